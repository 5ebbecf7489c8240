import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { useRun } from '@/components/ui/use-run.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { BackupPort } from './port.ts';
import { SaveFirst } from './save-first.tsx';
import { useSyncs } from './use-syncs.ts';
import './backup.css';

export interface DeleteDialogProps {
  port: BackupPort;
  onDeleted: () => void;
  onClose: () => void;
}

/** Deletes everything on this device, after a backup or the word that none is wanted. */
export function DeleteDialog({ port, onDeleted, onClose }: DeleteDialogProps) {
  const [isSaved, setSaved] = useState(false);
  const [isWithout, setWithout] = useState(false);
  const syncs = useSyncs(port);
  const run = useRun();
  const start = () =>
    run.start(1, async () => {
      await port.deleteEverything();
      onDeleted();
    });
  const isReady = (isSaved || isWithout) && syncs !== null && run.part === null;
  return (
    <Dialog
      title={t('delete_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button variant="primary" disabled={!isReady} onClick={start}>
            {t('delete_run')}
          </Button>
        </>
      }
    >
      <p>{t('delete_what')}</p>
      {syncs?.server && <p>{t('delete_server', syncs.server)}</p>}
      {syncs?.hasAccount && <p>{t('delete_account')}</p>}
      <p>{t('delete_way_back')}</p>
      <SaveFirst port={port} onSaved={() => setSaved(true)} />
      {!isSaved && (
        <Checkbox checked={isWithout} onChange={setWithout}>
          {t('delete_without')}
        </Checkbox>
      )}
      <Progress run={run} />
    </Dialog>
  );
}
