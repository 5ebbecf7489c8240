import { isUndoKey } from '@/components/ui/undo-key.ts';
import type { PopupFocus } from './focus.ts';
import type { PopupStore } from './store/popup-store.ts';

/**
 * Keys that work wherever the focus is: Escape goes back, Control+Z takes the last action back,
 * and typing or pasting beside the field goes into the field.
 */
export function popupKeys(store: PopupStore, focus: PopupFocus) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') goBack(event);
    else if (isUndoKey(event)) store.feedback.undo();
    else if (isLetter(event) && !takesText(event.target)) {
      // A slash only leads there, as on the shop's page. Any other letter arrives in the field itself: it is put in
      // after this event, where the focus is then.
      if (event.key === '/') event.preventDefault();
      focus.toField();
    }
  }

  /** Closes the popup, which is the browser's, only where there is nothing to go back from. */
  function goBack(event: KeyboardEvent) {
    if (!store.isOpen.peek()) return;
    event.preventDefault();
    store.find('');
    focus.toField();
  }

  function onPaste(event: ClipboardEvent) {
    if (takesText(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    store.find(text);
    focus.toField();
  }

  return { onKeyDown, onPaste };
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
