import { type ReadonlySignal, signal } from '@preact/signals';
import type { Origin } from '@/utils/shop/commands/arrange-products.ts';

/** What comes in and goes out, one dialog each. */
export type TransferTask =
  | 'import'
  | 'collect'
  | 'backup'
  | 'restore'
  | 'snapshots'
  | 'export'
  | 'description'
  | 'audit';

/** What a dialog is about: the selection, or all products of the list. */
export type TransferScope = 'selection' | 'list';

/** What lies over the page. */
export type OpenDialog =
  /** Products are moved out of a category, or (from null) added to others. */
  | { kind: 'move'; ids: readonly string[]; from: Origin }
  /** Products are added to a live stream. */
  | { kind: 'stream'; ids: readonly string[] }
  | { kind: 'keys' }
  /** The texts that were copied. */
  | { kind: 'linked' }
  | { kind: 'transfer'; task: TransferTask; scope: TransferScope };

/** A pane that slides over the page where it has no room beside the list. */
export type Sheet = 'sidebar' | 'details';

export interface Dialogs {
  /** Null: none. */
  open: ReadonlySignal<OpenDialog | null>;
  show: (dialog: OpenDialog) => void;
  /** @param scope the whole list where it is not given */
  transfer: (task: TransferTask, scope?: TransferScope) => void;
  close: () => void;
  /** Null: none. */
  sheet: ReadonlySignal<Sheet | null>;
  showSheet: (sheet: Sheet) => void;
  closeSheet: () => void;
}

export function createDialogs(): Dialogs {
  const open = signal<OpenDialog | null>(null);
  const sheet = signal<Sheet | null>(null);
  const show = (dialog: OpenDialog | null) => {
    open.value = dialog;
  };
  const showSheet = (next: Sheet | null) => {
    sheet.value = next;
  };
  return {
    open,
    show,
    transfer: (task, scope = 'list') => show({ kind: 'transfer', task, scope }),
    close: () => show(null),
    sheet,
    showSheet,
    closeSheet: () => showSheet(null),
  };
}
