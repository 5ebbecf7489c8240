/** Views that the page does not begin with, fetched together when the first of them is asked for. */
export { Details } from './details.tsx';
export { FileDialog } from './file-dialog.tsx';
export { Io } from './io/io.tsx';
export { KeysDialog } from './keys-dialog.tsx';
