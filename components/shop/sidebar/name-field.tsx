import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusText } from '@/components/ui/focus.ts';

export interface NameFieldProps {
  label: string;
  value: string;
  /** Enter, or leaving the field. */
  onDone: (name: string) => void;
  /** Escape, or a name that is empty or the same. */
  onCancel: () => void;
}

const LONGEST = 200;

/** The name of a category, typed in its place in the tree. */
export function NameField({ label, value, onDone, onCancel }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);

  useLayoutEffect(() => {
    focusText(field.current);
  }, []);

  function end(name: string | null) {
    if (ended.current) return;
    ended.current = true;
    const text = name?.trim() ?? '';
    if (text === '' || text === value) onCancel();
    else onDone(text);
  }

  return (
    <input
      class="tree-field"
      ref={field}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      maxLength={LONGEST}
      dir="auto"
      autocomplete="off"
      onClick={(event) => event.stopPropagation()}
      onDblClick={(event) => event.stopPropagation()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        // The tree's keys are not meant while a name is typed.
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value);
        else if (event.key === 'Escape') end(null);
      }}
    />
  );
}
