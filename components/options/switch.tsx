import type { ComponentChildren, Ref } from 'preact';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import './switch.css';

export interface SwitchProps {
  label: ComponentChildren;
  /** An explanation below the label. */
  detail?: ComponentChildren;
  on: boolean;
  /** Called inside the click: browsers let an extension ask for a permission only there. */
  onChange: (on: boolean) => void;
  disabled?: boolean;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A switch, which takes effect at once. */
export function Switch(props: SwitchProps) {
  const { label, detail, on, onChange, disabled = false, buttonRef = null } = props;
  const id = useUniqueId();
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={detail ? `${id}-detail` : undefined}
      disabled={disabled}
      ref={buttonRef}
      onClick={() => onChange(!on)}
    >
      <span class="switch-words">
        <span class="switch-label" id={`${id}-label`}>
          {label}
        </span>
        {detail && (
          <span class="switch-detail" id={`${id}-detail`}>
            {detail}
          </span>
        )}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
