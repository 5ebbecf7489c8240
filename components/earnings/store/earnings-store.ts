import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ShopPageStore } from '@/components/shop/store/page-store.ts';
import { createReading } from '@/components/ui/reading.ts';
import { dayAt } from '@/utils/time/day.ts';
import type { EarningsPort } from '../port.ts';
import { createFacts, type Facts } from './facts.ts';
import { type EarningsRoute, parseEarnings, writeEarnings } from './route.ts';

/** All that the section knows and does, beside the store of the page that it stands in. */
export interface EarningsStore {
  port: EarningsPort;
  page: ShopPageStore;
  route: ReadonlySignal<EarningsRoute>;
  /** Shows something else of the section. @param step whether "back" leads to what is shown now */
  go: (change: Partial<EarningsRoute>, step?: boolean) => void;
  /** What the views are computed from; null: not read yet. */
  facts: ReadonlySignal<Facts | null>;
  /** Why the reports could not be read; null: they could. */
  failure: ReadonlySignal<unknown>;
  /** Reads the reports again. */
  read: () => Promise<void>;
  /** Report files that were dropped or chosen and wait for their dialog; null: none. */
  files: ReadonlySignal<readonly File[] | null>;
  /** Takes report files in; null: the dialog is closed. */
  takeFiles: (files: readonly File[] | null) => void;
  /** Reads the reports whenever the shop was read, until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

export function createEarningsStore(port: EarningsPort, page: ShopPageStore): EarningsStore {
  const { router, live } = page;
  const at = computed(() => router.route.value.at ?? '');
  const route = computed(() => parseEarnings(at.value));
  const files = signal<readonly File[] | null>(null);
  const {
    value: sums,
    failure,
    read,
  } = createReading(async () => ({
    sums: await port.sums(),
    today: dayAt(new Date()),
  }));

  return {
    port,
    page,
    route,
    go: (change, step) => router.go({ at: writeEarnings({ ...route.peek(), ...change }) }, step),
    facts: createFacts(sums, live.snapshot, live.settings, page.copies),
    failure,
    read,
    files,
    takeFiles(next) {
      files.value = next;
    },
    watch(ending) {
      const stop = effect(() => {
        if (live.snapshot.value) untracked(() => void read());
      });
      ending.addEventListener('abort', stop);
      // A page that stays open for days shows the last days all the same.
      const onSight = () => {
        if (sums.peek() && sums.peek()?.today !== dayAt(new Date())) void read();
      };
      document.addEventListener('visibilitychange', onSight, { signal: ending });
    },
  };
}
