import {
  createSavePicker,
  isNone,
  isOffer,
  LONGEST_TYPED,
  type PickerState,
  pickerKey,
  type SavePicker,
  savedToo,
} from '@/components/ui/models/save-picker.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryChange, Choice } from '@/utils/shop/commands/category-picks.ts';
import { setAttributes, setText } from '../element.ts';
import { h } from './h.ts';
import { icon } from './icon.ts';
import type { Layer } from './layer.ts';
import type { SaveActions } from './save-actions.ts';
import { failureSentence } from './save-sentences.ts';
import type { TrustedEvents } from './trusted-events.ts';

export interface SavePickerOptions {
  picking: SaveActions['picking'];
  /** Resolves with null when it is committed, else with the sentence that says why not. */
  save: (change: CategoryChange) => Promise<string | null>;
  /** Says why what was ticked could not be saved, where the picker is gone. */
  tell: (failure: string) => void;
  /** Asks for a live stream instead, in the picker's place. */
  toStream: (opener: HTMLElement) => void;
}

/** The parts of the picker that change. */
interface Parts {
  panel: HTMLElement;
  field: HTMLInputElement;
  list: HTMLElement;
  empty: HTMLElement;
  failure: HTMLElement;
  submit: HTMLButtonElement;
  toStream: HTMLButtonElement;
}

/**
 * Puts the product into categories: a filter field over a list of ticks. Enter saves what is marked
 * and all that is ticked; the space bar ticks once the arrows have left the typed words behind. Going elsewhere
 * saves what is ticked, too; Escape gives it up.
 */
export function openSavePicker(
  layer: Layer,
  trustedEvents: TrustedEvents,
  opener: HTMLElement,
  { picking, save, tell, toStream }: SavePickerOptions,
): void {
  const parts = makeParts();
  const picker = createSavePicker(
    async (change) => {
      const reason = await save(change);
      const isOpen = parts.panel.isConnected;
      if (isOpen && reason === null) layer.close(true);
      if (!isOpen && reason !== null) tell(reason);
      return reason;
    },
    (state) => draw(state),
  );

  function draw(state: PickerState): void {
    const rows = state.lines.map((line, index) => row(line, index === state.marked, index));
    rows.forEach((option, index) => {
      trustedEvents.onClick(option, () => {
        picker.send({ kind: 'toggled', index });
        parts.field.focus();
      });
    });
    parts.list.replaceChildren(...rows);
    drawRest(parts, state);
  }

  listen(parts, trustedEvents, picker);
  trustedEvents.onClick(parts.toStream, () => toStream(opener));
  layer.open(opener, parts.panel, () => picker.send({ kind: 'left' }));
  parts.field.focus();
  draw(picker.state);
  picking().then(
    (known) => {
      if ('ok' in known) {
        picker.send({ kind: 'ended', failure: failureSentence(known.reason) });
        return;
      }
      const { categories, saved } = known;
      const product = {
        categories,
        isSaved: saved.saved,
        savedIn: saved.categories,
        offersNone: true,
      };
      picker.send({ kind: 'known', product });
    },
    () => picker.send({ kind: 'ended', failure: t('toolbar_no_answer') }),
  );
}

function listen(
  { list, field, submit }: Parts,
  trustedEvents: TrustedEvents,
  picker: SavePicker,
): void {
  // A press on a line leaves the cursor in the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  trustedEvents.onInput(field, () => picker.send({ kind: 'typed', text: field.value }));
  trustedEvents.onClick(submit, () => picker.send({ kind: 'entered' }));
  trustedEvents.onKey(field, (event) => {
    const asked = event.isComposing ? null : pickerKey(picker.state, event.key);
    if (!asked) return;
    picker.send(asked);
    event.preventDefault();
  });
}

function makeParts(): Parts {
  const field = h('input', {
    class: 'field',
    type: 'text',
    role: 'combobox',
    dir: 'auto',
    maxlength: LONGEST_TYPED,
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
  const foot = h('div', { class: 'foot' }, h('p', { id: 'picker-keys' }, t('toolbar_picker_keys')));
  const toStream = h('button', { class: 'button link', type: 'button' }, t('plan_add_to_stream'));
  foot.append(submit);
  const panel = h(
    'div',
    { class: 'panel picker', role: 'dialog', 'aria-label': t('toolbar_picker') },
    field,
    list,
    empty,
    failure,
    h('div', {}, toStream),
    foot,
  );
  return { panel, field, list, empty, failure, submit, toStream };
}

/** All but the lines. */
function drawRest({ field, list, empty, failure, submit }: Parts, state: PickerState): void {
  const { lines, marked, typed } = state;
  if (field.value !== typed) field.value = typed;
  setAttributes(field, { 'aria-activedescendant': lines[marked] ? rowId(marked) : null });
  list.hidden = lines.length === 0;
  list.children[marked]?.scrollIntoView?.({ block: 'nearest' });
  empty.hidden = lines.length > 0;
  setText(empty, t(state.product ? 'toolbar_picker_none' : 'toolbar_picker_loading'));
  setText(failure, state.failure ?? '');
  setAttributes(submit, { 'aria-disabled': state.saving ? 'true' : null });
  setText(submit, submitLabel(state));
}

/** The button does what Enter does, and says what that is. */
function submitLabel(state: PickerState): string {
  const line = savedToo(state);
  const name = line && !isNone(line) ? line.path.at(-1) : '';
  return name ? t('toolbar_picker_save_to', name) : t('toolbar_save');
}

function row(line: Choice, isMarked: boolean, index: number): HTMLElement {
  const parents = pathText(line.path.slice(0, -1));
  const offer = isOffer(line);
  const own = isNone(line) ? t('shop_uncategorized') : (line.path.at(-1) ?? '');
  const name = offer ? t('toolbar_picker_create', pathText(line.path)) : own;
  return h(
    'div',
    {
      class: `pick${isMarked ? ' marked' : ''}${offer ? ' offer' : ''}`,
      role: 'option',
      id: rowId(index),
      'aria-selected': String(line.ticked),
    },
    h('span', { class: 'box' }, line.ticked ? icon('check') : offer ? icon('add') : null),
    h('span', { class: 'name', dir: 'auto' }, name),
    offer || !parents ? null : h('small', { dir: 'auto' }, parents),
  );
}

function rowId(index: number): string {
  return `pick-${index}`;
}
