import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import type { Page } from './port.ts';

export interface FooterProps {
  page: Page;
  settings: Settings | null;
  onShowToolbar: (marketplace: MarketplaceCode) => void;
  onShop: () => void;
  onOptions: () => void;
}

/** The ways out of the popup. */
export function Footer({ page, settings, onShowToolbar, onShop, onOptions }: FooterProps) {
  const marketplace = marketplaceOf(page);
  const away =
    settings !== null &&
    marketplace !== null &&
    (settings.bar.hidden || settings.bar.collapsed || !isOn(settings, marketplace));
  return (
    <footer class="popup-foot">
      {away && (
        <Button variant="quiet" icon="toolbar" onClick={() => onShowToolbar(marketplace)}>
          {t('popup_show_toolbar')}
        </Button>
      )}
      <Button variant="quiet" icon="shop" class="popup-shop" onClick={onShop}>
        {t('popup_shop')}
      </Button>
      <Button variant="quiet" icon="settings" onClick={onOptions}>
        {t('action_open_options')}
      </Button>
    </footer>
  );
}

function marketplaceOf(page: Page): MarketplaceCode | null {
  if (page.kind === 'product') return page.product.marketplace;
  return page.kind === 'page' || page.kind === 'changing' ? page.marketplace : null;
}
