import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import type { ToolbarModel } from '../view.ts';

/**
 * What is said of a copy, with a word about an account that the creator has marked as closed. It is copied all the same:
 * she knows best whether the account is still there.
 */
export function withInactive(copied: Feedback, { marketplace, state }: ToolbarModel): Feedback {
  if (!state?.inactive || copied.tone !== 'good') return copied;
  const note = t('account_inactive', countryName(marketplace, uiLanguage()));
  return { text: `${copied.text} · ${note}`, tone: 'warn' };
}
