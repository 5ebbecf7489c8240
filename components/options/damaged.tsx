import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t, uiLanguage } from '@/utils/i18n.ts';
import type { DamagedReport } from '@/utils/settings/aside.ts';

export interface DamagedProps {
  report: DamagedReport;
  saveCopy: (report: DamagedReport) => void;
  dismiss: (report: DamagedReport) => Promise<void>;
}

/** Settings that could not be read: what is reset now, the copy that was kept, and the end of it. */
export function Damaged({ report, saveCopy, dismiss }: DamagedProps) {
  const [failed, setFailed] = useState(false);
  const when = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  const parts = new Intl.ListFormat(uiLanguage()).format(new Set(report.sections.map(partName)));

  function onDismiss() {
    dismiss(report).catch((error: unknown) => {
      console.error('Linkshelf: the damaged settings were not removed', error);
      setFailed(true);
    });
  }

  return (
    <section class="banner" aria-labelledby="damaged">
      <Icon name="warning" />
      <div class="banner-words">
        <h2 id="damaged">{t('options_damaged_title')}</h2>
        <p>{t('options_damaged_what', when.format(report.at), parts)}</p>
        <p>{t('options_damaged_kept')}</p>
        <div class="section-actions">
          <Button icon="download" onClick={() => saveCopy(report)}>
            {t('options_damaged_save')}
          </Button>
          <Button onClick={onDismiss}>{t('options_damaged_dismiss')}</Button>
        </div>
        <p role="status" class="bad">
          {failed && t('options_damaged_failed')}
        </p>
      </div>
    </section>
  );
}

/** `accounts.DE` reads as "Tracking ids (DE)". */
function partName(section: string): string {
  const [part = '', detail] = section.split('.');
  return detail ? `${partLabel(part)} (${detail})` : partLabel(part);
}

function partLabel(part: string): string {
  switch (part) {
    case 'settings':
      return t('options_damaged_part_all');
    case 'accounts':
    case 'lastTag':
      return t('options_section_accounts');
    case 'oneLink':
      return 'OneLink';
    case 'templates':
      return t('options_section_templates');
    case 'link':
      return t('options_section_links');
    case 'bar':
    case 'pictures':
      return t('options_section_toolbar');
    case 'home':
    case 'on':
    case 'off':
      return t('options_marketplaces_title');
    case 'welcomed':
      return t('options_damaged_part_welcome');
    default:
      return part;
  }
}
