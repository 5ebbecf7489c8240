import { AuditDialog } from '../description/audit-dialog.tsx';
import { DescriptionDialog } from '../description/description-dialog.tsx';
import { BackupTask, RestoreTask, SnapshotsTask } from '../transfer/backup-task.tsx';
import { CollectDialog } from '../transfer/collect-dialog.tsx';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { ExportDialog } from '../transfer/export-dialog.tsx';
import { ImportDialog } from '../transfer/import-dialog.tsx';
import '@/components/ui/field.css';
import '../transfer/transfer.css';

/** Shows the dialog of a task. */
export function Transfer(props: TransferProps) {
  switch (props.task) {
    case 'import':
      return <ImportDialog {...props} />;
    case 'collect':
      return <CollectDialog {...props} />;
    case 'backup':
      return <BackupTask {...props} />;
    case 'restore':
      return <RestoreTask {...props} given={null} />;
    case 'snapshots':
      return <SnapshotsTask {...props} />;
    case 'description':
      return <DescriptionDialog {...props} />;
    case 'audit':
      return <AuditDialog {...props} />;
    case 'export':
      return <ExportDialog {...props} />;
  }
}
