import { isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chooseTag, placeToolbar } from '@/utils/settings/choices.ts';
import { switchMarketplace } from '@/utils/settings/edit.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import { storeSettings } from '../changes.ts';
import { readSettings } from '../settings-store.ts';
import { goToOptions } from './popup-pages.ts';

/** What the popup reads and changes of the settings; a change resolves with them as they are then. */
export const popupSettings = {
  async settings() {
    const { settings, damaged } = await readSettings();
    return { settings, damaged: damaged !== null };
  },

  chooseTag: (marketplace: MarketplaceCode, tag: string) =>
    storeSettings((settings) => chooseTag(settings, marketplace, tag)),

  async showToolbar(marketplace: MarketplaceCode) {
    if (isMore(marketplace) && !isOn((await readSettings()).settings, marketplace)) {
      // The browser asks for the host there, where it is explained.
      await goToOptions('toolbar');
    }
    return storeSettings((settings) => withToolbar(settings, marketplace));
  },
};

function withToolbar(settings: Settings, marketplace: MarketplaceCode): Settings {
  const here = isMore(marketplace) ? settings : switchMarketplace(settings, marketplace, true);
  return placeToolbar(here, { hidden: false, collapsed: false });
}
