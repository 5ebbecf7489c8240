import { lazy } from '@/components/ui/lazy.tsx';
import type { SavePickerProps } from '@/components/ui/save-picker.tsx';

/** The save picker, whose code is fetched when it is first opened. */
export const SavePicker = lazy<SavePickerProps>(async () => {
  const { SavePicker: view } = await import('@/components/ui/save-picker.tsx');
  return view;
});
