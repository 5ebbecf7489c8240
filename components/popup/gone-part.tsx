import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { GoneNotice } from '@/components/ui/gone-notice.tsx';
import { watchGoneShop } from '@/components/ui/gone-shop.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { PopupStore } from './store/popup-store.ts';

export interface GonePartProps {
  store: PopupStore;
}

/** Says that the shop is gone: its own page has the ways to get it back. Nothing where it is not. */
export function GonePart({ store: { gone, port, shop } }: GonePartProps) {
  useEffect(() => {
    const leaving = new AbortController();
    watchGoneShop(port, shop.version, gone, leaving.signal);
    return () => leaving.abort();
  }, [port, shop, gone]);
  return (
    gone.value && (
      <GoneNotice gone={gone.value}>
        <Button variant="primary" icon="shop" onClick={() => port.openShop()}>
          {t('shop_gone_open')}
        </Button>
      </GoneNotice>
    )
  );
}
