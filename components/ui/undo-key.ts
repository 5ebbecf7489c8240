/** Whether a key takes the last action back; in a field that holds a text, the browser's own undo is meant. */
export function isUndoKey({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const holdsText =
    isField && target.value !== '' && !target.matches('[type=checkbox], [type=radio]');
  return key === 'z' && (ctrlKey || metaKey) && !holdsText;
}
