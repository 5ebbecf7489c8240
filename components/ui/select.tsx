import { useUniqueId } from './use-unique-id.ts';

export interface SelectProps<T extends string> {
  id?: string;
  class?: string;
  title?: string;
  'aria-label'?: string;
  value: T;
  /** What can be chosen, each with its name. */
  options: readonly (readonly [value: T, name: string])[];
  onValue: (value: T) => void;
}

/** One of a few. */
export function Select<T extends string>({ value, options, onValue, ...rest }: SelectProps<T>) {
  return (
    <select
      {...rest}
      value={value}
      onChange={({ currentTarget: { selectedIndex } }) => {
        const chosen = options[selectedIndex];
        if (chosen) onValue(chosen[0]);
      }}
    >
      {options.map(([each, name]) => (
        <option key={each} value={each} selected={each === value}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The same under its label. */
export function SelectField<T extends string>({
  label,
  ...rest
}: SelectProps<T> & { label: string }) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <Select id={id} {...rest} />
    </div>
  );
}
