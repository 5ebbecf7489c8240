import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { GoneNotice } from '@/components/ui/gone-notice.tsx';
import { watchGoneShop } from '@/components/ui/gone-shop.ts';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';

/** Says that the shop is gone, with every way to have it back; nothing where it is not. */
export function GonePart() {
  const { gone, dialogs, port, live, feedback } = useShopPage();
  useEffect(() => {
    const leaving = new AbortController();
    watchGoneShop(port, live.version, gone, leaving.signal);
    return () => leaving.abort();
  }, [port, live, gone]);
  const lost = gone.value;
  if (!lost) return null;

  async function beginAnew(): Promise<void> {
    try {
      await port.acceptShop();
      gone.value = null;
    } catch (error) {
      feedback.fail(error);
    }
  }

  return (
    <GoneNotice gone={lost}>
      <Button variant="primary" icon="undo" onClick={() => dialogs.transfer('snapshots')}>
        {t('snapshots_open')}
      </Button>
      <Button icon="data" onClick={() => dialogs.transfer('restore')}>
        {t('restore_open')}
      </Button>
      {lost.isSynced && (
        <Button icon="settings" onClick={() => port.openOptions('sync')}>
          {t('shop_gone_sync')}
        </Button>
      )}
      <Button variant="quiet" onClick={() => void beginAnew()}>
        {t('shop_gone_anew')}
      </Button>
    </GoneNotice>
  );
}
