import { type MessageKey, t } from '@/utils/browser/i18n.ts';
import type { Disclosure } from '@/utils/marketplaces/disclosures.ts';

const STATES: Readonly<Record<Disclosure['state'], MessageKey>> = {
  confirmed: 'disclosure_confirmed',
  'second-hand': 'disclosure_second_hand',
  unconfirmed: 'disclosure_unconfirmed',
  missing: 'disclosure_missing',
  english: 'disclosure_english',
};

const ADVICE: Readonly<Record<Disclosure['state'], MessageKey>> = {
  confirmed: 'disclosure_confirmed_what',
  'second-hand': 'disclosure_second_hand_what',
  unconfirmed: 'disclosure_unconfirmed_what',
  missing: 'disclosure_missing_what',
  english: 'disclosure_unconfirmed_what',
};

/**
 * Where the wording of a language comes from, what that means, and what there is to do.
 * @param own the creator's own wording; undefined: there is none
 */
export function disclosureText({ state }: Disclosure, own: string | undefined): string {
  return own === undefined ? `${t(STATES[state])} · ${t(ADVICE[state])}` : t('disclosure_own');
}
