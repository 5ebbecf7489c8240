import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Actions, createActions } from '@/components/shop/store/actions.ts';
import type { ShopPageStore } from '@/components/shop/store/page-store.ts';
import { createReading } from '@/components/ui/reading.ts';
import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import type { StreamsPort } from '../port.ts';
import { parseStreams, type StreamsRoute, writeStreams } from './route.ts';

/** How often what depends on the time of the day is shown afresh, in milliseconds. */
const CLOCK_MS = 30_000;

/** All that the section knows and does, beside the store of the page that it stands in. */
export interface StreamsStore {
  port: StreamsPort;
  page: ShopPageStore;
  route: ReadonlySignal<StreamsRoute>;
  /** Shows another view of the section. @param step whether "back" leads to what is shown now */
  go: (to: StreamsRoute, step?: boolean) => void;
  /** All streams, of one moment; null: not read yet. */
  snapshot: ReadonlySignal<StreamsSnapshot | null>;
  /** Milliseconds since 1970, to about a minute. */
  now: ReadonlySignal<number>;
  /** Why the streams could not be read; null: they could. */
  failure: ReadonlySignal<unknown>;
  /** Reads the streams again. */
  read: () => Promise<void>;
  /** As the page's own, for what changes streams alone: lists of products stay as they are. */
  actions: Pick<Actions, 'run' | 'attempt' | 'tell'>;
  /** Reads the streams whenever they have changed, until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

export function createStreamsStore(port: StreamsPort, page: ShopPageStore): StreamsStore {
  const { router, live } = page;
  const at = computed(() => router.route.value.at ?? '');
  const route = computed(() => parseStreams(at.value));
  const now = signal(Date.now());
  const { value: snapshot, failure, read } = createReading(() => port.streams());

  // Beside the streams only what can be undone has changed.
  const refresh = async () => {
    await Promise.all([read(), live.read()]);
  };

  return {
    port,
    page,
    route,
    go: (to, step) => router.go({ at: writeStreams(to) }, step),
    snapshot,
    now,
    failure,
    read,
    actions: createActions(page.port, page.feedback, refresh),
    watch(ending) {
      // Undo, a sync or a backup may have brought streams with the rest of the shop.
      const stop = effect(() => {
        live.version.value;
        untracked(() => void read());
      });
      ending.addEventListener('abort', stop);
      page.port.watchChanges((what) => {
        if (what === 'streams') void read();
      }, ending);
      const tick = setInterval(() => {
        now.value = Date.now();
      }, CLOCK_MS);
      ending.addEventListener('abort', () => clearInterval(tick));
    },
  };
}
