import { useEffect, useRef } from 'preact/hooks';

export interface PageKeys {
  /** Keys while something is carried; true: the key was about that. */
  onCarry: (event: KeyboardEvent) => boolean;
  onUndo: () => void;
  onRedo: () => void;
  onFind: () => void;
  onKeys: () => void;
}

/** Keys that work wherever the focus is on the page; not in its dialogs. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const onCapture = (event: KeyboardEvent) => void latest.current.onCarry(event);
    document.addEventListener('keydown', onCapture, { capture: true, signal });
    document.addEventListener('keydown', (event) => act(event, latest.current), { signal });
    return () => leaving.abort();
  }, []);
}

function act(event: KeyboardEvent, keys: PageKeys): void {
  const { target, key } = event;
  if (event.defaultPrevented || event.altKey || !(target instanceof Element)) return;
  if (target.closest('dialog:not(.sheet)')) return;
  const holdsText = target.matches('input:not([type=checkbox]), textarea');
  const letter = key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (letter === 'f' && !event.shiftKey) keys.onFind();
    else if (holdsText) return;
    else if (letter === 'z' && !event.shiftKey) keys.onUndo();
    else if (letter === 'y' || letter === 'z') keys.onRedo();
    else return;
  } else if (holdsText) return;
  else if (key === '/') keys.onFind();
  else if (key === '?') keys.onKeys();
  else return;
  event.preventDefault();
}
