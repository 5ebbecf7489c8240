import { useEffect, useState } from 'preact/hooks';
import type { SavePickerProps, SavePicker as Whole } from './save-picker.tsx';

let loaded: typeof Whole | null = null;

/** Fetches the picker's code, which the first paint does not need. */
export async function loadSavePicker(): Promise<void> {
  loaded ??= (await import('./save-picker.tsx')).SavePicker;
}

/** The save picker as soon as its code is there; mostly that is long before it is opened. */
export function SavePicker(props: SavePickerProps) {
  const [Picker, setPicker] = useState(() => loaded);
  useEffect(() => {
    if (!Picker) void loadSavePicker().then(() => setPicker(() => loaded));
  }, [Picker]);
  return Picker && <Picker {...props} />;
}
