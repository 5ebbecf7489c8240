import type { Composed } from '@/utils/descriptions/formats.ts';

/**
 * Puts a text on the clipboard, and the rich text beside it where there is one.
 * @throws {DOMException} when the browser refuses
 */
export async function writeClipboard({ text, html }: Composed): Promise<void> {
  if (html === null) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const parts = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}
