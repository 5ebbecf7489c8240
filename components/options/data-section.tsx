import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { sizeText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { BackupCards } from './lazy-sections.tsx';
import type { OptionsStore } from './options-store.ts';
import type { OptionsPort, StorageFacts } from './port.ts';
import { PrivacyText, type PrivacyTextProps } from './privacy-text.tsx';
import type { Notify } from './remove-with-undo.ts';
import { SectionCard } from './section-card.tsx';

export interface DataSectionProps {
  /** Null before the browser has told. */
  storage: StorageFacts | null;
  persist: () => Promise<boolean>;
  /** Null before it is known. */
  privacy: PrivacyTextProps['facts'];
  settings: Settings;
  openBackups: OptionsPort['openBackups'];
  notify: Notify;
  /** The last restore or reset: it can be taken back. */
  lastChange: OptionsStore['lastChange'];
  /** Everything was deleted. */
  onDeleted: () => void;
  /** What is kept beside the data. */
  children?: ComponentChildren;
}

/** Where the data is; saving and restoring everything; how much room it takes, and whether the browser may delete it. */
export function DataSection(props: DataSectionProps) {
  const { storage, persist, privacy, settings, openBackups, children } = props;
  const { notify, lastChange, onDeleted } = props;
  return (
    <>
      <div class="section-intro">
        <PrivacyText facts={privacy} settings={settings} />
      </div>
      <BackupCards
        open={openBackups}
        notify={notify}
        lastChange={lastChange}
        onDeleted={onDeleted}
      />
      {storage && (
        <>
          <SectionCard title={t('options_data_used_title')} anchor="storage">
            <p>{usedText(storage)}</p>
          </SectionCard>
          <Persistence isPersisted={storage.persisted} persist={persist} />
        </>
      )}
      {children}
    </>
  );
}

interface PersistenceProps {
  isPersisted: boolean;
  persist: () => Promise<boolean>;
}

function Persistence({ isPersisted, persist }: PersistenceProps) {
  const [isRefused, setRefused] = useState(false);

  async function ask() {
    try {
      setRefused(!(await persist()));
    } catch (error) {
      report(error);
      setRefused(true);
    }
  }

  return (
    <SectionCard title={t('options_data_keep_title')} anchor="keep">
      <p role="status">{persistenceText(isPersisted, isRefused)}</p>
      {!isPersisted && (
        <div>
          <Button onClick={() => void ask()}>{t('options_data_keep')}</Button>
        </div>
      )}
    </SectionCard>
  );
}

function persistenceText(isPersisted: boolean, isRefused: boolean): string {
  if (isPersisted) return t('options_data_kept');
  return isRefused ? t('options_data_keep_refused') : t('options_data_not_kept');
}

function usedText({ used, available }: StorageFacts): string {
  if (used === null) return t('options_data_unknown');
  if (available === null) return t('options_data_used', sizeText(used));
  return t('options_data_used_of', sizeText(used), sizeText(available));
}
