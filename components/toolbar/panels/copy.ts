import { t } from '@/utils/browser/i18n.ts';
import type { CopyChoice, Prepared } from '../actions.ts';
import { h } from '../element.ts';
import { icon } from '../icon.ts';
import { copyText } from './copy-text.ts';
import type { Panels, PanelsPort } from './port.ts';

/** How long the button says that it has copied, in milliseconds. */
const DONE_FOR = 2000;

interface CopyPort extends Pick<PanelsPort, 'shown' | 'main'> {
  /** Makes the text, where the toolbar does not have it already; null where there is none to be copied. */
  prepare(choice: CopyChoice): Promise<Prepared | null>;
  /** Says how it went. */
  show(feedback: { text: string; tone: 'good' | 'warn' }): void;
  /** The old way, see `copyFromField`. */
  copyFromField(what: Prepared['composed']): boolean;
}

/** @returns what copies a text and says so */
export function createCopy(port: CopyPort): Panels['copy'] {
  const { main, shown, show } = port;
  const confirmDone = createDoneLabel(main);

  return async (choice, name) => {
    const now = shown();
    if (!now || now.view.paused) return;
    const link = choice === 'link' ? now.model.link : null;
    const prepared = link ?? (await whileBusy(main, port.prepare(choice)));
    if (!prepared) {
      // Trouble, or no tag, has its own lasting sentence.
      if (shown()?.view.main === 'copy') show({ text: t('toolbar_copy_again'), tone: 'warn' });
      return;
    }
    const { composed } = prepared;
    if (!(await copyText(composed, async () => port.copyFromField(composed)))) return;
    show({ text: confirmation(prepared, name), tone: 'good' });
    confirmDone();
  };
}

/** @returns what makes the button say for a while that it has copied */
function createDoneLabel(button: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const label = h('span', { class: 'done', 'aria-hidden': 'true' });
  label.append(icon('check'), t('toolbar_copy_done'));
  button.append(label);
  return () => {
    button.dataset.state = 'done';
    clearTimeout(timer);
    timer = setTimeout(() => delete button.dataset.state, DONE_FOR);
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
