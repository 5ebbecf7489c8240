import type { FeedbackStore } from '@/components/ui/feedback-store.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import type { NewMoment } from '@/utils/streams/moment-fields.ts';
import type { OnAir } from '@/utils/streams/on-air.ts';
import type { Gap, StageClock } from '../clock.ts';
import type { StageSnapshot } from '../port.ts';
import type { Stage } from '../stage-store.ts';
import type { OnAirPort } from './port.ts';
import { stepName } from './steps.ts';

/** All that can be done on air. Each waits for what was asked before it, and acts on what is then so. */
export interface OnAirActions {
  /** Begins with the first segment; on air, shows the next one. */
  next(): void;
  back(): void;
  /** Leaves the next segment out. */
  skip(): void;
  show(segment: string): void;
  /** Pauses, or goes on; also after the end. */
  togglePause(): void;
  /** What is on gets so many seconds more; negative: fewer. */
  adjust(seconds: number): void;
  disclosed(): void;
  /** Takes the last step back, whichever window noted it. */
  undo(): void;
  /** @param at milliseconds since 1970; null: now */
  end(at: number | null): void;
  /** Shows a product of the shop that was not planned. */
  showUnplanned(product: string): void;
  /** A time in which nobody looked was none on air. */
  countAsPause(gap: Gap): void;
  /** All that was noted is forgotten: it was a rehearsal. */
  forgetAll(): void;
}

interface Given {
  port: OnAirPort;
  stage: Stage;
  clock: StageClock;
  feedback: FeedbackStore;
}

/** A key that bounces, or a remote that sends twice, does so within this time. Milliseconds. */
const BOUNCE_MS = 150;

type Now = { state: OnAir; snapshot: StageSnapshot };

export function createActions(given: Given): OnAirActions {
  const { clock, feedback } = given;
  const { act, step } = createQueue(given);
  const note = (moment: NewMoment) => given.port.note(moment);
  const at = () => clock.exact();
  const show = (segment: string | undefined) => {
    if (segment === undefined) return null;
    return note({ at: at(), what: 'show', segment });
  };

  return {
    next: () =>
      step('next', ({ state }) => {
        const [next] = state.coming;
        if (state.phase === 'ended') return null;
        if (!next) return sayNothingComes(feedback, state);
        const what = state.phase === 'before' ? 'start' : 'show';
        return note({ at: at(), what, segment: next.segment.id });
      }),
    back: () => step('back', ({ state }) => (isOn(state) ? show(state.previous?.id) : null)),
    skip: () =>
      step('skip', ({ state }) => (isOn(state) ? show(state.coming[1]?.segment.id) : null)),
    show: (segment) => act(({ state }) => (state.phase === 'ended' ? null : show(segment))),
    togglePause: () =>
      act(({ state }) => {
        if (state.phase === 'before') return null;
        return note({ at: at(), what: state.phase === 'on' ? 'pause' : 'resume' });
      }),
    adjust: (seconds) => act(({ state }) => adjust(given, state, seconds)),
    disclosed: () =>
      act(({ state }) => (isOn(state) ? note({ at: at(), what: 'disclosed' }) : null)),
    undo: () => act((now) => takeLast(given, now)),
    end: (when) =>
      act(({ state }) => (isOn(state) ? note({ at: when ?? at(), what: 'end' }) : null)),
    showUnplanned: (product) =>
      act(({ state }) => {
        if (state.phase === 'ended') return null;
        return given.port.showUnplanned(product, state.current?.id ?? null, at());
      }),
    countAsPause: (gap) => act(({ state }) => pauseBetween(given, state, gap)),
    forgetAll: () => act((now) => forgetAll(given, now)),
  };
}

function isOn({ phase }: OnAir): boolean {
  return phase === 'on' || phase === 'paused';
}

/** One after the other; after each the stream is read again. */
function createQueue({ stage, clock, feedback }: Given) {
  let last: Promise<void> = Promise.resolve();
  let lastStep = { name: '', at: Number.NEGATIVE_INFINITY };

  async function run(work: (now: Now) => Promise<unknown> | null): Promise<void> {
    const state = stage.state.peek();
    const snapshot = stage.snapshot.peek();
    if (!state || !snapshot) return;
    try {
      await work({ state, snapshot });
    } catch (error) {
      feedback.fail(error);
    }
    await stage.read();
  }

  function act(work: (now: Now) => Promise<unknown> | null): void {
    last = last.then(() => run(work));
  }

  /** What leads from segment to segment, but not twice for one press. */
  function step(name: string, work: (now: Now) => Promise<unknown> | null): void {
    const at = clock.exact();
    const isBounce = name === lastStep.name && at - lastStep.at < BOUNCE_MS;
    lastStep = { name, at };
    if (!isBounce) act(work);
  }

  return { act, step };
}

function sayNothingComes(feedback: FeedbackStore, { phase }: OnAir): null {
  feedback.say({ text: phase === 'before' ? t('onair_empty') : t('onair_last_segment') });
  return null;
}

/** Nothing has less than no time. */
function adjust({ port, clock }: Given, { current, phase }: OnAir, seconds: number) {
  if (!current || phase === 'ended') return null;
  const by = Math.max(seconds, -(current.seconds ?? 0));
  if (by === 0) return null;
  return port.note({ at: clock.exact(), what: 'adjust', segment: current.id, seconds: by });
}

async function takeLast({ port, feedback, stage }: Given, { snapshot }: Now): Promise<void> {
  const moment = snapshot.stream.moments.at(-1);
  if (!moment) return;
  const name = stepName(moment, snapshot);
  if (!(await port.takeBack(moment))) return;
  feedback.say({
    text: t('onair_undone', name),
    actions: [
      { label: t('onair_redo'), run: () => void noteAgain({ port, stage, feedback }, [moment]) },
    ],
  });
}

async function noteAgain(
  { port, stage, feedback }: Pick<Given, 'port' | 'stage' | 'feedback'>,
  moments: readonly Moment[],
): Promise<void> {
  try {
    for (const moment of moments) await port.noteAgain(moment);
  } catch (error) {
    feedback.fail(error);
  }
  await stage.read();
}

async function pauseBetween({ port, clock }: Given, state: OnAir, gap: Gap): Promise<void> {
  clock.forgetGap();
  if (state.phase !== 'on') return;
  await port.note({ at: gap.from, what: 'pause' });
  await port.note({ at: gap.to, what: 'resume' });
}

async function forgetAll({ port, feedback, stage }: Given, { snapshot }: Now): Promise<void> {
  const { moments } = snapshot.stream;
  for (const moment of moments.toReversed()) await port.takeBack(moment);
  feedback.say({
    text: t('onair_forgotten'),
    undo: () => void noteAgain({ port, stage, feedback }, moments),
  });
}
