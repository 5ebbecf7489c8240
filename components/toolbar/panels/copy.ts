import type { Feedback } from '@/components/ui/models/feedback.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import { formatName, formatOf } from './format-names.ts';
import type { Note } from './note.ts';
import type { Panels, PanelsPort } from './port.ts';
import type { Prepare, Prepared } from './prepare.ts';

interface CopyPort extends Pick<PanelsPort, 'shown' | 'part'>, Pick<Panels, 'markDone'> {
  note: Note;
  /** Says with it where the account is closed. */
  noteInactive(copied: Feedback): void;
  prepare: Prepare;
  /** The old way, see `copyFromField`. @returns whether the clipboard holds it now */
  copyFromField(what: Composed): boolean;
}

/** @returns what copies a text and says so */
export function createCopy(port: CopyPort): Panels['copy'] {
  const { part, note, shown } = port;

  return async (asked, asin) => {
    const model = shown()?.model;
    if (!model || shown()?.view.paused) return;
    const choice = asked ?? formatOf(model);
    const made = await whileBusy(part('main'), port.prepare(choice));
    const now = shown();
    if (!made || now?.model.asin !== asin) {
      // Trouble, or no tag, has its own lasting sentence.
      if (now?.view.main === 'copy') note.show({ text: t('toolbar_copy_again'), tone: 'warn' });
      return;
    }
    const isCopied = await writeClipboard(made.composed).then(
      () => true,
      // No permission, no focus: the old way may still be open.
      () => port.copyFromField(made.composed),
    );
    if (!isCopied) return;
    port.markDone();
    const text = confirmation(made, formatName(choice, model));
    const copied: Feedback = { text, tone: 'good' };
    note.show(copied);
    port.noteInactive(copied);
  };
}

async function whileBusy<T>(button: HTMLElement, work: Promise<T>): Promise<T> {
  button.dataset.state = 'busy';
  const result = await work;
  delete button.dataset.state;
  return result;
}

function confirmation({ tag }: Prepared, name: string): string {
  return tag === null ? t('toolbar_copied_plain', name) : t('toolbar_copied', name, tag);
}
