/** What is typed into or chosen from; a file is chosen with the mouse more often than not. */
const FIELDS =
  'textarea, select, input:not([type="file"], [type="checkbox"], [type="radio"], [type="hidden"])';

/**
 * Goes to the first field of a dialog that has just been opened, else to the dialog itself, so that its name is read out
 * and the keys scroll it. Who has gone elsewhere meanwhile stays there.
 * @returns whether that is settled; not before there is a field
 */
export function focusFirst(dialog: HTMLDialogElement): boolean {
  const body = dialog.querySelector('.dialog-body');
  const at = document.activeElement;
  if (body?.contains(at)) return true;
  if (at !== null && at !== dialog) return dialog.contains(at);
  const field = [...(body?.querySelectorAll<HTMLElement>(FIELDS) ?? [])].find(isUsable);
  (field ?? dialog).focus();
  return field !== undefined;
}

/**
 * Watches a dialog for the element with the focus being taken out of it: a button at its foot hands the focus to the last
 * one that is there now, anything else to the dialog.
 * @returns ends the watch
 */
export function keepFocus(dialog: HTMLDialogElement): () => void {
  let wasAtFoot = false;
  const onFocus = ({ target }: FocusEvent) => {
    wasAtFoot = target instanceof Element && target.closest('.dialog-actions') !== null;
  };
  const watch = new MutationObserver(() => {
    const at = document.activeElement;
    const isLost = at === null || at === document.body || !at.isConnected;
    if (!isLost || !dialog.open || !isOnTop(dialog)) return;
    const buttons = dialog.querySelectorAll<HTMLElement>('.dialog-actions button:enabled');
    const successor = wasAtFoot ? [...buttons].at(-1) : undefined;
    (successor ?? dialog).focus();
  });
  dialog.addEventListener('focusin', onFocus);
  watch.observe(dialog, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    dialog.removeEventListener('focusin', onFocus);
  };
}

function isUsable(field: HTMLElement): boolean {
  const isFolded = field.closest('details:not([open])') !== null;
  return !isFolded && !field.matches(':disabled');
}

/** Whether no other dialog lies over it. */
function isOnTop(dialog: HTMLDialogElement): boolean {
  return [...document.querySelectorAll('dialog[open]')].at(-1) === dialog;
}
