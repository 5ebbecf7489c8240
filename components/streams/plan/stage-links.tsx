import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { StageWindow } from '@/utils/streams/stage-window.ts';
import { OnAirNow } from './on-air-now.tsx';

interface StageLinksProps {
  /** Opens a window of the stream; brings it to the front where it is open. */
  open: (window: StageWindow) => void;
}

/** The ways from a plan to the windows in which it runs. */
export function StageLinks({ open }: StageLinksProps) {
  return (
    <nav class="plan-stage" aria-label={t('onair_windows')}>
      <Button variant="primary" onClick={() => open('on-air')}>
        {t('onair_open')}
      </Button>
      <Button onClick={() => open('prompter')}>{t('onair_open_prompter')}</Button>
      <Button onClick={() => open('overlay')}>{t('onair_open_overlay')}</Button>
      <OnAirNow />
    </nav>
  );
}
