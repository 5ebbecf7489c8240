import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import type { WallTime } from '@/utils/time/zones.ts';
import { useTyped } from './use-typed.ts';

interface TimeFieldProps {
  label: string;
  /** Null: not decided. */
  value: WallTime | null;
  /** Resolves with whether it is stored. */
  onSave: (value: WallTime | null) => Promise<boolean>;
}

/** A time of day, typed and chosen as the browser does it; stored when the field is left. */
export function TimeField({ label, value, onSave }: TimeFieldProps) {
  const id = useUniqueId();
  const typed = useTyped(value ?? '', (text) => onSave(text === '' ? null : text));
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="time"
        class="field-input"
        value={typed.value}
        onInput={({ currentTarget: { value: text, validity } }) => {
          // Half of it is typed.
          if (!validity.badInput) typed.type(text);
        }}
        onBlur={() => void typed.save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void typed.save();
        }}
      />
    </div>
  );
}
