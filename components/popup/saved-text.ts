import { shortListText } from '@/components/ui/format.ts';
import { nameOf } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryRef, SavedState } from '@/utils/shop/queries/views.ts';
import type { Saved } from './port.ts';

/** Categories by their own names, joined the way the language does: "Lips and Skin Tools". */
function names(categories: readonly CategoryRef[]): string {
  return shortListText(categories.map(({ path }) => nameOf(path)));
}

/** Where the page's product is: "In Lips", "Another variation is in Lips"; null where it is not saved. */
export function stateText({ saved, categories, sibling }: SavedState): string | null {
  if (saved)
    return categories.length > 0
      ? t('popup_saved_in', names(categories))
      : t('product_uncategorized');
  if (!sibling) return null;
  return sibling.categories.length > 0
    ? t('popup_variation_saved_in', names(sibling.categories))
    : t('popup_variation_saved');
}

/** What a save has done. */
export function savedText({ added, removed }: Saved): string {
  if (added.length > 0 && removed.length > 0) {
    return t('popup_saved_moved', names(added), names(removed));
  }
  if (added.length > 0) return t('popup_saved_to', names(added));
  return removed.length > 0 ? t('popup_saved_out_of', names(removed)) : t('popup_saved');
}
