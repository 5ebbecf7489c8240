import { t } from '@/utils/browser/i18n.ts';
import type { SaveAnswer, SaveFailure } from '@/utils/messaging/messages.ts';
import { names } from '../view.ts';

/** "Saved to Lips", "Removed from Eyes", both, or that nothing had to change. */
export function savedSentence({
  added,
  removed,
  saved,
}: Extract<SaveAnswer, { ok: true }>): string {
  if (added.length > 0 && removed.length > 0) {
    return t('toolbar_saved_and_removed', names(added), names(removed));
  }
  if (added.length > 0) return t('toolbar_saved_to', names(added));
  if (removed.length > 0) return t('toolbar_removed_from', names(removed));
  return saved.categories.length > 0
    ? t('toolbar_saved_in', names(saved.categories))
    : t('toolbar_saved_uncategorized');
}

/** What went wrong and what to do about it, shown where the save was asked for. */
export function failureSentence(reason: SaveFailure): string {
  switch (reason) {
    case 'quota':
      return t('toolbar_save_quota');
    case 'blocked':
      return t('toolbar_save_blocked');
    case 'private':
      return t('toolbar_save_private');
    default:
      return t('toolbar_save_failed');
  }
}
