import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * What is typed into a field until it is stored, also when the view closes under it, or another window stores something
 * else meanwhile.
 * @param onSave resolves with whether it is stored
 */
export function useTyped(stored: string, onSave: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null);
  const open = useRef<string | null>(null);

  async function save(): Promise<void> {
    const text = open.current;
    open.current = null;
    if (text !== null && text !== stored && !(await onSave(text))) open.current ??= text;
    else if (open.current === null) setDraft(null);
  }

  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => void latest.current(), []);
  return {
    value: draft ?? stored,
    type(text: string) {
      open.current = text;
      setDraft(text);
    },
    save,
  };
}
