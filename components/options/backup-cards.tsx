import { useState } from 'preact/hooks';
import { DeleteDialog } from '@/components/backup/delete-dialog.tsx';
import { resetText, restoredText } from '@/components/backup/done-text.ts';
import type { BackupPort, Restored } from '@/components/backup/port.ts';
import { ResetDialog } from '@/components/backup/reset-dialog.tsx';
import { RestoreDialog } from '@/components/backup/restore-dialog.tsx';
import { useBackupPort } from '@/components/backup/use-backup-port.ts';
import { Button } from '@/components/ui/button.tsx';
import { Failure, ProgressBar } from '@/components/ui/progress.tsx';
import { useRun } from '@/components/ui/use-run.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Notify } from './remove-with-undo.ts';
import { SectionCard } from './section-card.tsx';
import './backup-cards.css';

export interface BackupCardsProps {
  open: () => Promise<BackupPort>;
  notify: Notify;
  /** Everything was deleted: what is shown is of before. */
  onDeleted: () => void;
}

/** Saving and restoring everything, and making it as new. */
export function BackupCards({ open, notify, onDeleted }: BackupCardsProps) {
  const port = useBackupPort(open);
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <>
      <BackupCard port={port} onRestore={() => setShown('restore')} />
      <SectionCard title={t('reset_title')} anchor="reset">
        <p>{t('reset_intro')}</p>
        <div>
          <Button disabled={!port} onClick={() => setShown('reset')}>
            {t('reset_open')}
          </Button>
        </div>
      </SectionCard>
      <SectionCard title={t('delete_title')} anchor="delete">
        <p>{t('delete_intro')}</p>
        <div>
          <Button disabled={!port} onClick={() => setShown('delete')}>
            {t('delete_open')}
          </Button>
        </div>
      </SectionCard>
      {port && shown && (
        <ShownDialog
          shown={shown}
          port={port}
          notify={notify}
          onDeleted={onDeleted}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

type Shown = 'restore' | 'reset' | 'delete';

interface ShownDialogProps extends Omit<BackupCardsProps, 'open'> {
  shown: Shown;
  port: BackupPort;
  onClose: () => void;
}

function ShownDialog({ shown, port, notify, onDeleted, onClose }: ShownDialogProps) {
  const tell = (done: Restored, text: string) => {
    const { undo } = done;
    if (undo === null) return;
    notify({ text, tone: 'good', undo: () => void port.undo(undo).catch(report) });
  };

  switch (shown) {
    case 'restore':
      return (
        <RestoreDialog
          port={port}
          given={null}
          onRestored={(done) => tell(done, restoredText(done))}
          onClose={onClose}
        />
      );
    case 'reset':
      return (
        <ResetDialog
          port={port}
          onReset={(done) => tell(done, resetText(done))}
          onClose={onClose}
        />
      );
    case 'delete':
      return <DeleteDialog port={port} onDeleted={onDeleted} onClose={onClose} />;
  }
}

interface BackupCardProps {
  /** Null while it is loaded. */
  port: BackupPort | null;
  onRestore: () => void;
}

function BackupCard({ port, onRestore }: BackupCardProps) {
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const run = useRun();
  const save = () => run.start(1, async () => setSavedAs((await port?.save()) ?? null));
  return (
    <SectionCard title={t('backup_title')} anchor="backup">
      <p>
        {t('backup_what')} {t('backup_not')}
      </p>
      <div class="backup-buttons">
        <Button icon="download" disabled={!port || run.part !== null} onClick={save}>
          {t('backup_run')}
        </Button>
        <Button disabled={!port} onClick={onRestore}>
          {t('restore_open')}
        </Button>
      </div>
      {run.part !== null && <ProgressBar part={run.part} />}
      <p role="status">{savedAs !== null && t('feedback_saved_as', savedAs)}</p>
      <Failure text={run.failure} />
    </SectionCard>
  );
}
