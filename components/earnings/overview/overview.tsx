import { t } from '@/utils/browser/i18n.ts';

/** What to do next, what was earned, and what the section needs to know it. */
export function Overview() {
  return <h1>{t('section_earnings')}</h1>;
}
