import browser from 'webextension-polyfill';
import { isMore, type MarketplaceCode, matchPatterns } from '@/utils/marketplaces/hosts.ts';
import { chooseFormat, chooseTag, placeToolbar } from '@/utils/settings/choices.ts';
import { storeSettings } from '../changes.ts';
import { readSettingsToShow } from '../settings-store.ts';

/** What the popup reads and changes of the settings; a change resolves with them as they are then. */
export const popupSettings = {
  settings: readSettingsToShow,

  chooseTag: (marketplace: MarketplaceCode, tag: string) =>
    storeSettings((settings) => chooseTag(settings, marketplace, tag), 'creator'),

  chooseFormat: (format: string) =>
    storeSettings((settings) => chooseFormat(settings, format), 'creator'),

  /**
   * Has to be called inside a click: for a marketplace that is not built in, the browser asks for its pages. Some
   * browsers close the popup for that question; the worker then hears the answer, see `permissionsAdded` there.
   */
  async showToolbar(marketplace: MarketplaceCode) {
    const origins = isMore(marketplace) ? matchPatterns(marketplace) : [];
    if (origins.length > 0 && !(await browser.permissions.request({ origins }))) return null;
    const { switchMarketplace } = await import('@/utils/settings/edit.ts');
    return storeSettings(
      (settings) =>
        placeToolbar(switchMarketplace(settings, marketplace, true), {
          hidden: false,
          collapsed: false,
        }),
      'creator',
    );
  },
};
