/** How often a document has been written, as its revision says; 0 for null. */
export function generation(rev: string | null): number {
  return Number.parseInt(rev ?? '0', 10) || 0;
}
