import { computed, type ReadonlySignal } from '@preact/signals';
import { overLabel } from '@/components/ui/over-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Disclosure } from '@/utils/streams/disclosure.ts';
import type { Current, OnAir } from '@/utils/streams/on-air.ts';
import { signedText } from '@/utils/time/duration.ts';
import type { StageClock } from '../clock.ts';
import type { Stage } from '../stage-store.ts';
import { lengthText, wallText } from '../time-text.ts';

/** How it stands with a time; a word says it beside the colour. */
export type Level = 'calm' | 'soon' | 'over';

/** Whether a time has hours, which take more room. */
type Size = 'short' | 'long';

type Text = ReadonlySignal<string>;

/** All that changes with the seconds, as it is read: who shows one of these writes only that text. */
export interface OnAirTexts {
  /** The clock on the wall. */
  wall: Text;
  /** How long it has been on air. */
  onAir: Text;
  onAirSize: ReadonlySignal<Size>;
  /** What is left of what is on, or by how much it is over. */
  left: Text;
  leftSize: ReadonlySignal<Size>;
  /** What the number says: left, or over its time. */
  leftLabel: Text;
  used: Text;
  /** How much of its time is used, from 0 to 1. */
  part: ReadonlySignal<number>;
  level: ReadonlySignal<Level>;
  /** By how much it will be longer than planned, such as `+1:20`. */
  over: Text;
  overLabel: Text;
  overLevel: ReadonlySignal<Level>;
  /** When it will be over; '': the plan has no clock. */
  end: Text;
  /** How long the rest takes. */
  rest: Text;
  /** Before the start: how long until then, or how late it is. */
  countdown: Text;
  countdownSize: ReadonlySignal<Size>;
  countdownLabel: Text;
  pausedFor: Text;
  disclosure: Text;
  disclosureLevel: ReadonlySignal<Level>;
}

export function createTexts(stage: Stage, clock: Pick<StageClock, 'now'>): OnAirTexts {
  const text = (make: (state: OnAir) => string): Text =>
    computed(() => (stage.state.value ? make(stage.state.value) : ''));
  const level = (make: (state: OnAir) => Level): ReadonlySignal<Level> =>
    computed(() => (stage.state.value ? make(stage.state.value) : 'calm'));
  const isLoose = computed(() => stage.snapshot.value?.stream.isLoose ?? false);
  const isTimed = computed(() => {
    const { stream } = stage.snapshot.value ?? {};
    return stream != null && stream.day !== null && stream.time !== null && !stream.isLoose;
  });

  const onAir = text((state) => lengthText(state.onAir));
  const left = text(({ current }) => leftText(current));
  const countdown = text((state) => (isTimed.value ? countdownText(state) : ''));

  return {
    wall: computed(() => wallText(clock.now.value)),
    onAir,
    onAirSize: sizeOf(onAir),
    left,
    leftSize: sizeOf(left),
    leftLabel: text(({ current }) => leftLabel(current)),
    used: text(({ current }) => usedText(current)),
    part: computed(() => partOf(stage.state.value?.current ?? null)),
    level: level(({ current }) => levelOf(current)),
    over: text(({ over }) => signedText(over)),
    overLabel: text(({ over }) => overLabel(over)),
    overLevel: level(({ over }) => (over > 0 ? 'over' : 'calm')),
    end: text((state) => (isLoose.value ? '' : endText(state, isTimed.value))),
    rest: text(({ end, now }) =>
      t('onair_rest', lengthText(Math.max(0, Math.round((end - now) / 1000)))),
    ),
    countdown,
    countdownSize: sizeOf(countdown),
    countdownLabel: text((state) => (isTimed.value ? countdownLabel(state) : t('onair_no_start'))),
    pausedFor: text(({ run, now }) =>
      run.pausedAt === null
        ? ''
        : t('onair_paused_for', lengthText(secondsBetween(run.pausedAt, now))),
    ),
    disclosure: text(({ disclosure }) => (disclosure ? disclosureText(disclosure) : '')),
    disclosureLevel: level(({ disclosure }) => (disclosure ? disclosureLevel(disclosure) : 'calm')),
  };
}

function sizeOf(text: Text): ReadonlySignal<Size> {
  return computed(() => (text.value.length > 5 ? 'long' : 'short'));
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 1000));
}

/** What has no time is counted up. */
function leftText(current: Current | null): string {
  if (!current) return '';
  return lengthText(current.left ?? current.used);
}

function leftLabel(current: Current | null): string {
  if (current?.left == null) return t('onair_used');
  if (current.left < 0) return t('onair_over_time');
  return levelOf(current) === 'soon' ? t('onair_left_soon') : t('onair_left');
}

function usedText(current: Current | null): string {
  if (current?.seconds == null) return t('onair_no_length');
  return t('onair_used_of', lengthText(current.used), lengthText(current.seconds));
}

function partOf(current: Current | null): number {
  if (!current?.seconds) return 0;
  return Math.min(1, current.used / current.seconds);
}

/** The last minute of a segment is said; of a short one, its last quarter. Seconds. */
const SOON = 60;

function levelOf(current: Current | null): Level {
  if (current?.left == null || current.seconds === null) return 'calm';
  if (current.left < 0) return 'over';
  return current.left <= Math.min(SOON, current.seconds / 4) ? 'soon' : 'calm';
}

function endText({ end, plannedEnd, phase }: OnAir, isTimed: boolean): string {
  if (phase === 'ended') return t('onair_ended_at', wallText(end));
  const isAsPlanned = plannedEnd === null || wallText(plannedEnd) === wallText(end);
  if (!isTimed || isAsPlanned) return t('plan_ends', wallText(end));
  return t('onair_ends_planned', wallText(end), wallText(plannedEnd));
}

function countdownText({ now, plannedStart }: OnAir): string {
  return plannedStart === null ? '' : lengthText(Math.ceil((plannedStart - now) / 1000));
}

function countdownLabel({ now, plannedStart }: OnAir): string {
  if (plannedStart === null) return t('onair_no_start');
  const at = wallText(plannedStart);
  return now > plannedStart ? t('onair_late', at) : t('onair_starts_in', at);
}

function disclosureText({ isOn, ago, dueIn }: Disclosure): string {
  if (isOn) return t('onair_disclosure_on');
  const last = ago === null ? null : lengthText(ago);
  if (dueIn !== null && dueIn > 0) {
    const due = lengthText(dueIn);
    return last ? t('onair_disclosure_in_ago', due, last) : t('onair_disclosure_in', due);
  }
  if (last === null) return t('onair_disclosure_due');
  return dueIn === null ? t('onair_disclosure_made', last) : t('onair_disclosure_due_ago', last);
}

/** A disclosure that is due soon is said a minute before. */
function disclosureLevel({ isOn, dueIn }: Disclosure): Level {
  if (isOn || dueIn === null || dueIn > SOON) return 'calm';
  return dueIn > 0 ? 'soon' : 'over';
}
