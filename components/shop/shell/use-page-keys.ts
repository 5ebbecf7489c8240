import { useEffect } from 'preact/hooks';
import { focusText } from '@/components/ui/focus.ts';
import type { ShopPageStore } from '../store/page-store.ts';

/** Keys that work wherever the focus is on the page; not in its dialogs. */
export function usePageKeys(page: ShopPageStore): void {
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    // What is dragged by keys hears of them before anything else.
    const onCapture = (event: KeyboardEvent) => void page.drag.onKey(event);
    const onKey = (event: KeyboardEvent) => {
      if (isForPage(event) && runKey(event, page)) event.preventDefault();
    };
    document.addEventListener('keydown', onCapture, { capture: true, signal });
    document.addEventListener('keydown', onKey, { signal });
    return () => leaving.abort();
  }, [page]);
}

function isForPage({ target, defaultPrevented, altKey }: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || !(target instanceof Element)) return false;
  return !target.closest('dialog:not(.sheet)');
}

/** @returns whether the key does something */
function runKey(event: KeyboardEvent, page: ShopPageStore): boolean {
  const { elements, dialogs } = page;
  const { key } = event;
  const isText =
    event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea');
  if (event.ctrlKey || event.metaKey) return runShortcut(event, isText, page);
  if (isText) return false;
  if (key === '/') focusText(elements.search.current);
  else if (key === '?') dialogs.show({ kind: 'keys' });
  else return false;
  return true;
}

/** @param isText the focus is in a field, which has an undo of its own */
function runShortcut(
  { key, shiftKey }: KeyboardEvent,
  isText: boolean,
  { elements, actions }: ShopPageStore,
): boolean {
  const letter = key.toLowerCase();
  if (letter === 'f' && !shiftKey) focusText(elements.search.current);
  else if (isText) return false;
  else if (letter === 'z' && !shiftKey) actions.undo();
  else if (letter === 'y' || letter === 'z') actions.redo();
  else return false;
  return true;
}
