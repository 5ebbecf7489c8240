/** Views that the page does not begin with, fetched together when the first of them is asked for. */
export { Details } from '../details/details-pane.tsx';
export { FileDialog } from '../list/move-dialog.tsx';
export { Io } from '../transfer/transfer.tsx';
export { KeysDialog } from './keys-dialog.tsx';
