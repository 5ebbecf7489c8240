import { Dialog } from '@/components/ui/dialog.tsx';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import type { TransferDialogProps } from './transfer-dialog.tsx';

const load = () => import('./lazy-dialogs.ts');
const MoveDialog = lazy(async () => (await load()).MoveDialog);
const KeysDialog = lazy(async () => (await load()).KeysDialog);
const LinkedDialog = lazy(async () => (await load()).LinkedDialog);
const TransferDialog = lazy(async () => (await load()).TransferDialog);

type DialogsProps = Pick<TransferDialogProps, 'port'>;

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
