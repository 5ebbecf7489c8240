import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Changed } from '@/utils/messaging/messages.ts';
import { report } from '@/utils/report.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { coalesced } from './coalesced.ts';

/**
 * What others do is read again so often at the most, in milliseconds: while a sync brings in thousands of products,
 * each reading would make the view falter.
 */
const OTHERS_EVERY_MS = 2000;

/** What a view that shows the shop reads of the settings. */
export interface ReadSettings {
  /** As links and texts use them. */
  settings: Settings;
  /** A part could not be read. */
  damaged: boolean;
  /** What has come from elsewhere and waits for the creator. */
  waiting: readonly Arrival[];
}

/** What a view that shows the shop asks of the browser and the database. */
export interface LivePort {
  settings(): Promise<ReadSettings>;
  /** Calls when somebody else has changed the shop or the settings. */
  watchChanges(onChange: (what: Changed) => void, signal: AbortSignal): void;
}

/** The shop and the settings, kept true to what this view and everybody else does. */
export interface LiveShop<T> {
  /** Null until they have been read. Set by who has just changed them, from the answer. */
  readonly settings: Signal<Settings | null>;
  /** Damaged settings were found and put aside: the options can say more. */
  readonly damaged: ReadonlySignal<boolean>;
  /** What has come from elsewhere and waits for the creator. */
  readonly waiting: ReadonlySignal<readonly Arrival[]>;
  /** The shop as it was read last, all of one moment; null until it has been read. */
  readonly snapshot: ReadonlySignal<T | null>;
  /** Why it could not be read, or not be read again; null: it could. */
  readonly failure: ReadonlySignal<unknown>;
  /** Counts the changes of the shop, without those of streams: what was read for another number is out of date. */
  readonly version: ReadonlySignal<number>;
  /** Reads the settings, and hears of changes until `ending`. */
  start(ending: AbortSignal): void;
  /** Reads the shop; resolves when all that was done before the call is in `snapshot`, or `failure` says why not. */
  read(): Promise<void>;
  /** The same after a change of this view's own. */
  changed(): Promise<void>;
}

/** @param readShop reads a snapshot of the shop that belongs to a version; `before`: the one that was read last */
export function createLiveShop<T>(
  port: LivePort,
  readShop: (version: number, before: T | null) => Promise<T>,
): LiveShop<T> {
  const { settings, damaged, waiting, readSettings } = liveSettings(port);
  const snapshot = signal<T | null>(null);
  const failure = signal<unknown>(null);
  const version = signal(0);

  const read = coalesced(async () => {
    try {
      snapshot.value = await readShop(version.peek(), snapshot.peek());
      failure.value = null;
    } catch (error) {
      failure.value = error;
    }
  });

  function changed(): Promise<void> {
    version.value += 1;
    return read();
  }

  function start(ending: AbortSignal): void {
    void readSettings();
    const others = throttled(() => void changed(), OTHERS_EVERY_MS, ending);
    const streams = throttled(() => void read(), OTHERS_EVERY_MS, ending);
    const onChange = { settings: readSettings, shop: others, streams };
    port.watchChanges((what) => void onChange[what](), ending);
  }

  return { settings, damaged, waiting, snapshot, failure, version, start, read, changed };
}

function liveSettings(port: LivePort) {
  const settings = signal<Settings | null>(null);
  const damaged = signal(false);
  const waiting = signal<readonly Arrival[]>([]);

  async function readSettings(): Promise<void> {
    try {
      const read = await port.settings();
      batch(() => {
        settings.value = read.settings;
        damaged.value = read.damaged;
        waiting.value = read.waiting;
      });
    } catch (error) {
      report(error);
      damaged.value = true;
    }
  }

  return { settings, damaged, waiting, readSettings };
}

/** At once when it has not been for a while, else when that time is over; never after `ending`. */
function throttled(run: () => void, everyMs: number, ending: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  ending.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (ending.aborted) return;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        last = Date.now();
        run();
      },
      Math.max(0, last + everyMs - Date.now()),
    );
  };
}
