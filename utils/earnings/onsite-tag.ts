/** Whether a tracking ID is one of Amazon's own pages, whose sales are an account of their own. */
export function isOnsiteTag(tag: string | null): boolean {
  return /^onamz/i.test(tag ?? '');
}
