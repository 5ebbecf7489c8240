import { useEffect } from 'preact/hooks';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import type { OpenDialog } from '../store/dialogs.ts';
import type { TransferDialogProps } from './transfer-dialog.tsx';

const load = () => import('./lazy-dialogs.ts');
const MoveDialog = lazy(async () => (await load()).MoveDialog);
const KeysDialog = lazy(async () => (await load()).KeysDialog);
const LinkedDialog = lazy(async () => (await load()).LinkedDialog);
const TransferDialog = lazy(async () => (await load()).TransferDialog);

type DialogsProps = Pick<TransferDialogProps, 'port'>;

/** What lies over the page, each dialog fetched when it is asked for. */
export function Dialogs({ port }: DialogsProps) {
  const dialog = useShopPage().dialogs.open.value;
  if (dialog === null) return null;
  return (
    <ErrorBoundary key={dialog.kind} frame={() => <Failed dialog={dialog} />}>
      <Shown dialog={dialog} port={port} />
    </ErrorBoundary>
  );
}

/** Says on the page that a dialog has failed, or could not be fetched, and offers to open it again. */
function Failed({ dialog }: { dialog: OpenDialog }) {
  const { dialogs, feedback } = useShopPage();
  useEffect(() => {
    const retry = { label: t('action_retry'), run: () => dialogs.show(dialog) };
    feedback.say({ text: t('notice_part_failed'), tone: 'bad', actions: [retry] });
    dialogs.close();
  }, []);
  return null;
}

function Shown({ dialog, port }: DialogsProps & { dialog: OpenDialog }) {
  const { dialogs, sections } = useShopPage();
  const { close } = dialogs;
  switch (dialog.kind) {
    case 'move':
      return <MoveDialog ids={dialog.ids} from={dialog.from} />;
    case 'stream':
      return <sections.addToStream ids={dialog.ids} onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'linked':
      return <LinkedDialog />;
    case 'transfer':
      return <TransferDialog task={dialog.task} scope={dialog.scope} port={port} />;
  }
}
