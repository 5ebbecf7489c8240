import { t } from '@/utils/browser/i18n.ts';
import { SectionCard } from './section-card.tsx';

/** What Linkshelf is, its version, and what it does with the creator's data. */
export function About({ version }: { version: string }) {
  return (
    <>
      <SectionCard title={t('options_about_version', version)}>
        <p>{t('options_about_what')}</p>
        <p class="quiet">{t('options_about_licence')}</p>
        <p class="quiet">{t('options_about_amazon')}</p>
      </SectionCard>
      <SectionCard title={t('options_about_privacy_title')} anchor="privacy">
        <p>{t('options_about_privacy')}</p>
      </SectionCard>
      <p>
        <a href="#welcome">{t('options_about_welcome')}</a>
      </p>
    </>
  );
}
