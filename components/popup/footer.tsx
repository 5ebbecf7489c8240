import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import { marketplaceOf } from './page-marketplace.ts';
import type { PopupStore } from './store/popup-store.ts';

/** The ways out of the popup. */
export function Footer({ store }: { store: PopupStore }) {
  const { port } = store;
  const marketplace = marketplaceOf(store.page.value);
  const settings = store.shop.settings.value;
  const isAway = settings !== null && marketplace !== null && isToolbarAway(settings, marketplace);
  return (
    <footer class="popup-foot">
      {isAway && (
        <Button variant="quiet" icon="toolbar" onClick={() => void store.showToolbar(marketplace)}>
          {t('popup_show_toolbar')}
        </Button>
      )}
      <Button variant="quiet" icon="shop" class="popup-shop" onClick={port.openShop}>
        {t('popup_shop')}
      </Button>
      <News port={port} />
      <Button variant="quiet" icon="settings" onClick={() => port.openOptions('')}>
        {t('action_open_options')}
      </Button>
    </footer>
  );
}

/** A quiet way to what is new, until it was looked at. */
function News({ port }: Pick<PopupStore, 'port'>) {
  const [hasNews, setNews] = useState(false);
  useEffect(() => {
    port.hasNews().then(setNews, report);
  }, [port]);
  if (!hasNews) return null;
  return (
    <Button variant="quiet" class="popup-news" onClick={() => port.openOptions('about/news')}>
      {t('news_open')}
    </Button>
  );
}

function isToolbarAway(settings: Settings, marketplace: MarketplaceCode): boolean {
  return isOn(settings, marketplace) && (settings.bar.hidden || settings.bar.collapsed);
}
