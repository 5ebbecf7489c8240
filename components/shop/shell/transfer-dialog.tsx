import { shortened } from '@/components/ui/format.ts';
import { tn } from '@/utils/browser/i18n.ts';
import { noteBackup } from '../store/backup-due.ts';
import { useShopPage } from '../store/context.ts';
import type { TransferScope, TransferTask } from '../store/dialogs.ts';
import type { ShopPort } from '../store/port.ts';
import { useProductDetails } from '../store/use-product-details.ts';
import type { TransferPort } from '../transfer/port.ts';
import { Transfer } from './transfer.tsx';

/** Letters of a product's title by which it is told apart. */
const LONGEST_NAME = 60;

export interface TransferDialogProps {
  port: ShopPort & TransferPort;
  task: TransferTask;
  scope: TransferScope;
}

/** What brings products in or out, with what the page shows at this moment. */
export function TransferDialog({ task, scope, port }: TransferDialogProps) {
  const { live, list, tree, notes, actions, dialogs } = useShopPage();
  const selected = scope === 'selection';
  const ids = selected ? list.targets.value : list.listed.value.ids;
  const name = useSubjectName(ids, selected);
  const settings = live.settings.value;
  if (!settings) return null;
  return (
    <Transfer
      task={task}
      port={port}
      settings={settings}
      subject={{ ids, name, selected, path: tree.category.value?.path ?? [] }}
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

const NONE: readonly string[] = [];

/** What products are called together: a list by its name, one by its title, others by how many they are. */
function useSubjectName(ids: readonly string[], isSelection: boolean): string {
  const { port, live, tree } = useShopPage();
  const isOne = isSelection && ids.length === 1;
  const version = live.snapshot.value?.version ?? 0;
  const [id = ''] = ids;
  const title = useProductDetails(port, isOne ? ids : NONE, version)(id)?.title;
  if (!isSelection) return tree.name.value;
  return title ? shortened(title, LONGEST_NAME) : tn('count_products', ids.length);
}
