import { useState } from 'preact/hooks';
import { BackupDialog } from '@/components/backup/backup-dialog.tsx';
import { restoredText } from '@/components/backup/done-text.ts';
import type { Restored } from '@/components/backup/port.ts';
import { RestoreDialog } from '@/components/backup/restore-dialog.tsx';
import { SnapshotsDialog } from '@/components/backup/snapshots-dialog.tsx';
import { useBackupPort } from '@/components/backup/use-backup-port.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import type { TransferProps } from './dialog-props.ts';

/** Saves a backup, or leads to restoring one. */
export function BackupTask(props: TransferProps) {
  const [isRestoring, setRestoring] = useState(false);
  const port = useBackupPort(props.port.openBackups);
  if (isRestoring) return <RestoreTask {...props} given={null} />;
  return (
    port && (
      <BackupDialog
        port={port}
        onSaved={props.onBackup}
        onRestore={() => setRestoring(true)}
        onClose={props.onClose}
      />
    )
  );
}

/** Goes back to one of the automatic backups. */
export function SnapshotsTask(props: TransferProps) {
  const port = useBackupPort(props.port.openBackups);
  const onRestored = tellDone(props.onDone);
  return (
    port && (
      <SnapshotsDialog
        port={port}
        onRestored={onRestored}
        onFailed={props.onFailed}
        onClose={props.onClose}
      />
    )
  );
}

/** Restores a backup. @param given the text of the file, where it is known already */
export function RestoreTask({ given, ...props }: TransferProps & { given: string | null }) {
  const port = useBackupPort(props.port.openBackups);
  const onRestored = tellDone(props.onDone);
  return (
    port && (
      <RestoreDialog
        port={port}
        given={given}
        onRestored={onRestored}
        onFailed={props.onFailed}
        onClose={props.onClose}
      />
    )
  );
}

function tellDone(onDone: TransferProps['onDone']) {
  return (restored: Restored) => {
    const done = doneOf(restored);
    if (done) onDone(done, restoredText(restored));
  };
}

function doneOf({ products, categories, undo }: Restored): Done | null {
  if (products > 0) return { what: 'backup', count: products };
  if (categories > 0) return { what: 'backup', count: categories, of: 'categories' };
  return undo === null ? null : { what: 'backup', count: 0, of: 'others' };
}
