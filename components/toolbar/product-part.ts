import { t } from '@/utils/browser/i18n.ts';
import { h, setText } from './element.ts';
import type { Tone } from './feedback.ts';
import { createNote } from './note.ts';
import type { ToolbarModel, ToolbarView } from './view.ts';

/** A title is cut to a line anyway; ten thousand characters need not be laid out for that. */
const TITLE_SHOWN = 300;

/** Which product it is and where it is saved; a sentence of the toolbar stands in the title's stead. */
export function createProductPart() {
  // Looked up now: an orphaned script has no texts any more.
  const name = t('extension_name');
  const host = h('span', { class: 'host', translate: 'no' });
  const short = h('span', { class: 'short', translate: 'no' });
  const asin = h('span', { class: 'asin', translate: 'no' });
  const title = h('span', { class: 'title', dir: 'auto' });
  const saved = h('span', { class: 'saved', id: 'saved', dir: 'auto' });
  const note = createNote((visible) => {
    title.hidden = visible;
  });
  const where = h('div', { class: 'where' }, host, short, asin);

  return {
    element: h('div', { class: 'product' }, where, title, note.element, saved),
    note,
    draw(view: ToolbarView, model: ToolbarModel): void {
      setText(host, view.host);
      setText(short, `${name} · ${model.marketplace}`);
      setText(asin, view.asin);
      setText(title, view.title.slice(0, TITLE_SHOWN));
      note.setLasting(view.note, toneOf(model));
      saved.hidden = !view.savedText;
      if (view.working) setText(saved, view.savedText);
    },
  };
}

function toneOf({ trouble, waiting }: ToolbarModel): Tone {
  if (trouble === 'failed') return 'bad';
  return waiting ? 'plain' : 'warn';
}
