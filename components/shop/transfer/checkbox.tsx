import type { ComponentChildren } from 'preact';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Its label. */
  children: ComponentChildren;
}

/** A checkbox with its label beside it. */
export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  return (
    <label class="transfer-checkbox">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span dir="auto">{children}</span>
    </label>
  );
}
