import { noteBackup } from '../store/backup-due.ts';
import { useShopPage } from '../store/context.ts';
import type { TransferScope, TransferTask } from '../store/dialogs.ts';
import type { ShopPort } from '../store/port.ts';
import type { TransferPort } from '../transfer/port.ts';
import { Transfer } from './transfer.tsx';

export interface TransferDialogProps {
  port: ShopPort & TransferPort;
  task: TransferTask;
  scope: TransferScope;
}

/** What brings products in or out, with what the page shows at this moment. */
export function TransferDialog({ task, scope, port }: TransferDialogProps) {
  const { live, list, tree, notes, actions, dialogs } = useShopPage();
  const settings = live.settings.value;
  if (!settings) return null;
  const selected = scope === 'selection';
  const ids = selected ? list.targets.value : list.listed.value.ids;
  return (
    <Transfer
      task={task}
      port={port}
      settings={settings}
      subject={{ ids, name: tree.name.value, selected, path: tree.category.value?.path ?? [] }}
      categories={tree.nodes.value}
      notes={notes}
      actions={actions}
      onDone={(done, text) => void actions.tell(done, text)}
      onFailed={() => void live.changed()}
      onBackup={() => noteBackup(notes, Date.now())}
      onClose={dialogs.close}
    />
  );
}
