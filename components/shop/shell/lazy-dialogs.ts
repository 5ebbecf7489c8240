/** Views that the page does not begin with, fetched together when the first of them is asked for. */
export { DetailsPane } from '../details/details-pane.tsx';
export { MoveDialog } from '../list/move-dialog.tsx';
export { KeysDialog } from './keys-dialog.tsx';
export { LinkedDialog } from './linked-dialog.tsx';
export { TransferDialog } from './transfer-dialog.tsx';
