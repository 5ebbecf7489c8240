import { useEffect, useRef, useState } from 'preact/hooks';

/** How long typing rests before it is kept, in milliseconds. */
const PAUSE = 600;

/**
 * A field whose text is kept while it is typed: when typing pauses, when the field is left, and when the view goes.
 * Another window's change is shown where nothing is being typed.
 * @param keep is not asked for what is kept already
 */
export function useKeptText(kept: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, kept, keep });
  latest.current = { typed, kept, keep };

  function store(): void {
    const now = latest.current;
    if (now.typed !== null && now.typed !== now.kept) now.keep(now.typed);
  }

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(store, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => store, []);

  return {
    value: typed ?? kept,
    onInput: setTyped,
    onBlur() {
      store();
      // What cannot be kept stays as it was typed.
      if (latest.current.typed === latest.current.kept) setTyped(null);
    },
  };
}
