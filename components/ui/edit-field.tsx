import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field, type FieldNote } from './field.tsx';
import { focusText } from './focus.ts';

export interface EditFieldProps {
  label: string;
  /** As it is stored. */
  value: string;
  hint?: ComponentChildren;
  placeholder?: string;
  rows?: number;
  code?: boolean;
  date?: boolean;
  note?: FieldNote | null;
  /** Stands beside the input. */
  action?: ComponentChildren;
  labelHidden?: boolean;
  /** It is there to be written at once. */
  autofocus?: boolean;
  inputRef?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** Resolves with whether it is stored; what was typed stays until then. */
  onSave: (value: string) => Promise<boolean>;
  /** The field was left with nothing in it that is not stored, or given up. */
  onLeave?: () => void;
  /** It was stored with Enter or given up with Escape: leads the focus back, where it came from elsewhere. @returns whether it did */
  goBack?: () => boolean;
}

/** A text that is stored when the field is left, with Enter in one line and Ctrl+Enter in several. Escape gives up. */
export function EditField(props: EditFieldProps) {
  const { value, rows, autofocus, onSave, onLeave, goBack, ...rest } = props;
  const own = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const inputRef = rest.inputRef ?? own;
  const { draft, type, save } = useDraft(value, onSave, onLeave);

  // Before it is drawn: what is typed as soon as it is seen would otherwise be selected, and written over.
  useLayoutEffect(() => {
    if (autofocus) focusText(inputRef.current);
  }, [autofocus, inputRef]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      const isGivenUp = draft !== null || onLeave;
      if (isGivenUp) type(null);
      onLeave?.();
      if (!goBack?.() && !isGivenUp) return;
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (!rows || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save().then((isStored) => isStored && goBack?.());
    }
  }

  return (
    <Field
      {...rest}
      {...(rows === undefined ? {} : { rows })}
      inputRef={inputRef}
      value={draft ?? value}
      onInput={type}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  );
}

/** What is typed until it is stored, also when the view closes under it. */
function useDraft(
  value: string,
  onSave: EditFieldProps['onSave'],
  onLeave: EditFieldProps['onLeave'],
) {
  /** Null: what is stored is shown. */
  const [draft, setDraft] = useState<string | null>(null);
  /** What was typed and is not stored yet, nor on its way. */
  const open = useRef<string | null>(null);

  function type(text: string | null) {
    open.current = text;
    setDraft(text);
  }

  /** @returns whether all is stored */
  async function save(): Promise<boolean> {
    const text = open.current;
    open.current = null;
    if (text !== null && text.trim() !== value && !(await onSave(text.trim()))) {
      open.current ??= text;
      return false;
    }
    if (open.current === null) setDraft(null);
    onLeave?.();
    return true;
  }

  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => void latest.current(), []);
  return { draft, type, save };
}
