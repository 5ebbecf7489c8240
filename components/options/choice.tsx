import type { ComponentChildren } from 'preact';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import './choice.css';

export interface ChoiceOption<T extends string> {
  value: T;
  label: string;
  detail?: ComponentChildren;
  /** Shown above the label, such as a small drawing. */
  picture?: ComponentChildren;
}

export interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** A choice of one among several: radio buttons with explanations. */
export function Choice<T extends string>({ legend, options, value, onChange }: ChoiceProps<T>) {
  const name = useUniqueId();
  return (
    <fieldset class="choice">
      <legend class="choice-legend">{legend}</legend>
      {options.map((option) => (
        <label class="choice-option" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-labelledby={`${name}-${option.value}`}
            aria-describedby={option.detail ? `${name}-${option.value}-detail` : undefined}
            onChange={() => onChange(option.value)}
          />
          {option.picture}
          <span class="choice-words">
            <span class="choice-label" id={`${name}-${option.value}`}>
              {option.label}
            </span>
            {option.detail && (
              <span class="choice-detail" id={`${name}-${option.value}-detail`}>
                {option.detail}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
