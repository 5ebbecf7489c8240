import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import {
  type Choice,
  changeOf,
  choices,
  firstPicks,
  type Picks,
  toggle,
} from '@/utils/shop/commands/category-picks.ts';
import type { CategoryRef, CategoryView } from '@/utils/shop/queries/views.ts';
import type { SaveActions } from '../actions.ts';
import { h, setAttributes, setText } from '../element.ts';
import { icon } from '../icon.ts';
import type { TrustedEvents } from '../trusted-events.ts';
import type { Layer } from './layer.ts';

/** A name with its parents is shorter than this; the rest is a slip of the clipboard. */
const LONGEST = 400;

export interface SavePickerOptions {
  picking: SaveActions['picking'];
  /** Resolves with null when it is committed, else with the sentence that says why not. */
  save: (change: CategoryChange) => Promise<string | null>;
}

/**
 * Puts the product into categories: a filter field over a list of ticks. Enter saves what is marked
 * and all that is ticked; the space bar ticks once the arrows have left the typed words behind.
 */
export function openSavePicker(
  layer: Layer,
  trustedEvents: TrustedEvents,
  opener: HTMLElement,
  { picking, save }: SavePickerOptions,
): void {
  let known: readonly CategoryView[] | null = null;
  /** Whether the product is saved, and the categories that it is in already. */
  let saved = false;
  let held: readonly CategoryRef[] = [];
  let picks: Picks = firstPicks(held);
  let lines: Choice[] = [];
  let marked = -1;
  /** The arrows have been used since the last letter. */
  let walking = false;
  /** The line that was ticked or unticked last: Enter leaves it as the person put it. */
  let settled: string | null = null;
  let busy = false;

  const field = h('input', {
    class: 'field',
    type: 'text',
    role: 'combobox',
    dir: 'auto',
    maxlength: LONGEST,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: t('toolbar_picker_placeholder'),
    'aria-label': t('toolbar_picker_filter'),
    'aria-describedby': 'picker-keys',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    'aria-controls': 'picker-list',
  });
  const list = h('div', {
    class: 'list',
    role: 'listbox',
    id: 'picker-list',
    'aria-multiselectable': 'true',
    'aria-label': t('toolbar_picker_list'),
  });
  const empty = h('p', { class: 'quiet' });
  const failure = h('p', { class: 'failure', role: 'alert' });
  const submit = h('button', { class: 'button primary', type: 'button' }, t('toolbar_save'));
  const panel = h(
    'div',
    { class: 'panel picker', role: 'dialog', 'aria-label': t('toolbar_picker') },
    field,
    list,
    empty,
    failure,
    h('div', { class: 'foot' }, h('p', { id: 'picker-keys' }, t('toolbar_picker_keys')), submit),
  );

  function draw(): void {
    lines = known ? choices(known, field.value, picks) : [];
    marked = Math.min(marked, lines.length - 1);
    list.replaceChildren(...lines.map(row));
    list.hidden = lines.length === 0;
    const line = lines[marked];
    setAttributes(field, { 'aria-activedescendant': line ? `pick-${marked}` : null });
    list.children[marked]?.scrollIntoView?.({ block: 'nearest' });
    empty.hidden = lines.length > 0;
    setText(empty, t(known ? 'toolbar_picker_none' : 'toolbar_picker_loading'));
  }

  function row(line: Choice, at: number): HTMLElement {
    const name = line.path.at(-1) ?? '';
    const parents = pathText(line.path.slice(0, -1));
    const offer = line.isNew && !line.ticked;
    const option = h(
      'div',
      {
        class: `pick${at === marked ? ' marked' : ''}${offer ? ' offer' : ''}`,
        role: 'option',
        id: `pick-${at}`,
        'aria-selected': String(line.ticked),
      },
      h('span', { class: 'box' }, line.ticked ? icon('check') : offer ? icon('add') : null),
      h(
        'span',
        { class: 'name', dir: 'auto' },
        offer ? t('toolbar_picker_create', pathText(line.path)) : name,
      ),
      offer || !parents ? null : h('small', { dir: 'auto' }, parents),
    );
    trustedEvents.onClick(option, () => {
      marked = at;
      tick(line);
    });
    return option;
  }

  function tick(line: Choice): void {
    picks = toggle(picks, line);
    settled = line.key;
    // A made-up name has become a line of its own: the field is free for the next one.
    if (line.isNew && !line.ticked) {
      field.value = '';
      marked = 0;
    }
    draw();
    field.focus();
  }

  /** Nothing is marked on a saved product until something is typed: Enter must not add by itself. */
  function restart(): void {
    marked = field.value.trim() === '' && saved ? -1 : 0;
    walking = false;
    settled = null;
    setText(failure, '');
    draw();
  }

  async function finish(chosen: Picks): Promise<void> {
    if (busy || !known) return;
    busy = true;
    setAttributes(submit, { 'aria-disabled': 'true' });
    const reason = await save(changeOf(chosen, held));
    busy = false;
    setAttributes(submit, { 'aria-disabled': null });
    if (reason === null) layer.close(true);
    else setText(failure, reason);
  }

  // A press on a line leaves the cursor in the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  trustedEvents.onInput(field, restart);
  trustedEvents.onClick(submit, () => void finish(picks));
  trustedEvents.onKey(field, (event) => {
    if (event.isComposing) return;
    const line = lines[marked];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = marked < 0 && step < 0 ? 0 : marked;
      marked = lines.length === 0 ? -1 : (from + step + lines.length) % lines.length;
      walking = true;
      draw();
    } else if (event.key === 'Enter') {
      const adds = line && !line.ticked && line.key !== settled;
      void finish(adds ? toggle(picks, line) : picks);
    } else if (event.key === ' ' && walking && line) tick(line);
    else return;
    event.preventDefault();
  });

  layer.open(opener, panel);
  field.focus();
  draw();
  picking().then(
    (found) => {
      known = found.categories;
      saved = found.saved.saved;
      held = found.saved.categories;
      picks = firstPicks(held);
      restart();
    },
    () => setText(failure, t('toolbar_no_answer')),
  );
}
