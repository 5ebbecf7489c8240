import { writeClipboard } from '@/utils/browser/clipboard.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';

/**
 * Puts a text on the clipboard, with its rich form where it has one.
 * @param fallback tries the old way, from a selection
 * @returns whether the clipboard holds it now
 */
export async function copyText(what: Composed, fallback: () => Promise<boolean>): Promise<boolean> {
  try {
    await writeClipboard(what);
    return true;
  } catch {
    // No permission, no focus: the old way may still be open.
    return fallback();
  }
}
