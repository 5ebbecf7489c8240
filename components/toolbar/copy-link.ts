import { t } from '@/utils/browser/i18n.ts';
import type { TrackingChoice } from '@/utils/messaging/messages.ts';
import type { Note } from './note.ts';

/** How long the button says that it has copied, in milliseconds. */
const DONE_FOR = 2000;

/** Says that something is on the clipboard. */
export type ConfirmCopied = (text: string) => void;

/** @returns what says so in the note, and for a while on the big button */
export function createConfirmation(main: HTMLElement, note: Note): ConfirmCopied {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    note.show({ text, tone: 'good' });
    main.dataset.state = 'done';
    clearTimeout(timer);
    timer = setTimeout(() => delete main.dataset.state, DONE_FOR);
  };
}

/**
 * Writes the link to the clipboard, within the click: nothing is asked for or loaded before.
 * @param onRefused no permission, no focus: another way may still be open
 */
export async function copyLink(
  { link, tag }: TrackingChoice,
  confirm: ConfirmCopied,
  onRefused: () => void,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    onRefused();
    return;
  }
  confirm(t('toolbar_copied', t('format_link'), tag));
}
