import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { lengthText } from '../time-text.ts';
import { type Awake, keepAwake } from '../wake-lock.ts';
import { useOnAir } from './context.ts';

/** What is to be known of the machine: its clock was set, it slept, its screen may go dark, nothing can be read. */
export function Warnings() {
  const { stage } = useOnAir();
  const failure = stage.failure.value;
  return (
    <div class="stage-warnings">
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void stage.read()} />}
      <GapNote />
      <OffsetNote />
      <AwakeNote />
    </div>
  );
}

function GapNote() {
  const { clock, phase, actions } = useOnAir();
  const gap = clock.gap.value;
  if (!gap || phase.value !== 'on') return null;
  return (
    <div class="stage-note" role="alert">
      <p>{t('onair_gap', lengthText(Math.round((gap.to - gap.from) / 1000)))}</p>
      <Button onClick={clock.forgetGap}>{t('onair_gap_counts')}</Button>
      <Button onClick={() => actions.countAsPause(gap)}>{t('onair_gap_pause')}</Button>
    </div>
  );
}

function OffsetNote() {
  const { clock } = useOnAir();
  const offset = clock.offset.value;
  if (offset === 0) return null;
  return (
    <div class="stage-note" role="alert">
      <p>{t('onair_offset', lengthText(Math.round(offset / 1000)))}</p>
      <Button onClick={clock.forgetOffset}>{t('onair_offset_forget')}</Button>
    </div>
  );
}

function AwakeNote() {
  const { port, phase } = useOnAir();
  const [awake, setAwake] = useState<ReadonlySignal<Awake> | null>(null);
  const [isClosed, close] = useState(false);
  const isWanted = phase.value !== 'ended';
  useEffect(() => {
    if (!isWanted) return;
    const ending = new AbortController();
    setAwake(keepAwake(port.locks, ending.signal));
    return () => ending.abort();
  }, [port, isWanted]);

  if (!isWanted || isClosed || awake?.value !== 'unable') return null;
  return (
    <div class="stage-note">
      <p>{t('onair_screen_dark')}</p>
      <IconButton icon="close" label={t('common_close')} onClick={() => close(true)} />
    </div>
  );
}
