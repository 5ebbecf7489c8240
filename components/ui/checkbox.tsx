import type { ComponentChildren } from 'preact';
import './checkbox.css';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Its label. */
  children: ComponentChildren;
}

/** A checkbox with its label beside it. */
export function Checkbox({ checked, onChange, children }: CheckboxProps) {
  return (
    <label class="check-line">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span dir="auto">{children}</span>
    </label>
  );
}
