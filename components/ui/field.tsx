import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from './icon.tsx';
import { useUniqueId } from './use-unique-id.ts';
import './field.css';

/** What is said under a field about what was typed. */
export interface FieldNote {
  tone: 'error' | 'warning' | 'good';
  text: string;
}

export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Told before anything is typed. */
  hint?: ComponentChildren;
  note?: FieldNote | null;
  /** The label is read out but not shown, where the place says it already. */
  labelHidden?: boolean;
  /** Ids, links and the like: an even-width letter, left to right in every language. */
  code?: boolean;
  /** Shown as dots. */
  secret?: boolean;
  /** Several lines, this many of them shown. */
  rows?: number;
  /** Stands beside the input, such as an "Add" button. */
  action?: ComponentChildren;
  placeholder?: string;
  /** The id of a `datalist` that offers what is known. */
  list?: string;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  inputRef?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

/** A labelled input; hint and note are tied to it, and a note that appears is read out. */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onInput,
    hint,
    note = null,
    labelHidden,
    code,
    rows,
    action,
    secret,
  } = props;
  const { placeholder = '', list, onBlur, onKeyDown, inputRef } = props;
  const id = useUniqueId();
  const common = {
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (inputRef) inputRef.current = element;
    },
    id,
    value,
    placeholder,
    class: `field-input ${code ? 'code' : ''}`,
    dir: code ? 'ltr' : 'auto',
    spellcheck: !code,
    autocapitalize: code ? 'off' : 'sentences',
    autocomplete: 'off',
    'aria-describedby': hint ? `${id}-hint ${id}-note` : `${id}-note`,
    'aria-invalid': note?.tone === 'error',
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
    onBlur: () => onBlur?.(),
    onKeyDown: (event: KeyboardEvent) => onKeyDown?.(event),
  } as const;
  return (
    <div class={`field ${note ? `field-${note.tone}` : ''}`}>
      <label class={labelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class="field-line">
        {rows ? (
          <textarea {...common} rows={rows} />
        ) : secret ? (
          <input type="password" {...common} />
        ) : (
          <input type="text" list={list} {...common} />
        )}
        {action}
      </div>
      <div class="field-note" id={`${id}-note`} aria-live="polite">
        {note && (
          <>
            <Icon name={note.tone === 'good' ? 'check' : note.tone} />
            <span>{note.text}</span>
          </>
        )}
      </div>
    </div>
  );
}
