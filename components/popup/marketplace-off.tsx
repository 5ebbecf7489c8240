import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { PopupStore } from './store/popup-store.ts';

export interface MarketplaceOffProps {
  store: PopupStore;
  marketplace: MarketplaceCode;
}

/** Says that the toolbar is off in this marketplace, and switches it on right here. */
export function MarketplaceOff({ store, marketplace }: MarketplaceOffProps) {
  return (
    <section class="card card-quiet" aria-label={t('popup_marketplace_off', HOSTS[marketplace])}>
      <p>
        {t('popup_marketplace_off', HOSTS[marketplace])}
        {isMore(marketplace) && ` ${t('popup_marketplace_asks')}`}
      </p>
      <div class="card-actions">
        <Button icon="toolbar" onClick={() => void store.switchOn(marketplace)}>
          {t('popup_marketplace_switch_on')}
        </Button>
        <Button
          variant="quiet"
          onClick={() => store.port.openOptions(`marketplaces/${marketplace}`)}
        >
          {t('options_section_marketplaces')}
        </Button>
      </div>
    </section>
  );
}
