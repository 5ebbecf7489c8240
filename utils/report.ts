/** Writes an error to the browser's console; the error itself tells where it happened. */
export function report(error: unknown): void {
  console.error('Linkshelf:', error);
}
