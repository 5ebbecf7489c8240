import type { Composed } from '@/utils/descriptions/formats.ts';

/**
 * Puts a text on the clipboard, with its rich form where it has one.
 * @param fallback tries the old way, from a selection
 * @returns whether the clipboard holds it now
 */
export async function copyText(what: Composed, fallback: () => Promise<boolean>): Promise<boolean> {
  try {
    await (what.html === null
      ? navigator.clipboard.writeText(what.text)
      : navigator.clipboard.write([rich(what.text, what.html)]));
    return true;
  } catch {
    // No permission, no focus: the old way may still be open.
    return fallback();
  }
}

function rich(text: string, html: string): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}
