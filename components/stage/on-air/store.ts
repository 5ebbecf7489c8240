import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createFeedbackStore, type FeedbackStore } from '@/components/ui/feedback-store.ts';
import type { OnAir } from '@/utils/streams/on-air.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { StageClock } from '../clock.ts';
import { createStage, type Stage } from '../stage-store.ts';
import { createActions, type OnAirActions } from './actions.ts';
import type { OnAirPort } from './port.ts';
import { createTexts, type OnAirTexts } from './texts.ts';

/** What stands over the window. */
export type OnAirDialog = 'find' | 'end' | 'forget';

/** All that the window on air knows and does. What changes with each second is in `texts` alone. */
export interface OnAirStore {
  readonly port: OnAirPort;
  readonly clock: StageClock;
  readonly stage: Stage;
  readonly actions: OnAirActions;
  readonly texts: OnAirTexts;
  readonly feedback: FeedbackStore;
  readonly dialog: Signal<OnAirDialog | null>;
  readonly phase: ReadonlySignal<OnAir['phase'] | null>;
  /** What is on; null: nothing, or it is not in the plan any more. */
  readonly current: ReadonlySignal<Segment | null>;
  /** What comes, the next one first. */
  readonly coming: ReadonlySignal<readonly Segment[]>;
  readonly hasPrevious: ReadonlySignal<boolean>;
  start(ending: AbortSignal): void;
}

export function createOnAirStore(port: OnAirPort, clock: StageClock): OnAirStore {
  const stage = createStage(port, clock);
  const feedback = createFeedbackStore();
  return {
    port,
    clock,
    stage,
    feedback,
    actions: createActions({ port, stage, clock, feedback }),
    texts: createTexts(stage, clock),
    dialog: signal<OnAirDialog | null>(null),
    phase: computed(() => stage.state.value?.phase ?? null),
    current: computed(() => stage.state.value?.current?.segment ?? null),
    coming: comingOf(stage),
    hasPrevious: computed(() => (stage.state.value?.previous ?? null) !== null),
    start(ending) {
      clock.start(ending);
      stage.start(ending);
    },
  };
}

/** The very same list for as long as the same segments come: only their times change with each second. */
function comingOf(stage: Stage): ReadonlySignal<readonly Segment[]> {
  let last: readonly Segment[] = [];
  return computed(() => {
    const coming = stage.state.value?.coming ?? [];
    const isSame =
      coming.length === last.length && coming.every(({ segment }, at) => segment === last[at]);
    if (!isSame) last = coming.map(({ segment }) => segment);
    return last;
  });
}
