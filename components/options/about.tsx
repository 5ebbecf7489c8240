import { t } from '@/utils/i18n.ts';

/** What this is, in which version, and what it does with the user's data. */
export function About({ version }: { version: string }) {
  return (
    <>
      <section class="section-card" aria-labelledby="about-version">
        <h3 id="about-version">{t('options_about_version', version)}</h3>
        <p>{t('options_about_what')}</p>
        <p class="quiet">{t('options_about_licence')}</p>
        <p class="quiet">{t('options_about_amazon')}</p>
      </section>
      <section class="section-card" aria-labelledby="about-privacy">
        <h3 id="about-privacy">{t('options_about_privacy_title')}</h3>
        <p>{t('options_about_privacy')}</p>
      </section>
      <p>
        <a href="#welcome">{t('options_about_welcome')}</a>
      </p>
    </>
  );
}
