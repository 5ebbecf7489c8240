import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from './icon.tsx';
import { useUniqueId } from './use-unique-id.ts';
import './field.css';

/** A sentence under a field about what was typed. */
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
  /** The label is read out but not shown: what stands around the field says it already. */
  labelHidden?: boolean;
  /** Ids, links and the like: an even-width letter, left to right in every language. */
  code?: boolean;
  /** Shown as dots. */
  secret?: boolean;
  /** A day of the calendar, as `2026-12-10`, typed and chosen as the browser does it; what is half typed is not told. */
  date?: boolean;
  /** Several lines, this many of them shown. */
  rows?: number;
  /** Stands beside the input, such as an "Add" button. */
  action?: ComponentChildren;
  placeholder?: string;
  /** The language of what is typed, where it is not the page's: read out in its own voice. */
  lang?: string;
  /** The id of a `datalist` that offers what is known. */
  list?: string;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  inputRef?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

/** A labelled input; hint and note are tied to it, and a note that appears is read out. */
export function Field(props: FieldProps) {
  const { label, labelHidden, hint, note = null, action } = props;
  const id = useUniqueId();
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
        <Input id={id} {...props} />
        {action}
      </div>
      <div class="field-note" id={`${id}-note`} aria-live="polite">
        {note && <Note note={note} />}
      </div>
    </div>
  );
}

function Input({ id, ...props }: FieldProps & { id: string }) {
  const { value, placeholder = '', hint, note, code, inputRef } = props;
  const common = {
    id,
    value,
    placeholder,
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (inputRef) inputRef.current = element;
    },
    class: `field-input ${code ? 'code' : ''}`,
    // An empty one begins where the page begins: alone, `auto` takes it for left to right.
    dir: code ? 'ltr' : value === '' ? undefined : 'auto',
    lang: props.lang,
    spellcheck: !code,
    autocapitalize: code ? 'off' : 'sentences',
    autocomplete: 'off',
    'aria-describedby': hint ? `${id}-hint ${id}-note` : `${id}-note`,
    'aria-invalid': note?.tone === 'error',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      props.onInput(currentTarget.value),
    onBlur: () => props.onBlur?.(),
    onKeyDown: (event: KeyboardEvent) => props.onKeyDown?.(event),
  } as const;
  if (props.rows) return <textarea {...common} rows={props.rows} />;
  if (props.secret) return <input type="password" {...common} />;
  if (props.date) {
    return (
      <input
        type="date"
        {...common}
        onInput={({ currentTarget: { value, validity } }) => {
          if (!validity.badInput) props.onInput(value);
        }}
      />
    );
  }
  return <input type="text" list={props.list} {...common} />;
}

function Note({ note: { tone, text } }: { note: FieldNote }) {
  return (
    <>
      <Icon name={tone === 'good' ? 'check' : tone} />
      <span>{text}</span>
    </>
  );
}
