import { t } from '@/utils/browser/i18n.ts';
import type { CopyChoice, Prepared } from './actions.ts';
import { copyText } from './copy-text.ts';
import type { Note } from './note.ts';
import type { PanelLoader } from './panel-loader.ts';
import type { ToolbarModel, ToolbarView } from './view.ts';

/** How long the button says that it has copied, in milliseconds. */
const DONE_FOR = 2000;

export interface CopyPort {
  shown(): { model: ToolbarModel; view: ToolbarView } | null;
  note: Note;
  /** The button that shows how far it is. */
  main: HTMLElement;
  panels: PanelLoader;
}

/**
 * Copies what was chosen and says so.
 * @returns the function that does, with what the choice is called where it is confirmed
 */
export function createCopy(port: CopyPort): (choice: CopyChoice, name: string) => Promise<void> {
  const { note, main, panels } = port;
  let done: ReturnType<typeof setTimeout> | undefined;
  const loaded = async () => panels.loaded() ?? (await panels.load());
  const prepare = async (choice: CopyChoice) => (await loaded())?.prepare(choice) ?? null;

  return async (choice, name) => {
    const shown = port.shown();
    if (!shown || shown.view.paused) return;
    const link = choice === 'link' ? shown.model.link : null;
    const prepared = link ?? (await whileBusy(main, prepare(choice)));
    if (!prepared) {
      // Trouble, or no tag, has its own lasting sentence.
      if (port.shown()?.view.main === 'copy') {
        note.show({ text: t('toolbar_copy_again'), tone: 'warn' });
      }
      return;
    }
    const { composed } = prepared;
    const fromField = async () => (await loaded())?.copyFromField(main, composed) ?? false;
    if (!(await copyText(composed, fromField))) return;
    note.show({ text: confirmation(prepared, name), tone: 'good' });
    main.dataset.state = 'done';
    clearTimeout(done);
    done = setTimeout(() => delete main.dataset.state, DONE_FOR);
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
