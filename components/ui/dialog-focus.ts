/** Where the keys begin in a dialog: at what is typed into or chosen from, else at whatever can be used first. */
const BEGINNINGS = [
  '.dialog-body :is(textarea, select, input:not([type="file"], [type="checkbox"], [type="radio"], [type="hidden"]))',
  '.dialog-body :is(input:not([type="hidden"]), button, a)',
];
/**
 * Where they wait as long as there is none of these: what the dialog is for, else the way back. What takes something
 * away is no primary button in a dialog that has none of the others.
 */
const AT_FOOT = ['.dialog-actions .button-primary', '.dialog-actions button'];

/**
 * Goes to where the keys begin in a dialog that has just been opened; where there is nothing, to the dialog itself, so
 * that its name is read out and the keys scroll it. Who has gone elsewhere meanwhile stays there.
 * @param waiting where an earlier call has left the focus to wait
 * @returns where the focus waits for something better; null: it has its place
 */
export function focusFirst(dialog: HTMLDialogElement, waiting: Element): Element | null {
  const at = document.activeElement;
  if (at !== dialog && at !== waiting) return dialog.contains(at) ? null : waiting;
  const first = usable(dialog, BEGINNINGS);
  const place = first ?? usable(dialog, AT_FOOT) ?? dialog;
  place.focus();
  return first ? null : place;
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

/** Puts the focus back to where it was before a dialog; where it was nowhere, to what the page is about. */
export function giveBack(before: Element | null): void {
  const isSomewhere = before?.isConnected && before !== document.body;
  const place = isSomewhere
    ? before
    : document.querySelector('[data-list] [role=listbox], main h2[tabindex], main[tabindex]');
  if (place instanceof HTMLElement) place.focus({ preventScroll: !isSomewhere });
}

/** The first element of the first of these kinds that has one. */
function usable(dialog: HTMLDialogElement, kinds: readonly string[]): HTMLElement | undefined {
  for (const kind of kinds) {
    const found = [...dialog.querySelectorAll<HTMLElement>(kind)].find(isUsable);
    if (found) return found;
  }
  return undefined;
}

/** Whether the focus can be put there. Of radio buttons only at the chosen one: Tab leads to that too. */
function isUsable(element: HTMLElement): boolean {
  const isFolded = element.closest('details:not([open])') !== null;
  const isOther = element.matches('[type="radio"]:not(:checked)');
  return !isFolded && !isOther && !element.matches(':disabled');
}

/** Whether no other dialog lies over it. */
function isOnTop(dialog: HTMLDialogElement): boolean {
  return [...document.querySelectorAll('dialog[open]')].at(-1) === dialog;
}
