import { t } from '@/utils/browser/i18n.ts';
import { h, setAttributes, setText } from './element.ts';
import { createNote } from './feedback.ts';
import { icon, mark } from './icon.ts';
import type { PanelKind } from './panels/port.ts';
import type { TrustedEvents } from './trusted-events.ts';
import type { ToolbarModel, ToolbarView } from './view.ts';

/** A title is cut to a line anyway; ten thousand characters need not be laid out for that. */
const TITLE_SHOWN = 300;

interface Handlers {
  main: () => void;
  /** A button that opens a panel was pressed. */
  panel: (kind: PanelKind, button: HTMLElement) => void;
  expand: () => void;
}

/** The bar's own elements, made once, and how they follow the view. */
export function createBody(trustedEvents: TrustedEvents, on: Handlers) {
  const name = t('extension_name');
  const host = h('span', { class: 'host', translate: 'no' });
  const short = h('span', { class: 'short', translate: 'no' });
  const asin = h('span', { class: 'asin', translate: 'no' });
  const title = h('span', { class: 'title', dir: 'auto' });
  const note = createNote(trustedEvents, (visible) => {
    title.hidden = visible;
  });

  const label = h('span', { class: 'label' });
  const doneLabel = h(
    'span',
    { class: 'done', 'aria-hidden': 'true' },
    icon('check'),
    t('toolbar_copy_done'),
  );
  const main = button('primary main', on.main, label, doneLabel);
  const copyDrop = dropButton('copy', 'primary drop', t('toolbar_copy_menu'), icon('chevron'));
  const tagText = h('span', { class: 'tag-text', translate: 'no' });
  const tag = dropButton('tag', 'tag', '', tagText, icon('chevron'));
  const savedText = h('span', { class: 'saved', id: 'saved', dir: 'auto' });
  const saveText = h('span', { class: 'save-text' }, t('toolbar_save'));
  const saveButton = button('save', () => on.panel('save', saveButton), icon('save'), saveText);
  const more = dropButton('more', 'plain', t('toolbar_settings'), icon('more'));
  setAttributes(saveButton, {
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    'aria-label': t('toolbar_save'),
    'aria-describedby': 'saved',
  });

  const tagAnchor = anchor(tag);
  const saveAnchor = anchor(saveButton);
  const moreAnchor = anchor(more);
  const row = h(
    'div',
    { class: 'row' },
    h('div', { class: 'brand', translate: 'no' }, mark(), h('span', { class: 'brand-name' }, name)),
    h(
      'div',
      { class: 'product' },
      h('div', { class: 'where' }, host, short, asin),
      title,
      note.element,
      savedText,
    ),
    tagAnchor,
    h('div', { class: 'anchor joined' }, main, copyDrop),
    saveAnchor,
    moreAnchor,
    note.live,
  );

  /** What stands for the bar when it is collapsed; made when it first is. */
  let tab: HTMLElement | null = null;
  function makeTab(): HTMLElement {
    const made = button('tab', on.expand, mark(), h('span', {}, name));
    setAttributes(made, { title: t('toolbar_expand'), 'aria-label': t('toolbar_expand') });
    row.before(made);
    return made;
  }

  function button(name: string, run: () => void, ...inside: Node[]): HTMLButtonElement {
    const made = h('button', { class: `button ${name}`, type: 'button' }, ...inside);
    trustedEvents.onClick(made, run);
    return made;
  }

  function dropButton(
    kind: PanelKind,
    name: string,
    label: string,
    ...inside: Node[]
  ): HTMLButtonElement {
    const made = button(name, () => on.panel(kind, made), ...inside);
    setAttributes(made, {
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': label,
      title: label,
    });
    trustedEvents.onKey(made, (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      if (made.getAttribute('aria-expanded') === 'false') on.panel(kind, made);
    });
    return made;
  }

  function draw(
    view: ToolbarView,
    { collapsed, state, marketplace, trouble, waiting }: ToolbarModel,
  ): void {
    if (collapsed) tab ??= makeTab();
    if (tab) tab.hidden = !collapsed;
    row.hidden = collapsed;
    setText(host, view.host);
    setText(short, `${name} · ${marketplace}`);
    setText(asin, view.asin);
    setText(title, view.title.slice(0, TITLE_SHOWN));
    note.setLasting(view.note, trouble === 'failed' ? 'bad' : waiting ? 'plain' : 'warn');
    setText(label, view.mainLabel);
    if (!view.working) setAttributes(main, { title: null, 'aria-disabled': null });
    for (const part of [copyDrop, moreAnchor, saveAnchor]) part.hidden = !view.working;
    tagAnchor.hidden = view.tracking.length === 0;
    savedText.hidden = !view.savedText;
    if (!view.working) return;
    const paused = view.paused ? 'true' : null;
    const keys = state?.shortcuts ?? {};
    const tagLabel = t('toolbar_tag', view.chosen ?? '');
    setAttributes(main, {
      title: view.main === 'copy' ? withKeys(view.mainLabel, keys.copy) : null,
    });
    setAttributes(saveButton, {
      title: withKeys(view.savedText || t('toolbar_save'), keys.save),
      'data-saved': view.saved,
    });
    setAttributes(tag, { 'aria-label': tagLabel, title: tagLabel });
    setText(tagText, view.chosen ?? '');
    setText(savedText, view.savedText);
    for (const each of [main, copyDrop, tag, saveButton]) {
      setAttributes(each, { 'aria-disabled': paused });
    }
  }

  return { row, note, main, saveButton, draw };
}

function anchor(...inside: Node[]): HTMLElement {
  return h('div', { class: 'anchor' }, ...inside);
}

function withKeys(label: string, keys: string | undefined): string {
  return keys ? t('toolbar_with_keys', label, keys) : label;
}
