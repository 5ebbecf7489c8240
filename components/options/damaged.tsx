import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { dateTimeText, listText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { type MessageKey, t } from '@/utils/browser/i18n.ts';
import { report as log } from '@/utils/report.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';

export interface DamagedProps {
  report: DamagedReport;
  saveCopy: (report: DamagedReport) => void;
  dismiss: (report: DamagedReport) => Promise<void>;
}

/** Tells that settings could not be read: which are reset, that a copy was kept, and how to save or delete it. */
export function Damaged({ report, saveCopy, dismiss }: DamagedProps) {
  const [isFailed, setFailed] = useState(false);
  const parts = listText(new Set(report.sections.map(partName)));

  function onDismiss() {
    dismiss(report).catch((error: unknown) => {
      log(error);
      setFailed(true);
    });
  }

  return (
    <section class="banner" aria-labelledby="damaged">
      <Icon name="warning" />
      <div class="banner-words">
        <h2 id="damaged">{t('options_damaged_title')}</h2>
        <p>{t('options_damaged_what', dateTimeText(report.at), parts)}</p>
        <p>{t('options_damaged_kept')}</p>
        <div class="section-actions">
          <Button icon="download" onClick={() => saveCopy(report)}>
            {t('options_damaged_save')}
          </Button>
          <Button onClick={onDismiss}>{t('options_damaged_dismiss')}</Button>
        </div>
        <p role="status" class="bad">
          {isFailed && t('options_damaged_failed')}
        </p>
      </div>
    </section>
  );
}

const PARTS: ReadonlyMap<string, MessageKey> = new Map([
  ['settings', 'options_damaged_part_all'],
  ['accounts', 'options_section_accounts'],
  ['lastTag', 'options_section_accounts'],
  ['lastFormat', 'options_section_templates'],
  ['templates', 'options_section_templates'],
  ['channels', 'options_section_channels'],
  ['streamTexts', 'streams_list_texts'],
  ['targets', 'progress_targets'],
  ['link', 'options_section_links'],
  ['bar', 'options_section_toolbar'],
  ['pictures', 'options_section_toolbar'],
  ['theme', 'options_section_toolbar'],
  ['remindersOff', 'accounts_reminders'],
  ['home', 'options_section_marketplaces'],
  ['on', 'options_section_marketplaces'],
  ['off', 'options_section_marketplaces'],
  ['welcomed', 'options_damaged_part_welcome'],
]);

/** The name of a part of the settings: `accounts.DE` reads as "Accounts (DE)"; an unknown part as it is. */
function partName(section: string): string {
  const [part = '', detail] = section.split('.');
  const key = PARTS.get(part);
  const name = key ? t(key) : part;
  return detail ? `${name} (${detail})` : name;
}
