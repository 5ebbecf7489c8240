import type { RefObject } from 'preact';
import { t } from '@/utils/browser/i18n.ts';
import type { Said } from './use-actions.ts';

interface Keys {
  field: RefObject<HTMLInputElement | null>;
  find: (text: string) => void;
  said: Said;
  /** Something is searched for or picked: Escape goes back before it closes the popup. */
  isOpen: boolean;
}

/**
 * Keys that work wherever the focus is: Escape goes back, Control+Z takes the last action back,
 * and typing or pasting beside the field goes into the field.
 */
export function usePopupKeys({ field, find, said, isOpen }: Keys) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape') {
      if (!isOpen) return;
      event.preventDefault();
      find('');
      field.current?.focus();
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !holdsText(event.target)) {
      said.toast?.actions?.find(({ label }) => label === t('popup_undo'))?.run();
    } else if (bare && event.key.length === 1 && event.key !== ' ' && !takesText(event.target)) {
      // The letter itself arrives in the field: it is put in after this event, where the focus is then.
      field.current?.focus();
    }
  }

  function onPaste(event: ClipboardEvent) {
    if (takesText(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    find(text);
    field.current?.focus();
  }

  return { onKeyDown, onPaste };
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

/** There the browser's own undo is meant. */
function holdsText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value !== '';
}
