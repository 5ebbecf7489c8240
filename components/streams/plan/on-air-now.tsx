import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { overLabel } from '@/components/ui/over-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { onAirOf } from '@/utils/streams/on-air.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { durationText, signedText } from '@/utils/time/duration.ts';
import { usePlan } from './context.ts';

/** The segment that is on air; null: none. */
export function onNow({ moments }: Pick<Stream, 'moments'>): string | null {
  const { segment, endedAt } = foldMoments(moments);
  return endedAt === null ? segment : null;
}

/** While the stream runs: for how long, and how it stands with its plan; the same as its windows say. */
export function OnAirNow() {
  const { plan } = usePlan();
  return onNow(plan.value.stream) === null ? null : <Running />;
}

function Running() {
  const { plan, start } = usePlan();
  const now = useSecond();
  const run = useComputed(() => foldMoments(plan.value.stream.moments));
  const state = useComputed(() => {
    const { segments, stream } = plan.value;
    const startsAt = start.value?.at ?? null;
    return onAirOf(run.value, { segments, target: stream.target, start: startsAt }, now.value);
  });
  const onAir = useComputed(() => durationText(state.value.onAir));
  const over = useComputed(() => signedText(state.value.over));
  const label = useComputed(() => overLabel(state.value.over));
  const isPaused = useComputed(() => state.value.phase === 'paused');
  return (
    <p class="plan-on-air">
      <strong class="stream-mark stream-mark-live">
        {isPaused.value ? t('onair_phase_paused') : t('onair_phase_on')}
      </strong>
      <bdi>{onAir}</bdi>
      <span>
        <span class="ltr">{over}</span> {label}
      </span>
    </p>
  );
}

/** The time, which changes with each whole second. */
function useSecond() {
  const now = useSignal(Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      now.value = Date.now();
      timer = setTimeout(tick, 1000 - (now.peek() % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
