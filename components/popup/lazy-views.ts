import type { CopyByHandProps } from '@/components/ui/copy-by-hand.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import type { SavePickerProps } from '@/components/ui/save-picker.tsx';
import type { AccountNotesProps } from './account-notes.tsx';
import type { GonePartProps } from './gone-part.tsx';
import type { MoveDialogProps } from './move-dialog.tsx';
import type { StreamDialogProps } from './stream-dialog.tsx';

/* Views of the popup whose code is fetched when its first list is on the screen. */

export const SavePicker = lazy<SavePickerProps>(
  async () => (await import('@/components/ui/save-picker.tsx')).SavePicker,
);

export const MoveDialog = lazy<MoveDialogProps>(
  async () => (await import('./move-dialog.tsx')).MoveDialog,
);

export const StreamDialog = lazy<StreamDialogProps>(
  async () => (await import('./stream-dialog.tsx')).StreamDialog,
);

export const GonePart = lazy<GonePartProps>(async () => (await import('./gone-part.tsx')).GonePart);

export const AccountNotes = lazy<AccountNotesProps>(
  async () => (await import('./account-notes.tsx')).AccountNotes,
);

export const CopyByHand = lazy<CopyByHandProps>(
  async () => (await import('@/components/ui/copy-by-hand.tsx')).CopyByHand,
);

/** Has them ready before they are opened: they take the keys at once. */
export async function preloadViews(): Promise<void> {
  await Promise.all([SavePicker, MoveDialog, CopyByHand].map((view) => view.preload()));
}
