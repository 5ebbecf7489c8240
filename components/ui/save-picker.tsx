import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryChange, Choice } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryRef, CategoryView } from '@/utils/shop/queries/views.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import {
  createSavePicker,
  isNone,
  isOffer,
  LONGEST_TYPED,
  onlyTarget,
  type SavePicker as Picker,
  type PickerState,
  pickerKey,
  savedToo,
} from './models/save-picker.ts';
import { pathText } from './path-text.ts';
import { useUniqueId } from './use-unique-id.ts';
import './save-picker.css';

/** The button at the foot, where it does something else than saving. */
export interface SubmitButton {
  icon: IconName;
  /** @param to the one category that products go into; null: several, or none yet */
  label: (to: string | null) => string;
}

export interface SavePickerProps {
  categories: readonly CategoryView[];
  /** Where the product is now. */
  savedIn: readonly CategoryRef[];
  saved: boolean;
  /** There is a line for "no category". */
  offersNone?: boolean;
  submit?: SubmitButton;
  /** Saves; resolves with null, or with the sentence that says why it could not. */
  onSave: (change: CategoryChange) => Promise<string | null>;
  onClose: () => void;
}

/**
 * Puts a product into categories: a filter field over a list of ticks. Enter saves what is marked
 * and all that is ticked; the space bar ticks once the arrows have left the typed words behind.
 */
export function SavePicker(props: SavePickerProps) {
  const { onClose, submit = null } = props;
  const id = useUniqueId();
  const field = useRef<HTMLInputElement>(null);
  const [picker, state] = usePicker(props);

  useLayoutEffect(() => {
    if (!field.current) return;
    // Inside a dialog, opening it moves the focus: to what asks for it.
    field.current.autofocus = true;
    field.current.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const asked = pickerKey(picker.state, event.key);
    if (asked) picker.send(asked);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onToggle(index: number) {
    picker.send({ kind: 'toggled', index });
    field.current?.focus();
  }

  return (
    <section class="save-picker" aria-label={t('save_picker_title')}>
      <Filter
        id={id}
        field={field}
        state={state}
        onInput={(text) => picker.send({ kind: 'typed', text })}
        onKeyDown={onKeyDown}
      />
      <Lines id={id} state={state} onToggle={onToggle} onKeyDown={onKeyDown} />
      {state.lines.length === 0 && <p class="save-picker-none">{t('save_picker_none')}</p>}
      <Foot
        id={id}
        state={state}
        submit={submit}
        onClose={onClose}
        onSave={() => picker.send({ kind: 'entered' })}
      />
    </section>
  );
}

/** The picker of the product, which stays the same one for as long as the view is shown. */
function usePicker(props: SavePickerProps): [Picker, PickerState] {
  const { categories, savedIn, saved, offersNone = false } = props;
  const latest = useRef(props);
  latest.current = props;
  const [picker] = useState(() =>
    createSavePicker(
      (change) => latest.current.onSave(change),
      (state) => setState(state),
    ),
  );
  const [state, setState] = useState(picker.state);

  useLayoutEffect(() => {
    const kind = picker.state.product ? 'changed' : 'known';
    picker.send({ kind, product: { categories, savedIn, isSaved: saved, offersNone } });
  }, [picker, categories, savedIn, saved, offersNone]);
  return [picker, state];
}

interface FilterProps {
  id: string;
  field: RefObject<HTMLInputElement | null>;
  state: PickerState;
  onInput: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Filter({ id, field, state, onInput, onKeyDown }: FilterProps) {
  const marked = state.lines[state.marked];
  return (
    <input
      ref={field}
      class="field-input save-picker-filter"
      type="text"
      role="combobox"
      maxLength={LONGEST_TYPED}
      spellcheck={false}
      autocomplete="off"
      aria-label={t('save_picker_filter')}
      aria-describedby={`${id}-keys`}
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls={`${id}-list`}
      {...(marked ? { 'aria-activedescendant': lineId(id, marked) } : {})}
      placeholder={t('save_picker_filter')}
      value={state.typed}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

interface LinesProps {
  id: string;
  state: PickerState;
  onToggle: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Lines({ id, state: { lines, marked }, onToggle, onKeyDown }: LinesProps) {
  const markedLine = lines[marked] ?? null;
  useEffect(() => {
    const line = markedLine && document.getElementById(lineId(id, markedLine));
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [id, markedLine]);

  return (
    <div
      class="save-picker-list"
      role="listbox"
      aria-multiselectable="true"
      id={`${id}-list`}
      aria-label={t('label_categories')}
      tabIndex={-1}
      // A press on a line leaves the cursor in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const index = indexOf(event.target);
        if (index !== null) onToggle(index);
      }}
      onKeyDown={onKeyDown}
    >
      {lines.map((line, index) => (
        <div
          key={line.key}
          id={lineId(id, line)}
          class={index === marked ? 'save-picker-line save-picker-marked' : 'save-picker-line'}
          role="option"
          aria-selected={line.ticked}
          tabIndex={-1}
          data-index={index}
        >
          <Line line={line} />
        </div>
      ))}
    </div>
  );
}

/** Which line was clicked. */
function indexOf(target: EventTarget | null): number | null {
  const line = target instanceof Element && target.closest<HTMLElement>('[data-index]');
  return line ? Number(line.dataset.index) : null;
}

function Line({ line }: { line: Choice }) {
  const offer = isOffer(line);
  const path = isNone(line) ? t('shop_uncategorized') : pathText(line.path);
  return (
    <>
      <span class="save-picker-tick">
        {line.ticked && <Icon name="check" />}
        {offer && <Icon name="add" />}
      </span>
      <span dir="auto">{offer ? t('save_picker_create', path) : path}</span>
    </>
  );
}

interface FootProps {
  id: string;
  state: PickerState;
  submit: SubmitButton | null;
  onClose: () => void;
  onSave: () => void;
}

function Foot({ id, state, submit, onClose, onSave }: FootProps) {
  const { failure, saving } = state;
  // The button does what Enter does, and says what that is.
  const label = submit ? submit.label(onlyTarget(state)) : saveLabel(state);
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => foot.current?.scrollIntoView?.({ block: 'nearest' }), [failure]);

  return (
    <>
      {failure !== null && (
        <p class="save-picker-failure" role="alert">
          <Icon name="error" />
          {failure}
        </p>
      )}
      <div class="save-picker-foot" ref={foot}>
        <p id={`${id}-keys`}>{t('save_picker_keys')}</p>
        <Button variant="quiet" onClick={onClose}>
          {t('common_cancel')}
        </Button>
        <Button
          variant="primary"
          icon={submit?.icon ?? 'save'}
          disabled={saving !== null}
          onClick={onSave}
        >
          {label}
        </Button>
      </div>
    </>
  );
}

function saveLabel(state: PickerState): string {
  const name = savedToo(state)?.path.at(-1);
  return name ? t('toolbar_picker_save_to', name) : t('action_save');
}

function lineId(id: string, line: Choice): string {
  return `${id}-${line.key.replaceAll(/\s/g, '_')}`;
}
