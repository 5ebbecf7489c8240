/** Goes to a field with all of its text selected, so that typing begins anew. */
export function focusText(field: HTMLInputElement | HTMLTextAreaElement | null | undefined): void {
  field?.focus();
  field?.select();
}
