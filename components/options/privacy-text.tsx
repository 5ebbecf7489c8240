import { t } from '@/utils/browser/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { PrivacyFacts } from './port.ts';

/** Where the creator's data is and what is requested, as it is with her choices at this moment; a sentence each. */
export function privacySentences(
  { syncHost, isInAccount }: PrivacyFacts,
  { pictures }: Pick<Settings, 'pictures'>,
): string[] {
  const isSent = syncHost !== null || isInAccount;
  return [
    syncHost === null
      ? t(isInAccount ? 'privacy_kept' : 'privacy_kept_only')
      : t('privacy_kept_server', syncHost),
    ...(isInAccount ? [t('privacy_kept_account')] : []),
    requestsText(isSent, pictures),
  ];
}

function requestsText(isSent: boolean, pictures: boolean): string {
  if (pictures) return t(isSent ? 'privacy_pictures_beside' : 'privacy_pictures_only');
  return t(isSent ? 'privacy_no_others' : 'privacy_none');
}

export interface PrivacyTextProps {
  /** Null before it is known. */
  facts: PrivacyFacts | null;
  settings: Settings;
}

/** The same as a paragraph; nothing before it is known, so that nothing wrong is said. */
export function PrivacyText({ facts, settings }: PrivacyTextProps) {
  return <p>{facts && privacySentences(facts, settings).join(' ')}</p>;
}
