import { Dialog } from '@/components/ui/dialog.tsx';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { noteBackup } from '../store/backup-due.ts';
import { useShopPage } from '../store/context.ts';
import type { TransferScope, TransferTask } from '../store/dialogs.ts';
import type { ShopPort } from '../store/port.ts';
import type { TransferPort } from '../transfer/port.ts';

const load = () => import('./lazy-dialogs.ts');
const MoveDialog = lazy(async () => (await load()).MoveDialog);
const KeysDialog = lazy(async () => (await load()).KeysDialog);
const LinkedDialog = lazy(async () => (await load()).LinkedDialog);
const Transfer = lazy(async () => (await load()).Transfer);

export interface DialogsProps {
  port: ShopPort & TransferPort;
}

/** What lies over the page, each dialog fetched when it is asked for. */
export function Dialogs({ port }: DialogsProps) {
  const { open, close } = useShopPage().dialogs;
  if (open.value === null) return null;
  return (
    <ErrorBoundary
      key={open.value.kind}
      frame={(notice) => (
        <Dialog title={t('extension_name')} onClose={close}>
          {notice}
        </Dialog>
      )}
    >
      <OpenDialog port={port} />
    </ErrorBoundary>
  );
}

function OpenDialog({ port }: DialogsProps) {
  const { dialogs } = useShopPage();
  const open = dialogs.open.value;
  switch (open?.kind) {
    case 'move':
      return <MoveDialog ids={open.ids} from={open.from} />;
    case 'keys':
      return <KeysDialog onClose={dialogs.close} />;
    case 'linked':
      return <LinkedDialog />;
    case 'transfer':
      return <TransferDialog task={open.task} scope={open.scope} port={port} />;
    default:
      return null;
  }
}

type TransferDialogProps = DialogsProps & { task: TransferTask; scope: TransferScope };

function TransferDialog({ task, scope, port }: TransferDialogProps) {
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
      onDone={(done) => void actions.run(() => Promise.resolve(done))}
      onBackup={() => noteBackup(notes, Date.now())}
      onClose={dialogs.close}
    />
  );
}
