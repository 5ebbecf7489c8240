import { Button } from '@/components/ui/button.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { KeyCap } from '../key-cap.tsx';
import { segmentTitle } from '../segment-text.ts';
import { lengthText } from '../time-text.ts';
import { useOnAir } from './context.ts';
import { capOf } from './keys.ts';

/** Before the start: how long until then, and the button that begins. */
export function BeforePart() {
  const { texts, coming, stage, actions, port } = useOnAir();
  const [first] = coming.value;
  const isRtl = document.documentElement.dir === 'rtl';
  const products = stage.snapshot.value?.products ?? new Map();
  const planned = stage.state.value?.planned ?? 0;
  return (
    <section class="stage-now stage-before" aria-label={t('onair_phase_before')}>
      <p class="stage-kind">{texts.countdownLabel}</p>
      <p class="stage-time" data-size={texts.countdownSize} role="timer">
        {texts.countdown}
      </p>
      {first ? (
        <>
          <p class="stage-first" dir="auto">
            {t('onair_first', segmentTitle(first, products))}
          </p>
          <p class="quiet">
            {tn('plan_count', coming.value.length)} · {lengthText(planned)}
          </p>
          <Button class="stage-start" variant="primary" onClick={actions.next}>
            {t('onair_start_now')} <KeyCap cap={capOf('next', isRtl)} />
          </Button>
        </>
      ) : (
        <>
          <p class="stage-first">{t('onair_empty')}</p>
          <Button onClick={() => port.open('plan')}>{t('onair_open_plan')}</Button>
        </>
      )}
    </section>
  );
}
