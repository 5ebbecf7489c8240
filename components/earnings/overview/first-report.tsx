import { Icon } from '@/components/ui/icon.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { ChooseReports } from './choose-reports.tsx';

/** Before there are reports: what the section is for, where Amazon gives them, and that they stay here. */
export function FirstReport() {
  return (
    <>
      <ViewHead title={t('section_earnings')} hint={t('earnings_first')} />
      <ol class="first-report">
        <li>{t('earnings_first_open')}</li>
        <li>{t('earnings_first_download')}</li>
        <li>{t('earnings_first_which')}</li>
        <li>{t('earnings_first_give')}</li>
      </ol>
      <div>
        <ChooseReports isFirst />
      </div>
      <p class="quiet first-private">
        <Icon name="info" />
        <span>{t('earnings_private')}</span>
      </p>
    </>
  );
}
