import type { Settings } from '@/utils/settings/schema.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { DescribeDialog } from '../description/description-dialog.tsx';
import type { Actions } from '../store/actions.ts';
import type { Done, ShopPort } from '../store/port.ts';
import { AuditDialog } from './audit-dialog.tsx';
import { BackupDialog } from './backup-dialog.tsx';
import { CollectDialog } from './collect-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { TransferPort } from './port.ts';
import '@/components/ui/field.css';
import './transfer.css';

/** What comes in and goes out, one dialog each. */
export type TransferTask = 'import' | 'collect' | 'backup' | 'export' | 'describe' | 'audit';

export interface TransferProps {
  task: TransferTask;
  port: ShopPort & TransferPort;
  settings: Settings;
  /** What an export is about: the selection in its order, else the list, and its name. */
  subject: { ids: readonly string[]; name: string; selected: boolean };
  categories: readonly CategoryNode[];
  /** Choices of this machine that last. */
  notes: Notes;
  actions: Pick<Actions, 'run'>;
  /** Something was written: the page reads again and says so, with the way back. */
  onDone: (done: Done) => void;
  /** A complete backup has been saved: the reminder rests. */
  onBackup: () => void;
  onClose: () => void;
}

export function Transfer(props: TransferProps) {
  switch (props.task) {
    case 'import':
      return <ImportDialog {...props} />;
    case 'collect':
      return <CollectDialog {...props} />;
    case 'backup':
      return <BackupDialog {...props} />;
    case 'describe':
      return <DescribeDialog {...props} />;
    case 'audit':
      return <AuditDialog {...props} />;
    case 'export':
      return <ExportDialog {...props} />;
  }
}
