import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { sizeText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { Card } from './card.tsx';
import type { StorageFacts } from './port.ts';

export interface DataSectionProps {
  /** Null while the browser is being asked. */
  storage: StorageFacts | null;
  askToKeep: () => Promise<boolean>;
}

/** How much room the data takes, and whether the browser may throw it away. */
export function DataSection({ storage, askToKeep }: DataSectionProps) {
  return (
    <>
      <p class="section-intro">{t('options_data_intro')}</p>
      {storage && (
        <>
          <Card title={t('options_data_used_title')}>
            <p>{usedText(storage)}</p>
          </Card>
          <Keeping persisted={storage.persisted} askToKeep={askToKeep} />
        </>
      )}
    </>
  );
}

interface KeepingProps {
  persisted: boolean;
  askToKeep: () => Promise<boolean>;
}

function Keeping({ persisted, askToKeep }: KeepingProps) {
  const [refused, setRefused] = useState(false);

  async function ask() {
    try {
      setRefused(!(await askToKeep()));
    } catch (error) {
      report(error);
      setRefused(true);
    }
  }

  return (
    <Card title={t('options_data_keep_title')}>
      <p role="status">
        {persisted
          ? t('options_data_kept')
          : refused
            ? t('options_data_keep_refused')
            : t('options_data_not_kept')}
      </p>
      {!persisted && (
        <div>
          <Button onClick={() => void ask()}>{t('options_data_keep')}</Button>
        </div>
      )}
    </Card>
  );
}

function usedText({ used, available }: StorageFacts): string {
  if (used === null) return t('options_data_unknown');
  if (available === null) return t('options_data_used', sizeText(used));
  return t('options_data_used_of', sizeText(used), sizeText(available));
}
