import { t } from '@/utils/browser/i18n.ts';
import { Card } from './card.tsx';

/** What this is, in which version, and what it does with the user's data. */
export function About({ version }: { version: string }) {
  return (
    <>
      <Card title={t('options_about_version', version)}>
        <p>{t('options_about_what')}</p>
        <p class="quiet">{t('options_about_licence')}</p>
        <p class="quiet">{t('options_about_amazon')}</p>
      </Card>
      <Card title={t('options_about_privacy_title')}>
        <p>{t('options_about_privacy')}</p>
      </Card>
      <p>
        <a href="#welcome">{t('options_about_welcome')}</a>
      </p>
    </>
  );
}
