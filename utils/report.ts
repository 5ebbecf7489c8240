/** Notes in the browser's console what went wrong; where, the error says itself. */
export function report(error: unknown): void {
  console.error('Linkshelf:', error);
}
