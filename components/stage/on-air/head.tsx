import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { OnAir } from '@/utils/streams/on-air.ts';
import { useOnAir } from './context.ts';

const PHASES: Readonly<Record<OnAir['phase'], () => string>> = {
  before: () => t('onair_phase_before'),
  on: () => t('onair_phase_on'),
  paused: () => t('onair_phase_paused'),
  ended: () => t('onair_phase_ended'),
};

/** Whether it is on air, what the stream is called, the clock, and the ways to the other windows. */
export function Head() {
  const { phase, stage, texts, port } = useOnAir();
  const now = phase.value;
  return (
    <header class="stage-head">
      <span class={`stage-phase stage-phase-${now}`} role="status">
        {now && PHASES[now]()}
      </span>
      <h1 class="stage-title" dir="auto">
        {stage.snapshot.value?.stream.title || t('streams_list_untitled')}
      </h1>
      <dl class="stage-clocks">
        {now !== 'before' && (
          <div>
            <dt>{t('onair_time_on_air')}</dt>
            <dd>{texts.onAir}</dd>
          </div>
        )}
        <div>
          <dt>{t('onair_clock')}</dt>
          <dd>{texts.wall}</dd>
        </div>
      </dl>
      <nav class="stage-links" aria-label={t('onair_windows')}>
        <Button onClick={() => port.open('plan')}>{t('onair_open_plan')}</Button>
        <Button onClick={() => port.open('prompter')}>{t('onair_open_prompter')}</Button>
        <Button onClick={() => port.open('overlay')}>{t('onair_open_overlay')}</Button>
      </nav>
    </header>
  );
}
