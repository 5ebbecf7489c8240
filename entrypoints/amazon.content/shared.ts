import { adoptStyles } from '@/components/toolbar/adopt-styles.ts';
import { h, ofDocument, setAttributes, setText } from '@/components/toolbar/element.ts';
import { icon } from '@/components/toolbar/icon.ts';
import { chosenLink, names } from '@/components/toolbar/view.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { cleanText, find, findAll, textOf } from '@/utils/product-page/dom.ts';
import { parentOf } from '@/utils/product-page/identity.ts';
import { oneLine } from '@/utils/text/clean.ts';

/**
 * What every product page has loaded and `panels.js`, which comes later, uses too: it takes these from here instead of
 * having them once more (`utils/shared-with-panels.ts` reads the imports above).
 */
export const shared = {
  HOSTS,
  chosenLink,
  cleanText,
  adoptStyles,
  find,
  findAll,
  h,
  icon,
  names,
  ofDocument,
  oneLine,
  parentOf,
  pathText,
  setAttributes,
  setText,
  t,
  textOf,
};

declare global {
  /** In the extension's own world: the page does not see it. */
  var linkshelfShared: typeof shared;
}
