import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { coalesced } from '@/components/ui/coalesced.ts';
import { type OnAir, onAirOf, type Plan } from '@/utils/streams/on-air.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import { startOf } from '@/utils/streams/start.ts';
import type { StageClock } from './clock.ts';
import type { StagePort, StageSnapshot } from './port.ts';

/** A stream as a window on air shows it, kept true to the time and to what every other window does. */
export interface Stage {
  /** Undefined: it has not been read yet; null: there is no such stream, or it is in the trash. */
  readonly snapshot: ReadonlySignal<StageSnapshot | null | undefined>;
  /** Why it could not be read, or not be read again; null: it could. */
  readonly failure: ReadonlySignal<unknown>;
  /** Everything at this second; null: there is no stream. */
  readonly state: ReadonlySignal<OnAir | null>;
  /** Resolves when all that was done before the call is in `snapshot`, or `failure` says why not. */
  read(): Promise<void>;
  /** Reads it, and again whenever somebody has changed something, until the signal ends. */
  start(ending: AbortSignal): void;
}

/** A second machine shows what was done on the first after so long at the most, in milliseconds. */
const ASK_EVERY_MS = 20_000;

export function createStage(port: StagePort, clock: Pick<StageClock, 'now'>): Stage {
  const snapshot = signal<StageSnapshot | null | undefined>(undefined);
  const failure = signal<unknown>(null);

  const read = coalesced(async () => {
    try {
      const fresh = await port.read();
      snapshot.value = fresh?.stream.isDeleted ? null : fresh;
      failure.value = null;
    } catch (error) {
      failure.value = error;
    }
  });

  let asked = clock.now.peek();
  function askOthers(now: number): void {
    const isWanted = state.peek() !== null && state.peek()?.phase !== 'ended';
    if (!isWanted || document.visibilityState !== 'visible' || now - asked < ASK_EVERY_MS) return;
    asked = now;
    port.askOthers();
  }

  const run = computed(() => foldMoments(snapshot.value?.stream.moments ?? []));
  const plan = computed(() => (snapshot.value ? planOf(snapshot.value) : null));
  const state = computed(() =>
    plan.value ? onAirOf(run.value, plan.value, clock.now.value) : null,
  );
  return {
    snapshot,
    failure,
    state,
    read,
    start(ending) {
      port.watchChanges(() => void read(), ending);
      ending.addEventListener('abort', clock.now.subscribe(askOthers));
      void read();
    },
  };
}

function planOf({ stream, segments }: StageSnapshot): Plan {
  return { segments, target: stream.target, start: startOf(stream) };
}
