import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useOnAir } from './context.ts';

/** A rehearsal leaves no times behind. */
export function ForgetDialog({ onClose }: { onClose: () => void }) {
  const { actions } = useOnAir();
  return (
    <Dialog
      title={t('onair_forget_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button
            onClick={() => {
              onClose();
              actions.forgetAll();
            }}
          >
            {t('onair_forget_do')}
          </Button>
        </>
      }
    >
      <p>{t('onair_forget_about')}</p>
    </Dialog>
  );
}
