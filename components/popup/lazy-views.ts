import { lazy } from '@/components/ui/lazy.tsx';
import type { SavePickerProps } from '@/components/ui/save-picker.tsx';
import type { MoveDialogProps } from './move-dialog.tsx';

/** Views of the popup whose code is fetched when they are first opened. */
export const SavePicker = lazy<SavePickerProps>(
  async () => (await import('@/components/ui/save-picker.tsx')).SavePicker,
);

export const MoveDialog = lazy<MoveDialogProps>(
  async () => (await import('./move-dialog.tsx')).MoveDialog,
);
