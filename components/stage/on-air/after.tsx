import { Button } from '@/components/ui/button.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { shownProducts } from '@/utils/streams/on-air.ts';
import { shownSegments } from '@/utils/streams/run.ts';
import { useOnAir } from './context.ts';

/** After the end: how it was, and what to do next. */
export function AfterPart() {
  const { stage, texts, port, actions, dialog } = useOnAir();
  const state = stage.state.value;
  const segments = stage.snapshot.value?.segments ?? [];
  if (!state) return null;
  const shown = shownSegments(state.run, state.now).length;
  const products = shownProducts(state.run, segments, state.now).length;
  return (
    <main class="stage-after">
      <h2>{t('onair_over')}</h2>
      <p class="stage-time" data-size={texts.onAirSize}>
        {texts.onAir}
      </p>
      <p class="stage-over" data-level={texts.overLevel}>
        <strong class="ltr">{texts.over}</strong> <span>{texts.overLabel}</span>
      </p>
      <p>
        {t('onair_shown', tn('plan_count', shown), tn('count_products', products))} {texts.end}
      </p>
      <div class="stage-after-next">
        <Button variant="primary" onClick={() => port.open('log')}>
          {t('onair_open_log')}
        </Button>
        <Button onClick={() => port.open('plan')}>{t('onair_open_plan')}</Button>
        <Button onClick={actions.togglePause}>{t('onair_go_on')}</Button>
        <Button onClick={actions.undo}>{t('onair_undo_end')}</Button>
        <Button
          onClick={() => {
            dialog.value = 'forget';
          }}
        >
          {t('onair_forget')}
        </Button>
      </div>
    </main>
  );
}
