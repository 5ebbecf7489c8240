import type { Settings } from '@/utils/settings/schema.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { TransferTask } from '../store/dialogs.ts';
import type { ShopPort } from '../store/port.ts';
import type { TransferPort } from './port.ts';

/** What every one of these dialogs is given. */
export interface TransferProps {
  task: TransferTask;
  port: ShopPort & TransferPort;
  settings: Settings;
  /** The products that a task is about (the selection in its order, else the list) and what they are called together. */
  subject: {
    ids: readonly string[];
    name: string;
    selected: boolean;
    /** The names down to the category that they are listed in; absent: another list. */
    path?: readonly string[];
  };
  categories: readonly CategoryNode[];
  /** Choices that this machine remembers. */
  notes: Notes;
  actions: {
    /** Runs a command and tells its outcome, with undo. Resolves with whether it succeeded. */
    run: (command: () => Promise<Done | null>) => Promise<boolean>;
  };
  /** The shop has changed: the page reads it again and tells so, with undo. @param text what it says */
  onDone: (done: Done, text?: string) => void;
  /** It failed in the middle: the page reads again what was written before. */
  onFailed: () => void;
  /** A complete backup has been saved: the reminder rests. */
  onBackup: () => void;
  onClose: () => void;
}
