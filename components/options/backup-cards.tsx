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
import type { OptionsStore } from './options-store.ts';
import type { Notify } from './remove-with-undo.ts';
import { SectionCard } from './section-card.tsx';
import './backup-cards.css';

export interface BackupCardsProps {
  open: () => Promise<BackupPort>;
  notify: Notify;
  /** The last restore or reset: it can be taken back. */
  lastChange: OptionsStore['lastChange'];
  /** Everything was deleted: what is shown is of before. */
  onDeleted: () => void;
}

/** Saving, restoring and resetting everything. */
export function BackupCards({ open, notify, lastChange, onDeleted }: BackupCardsProps) {
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
        {port && <LastChange port={port} notify={notify} lastChange={lastChange} />}
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
          lastChange={lastChange}
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

function ShownDialog({ shown, port, notify, lastChange, onDeleted, onClose }: ShownDialogProps) {
  const tell = (done: Restored, text: string) => {
    const { undo } = done;
    if (undo === null) return;
    lastChange.value = { text, undo };
    notify({ text, tone: 'good', undo: () => void takeBack(port, notify, lastChange) });
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

interface LastChangeProps extends Pick<BackupCardsProps, 'notify' | 'lastChange'> {
  port: BackupPort;
}

/** The way back from the last restore or reset, when the note about it is gone. */
function LastChange({ port, notify, lastChange }: LastChangeProps) {
  if (lastChange.value === null) return null;
  return (
    <div class="backup-buttons">
      <span>{lastChange.value.text}</span>
      <Button onClick={() => void takeBack(port, notify, lastChange)}>{t('common_undo')}</Button>
    </div>
  );
}

async function takeBack(
  port: BackupPort,
  notify: Notify,
  lastChange: BackupCardsProps['lastChange'],
): Promise<void> {
  const change = lastChange.peek();
  if (change === null) return;
  lastChange.value = null;
  try {
    await port.undo(change.undo);
    notify({ text: t('shop_undone', change.text), tone: 'good' });
  } catch (error) {
    report(error);
    lastChange.value = change;
    notify({ text: t('reset_undo_failed'), tone: 'bad' });
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
