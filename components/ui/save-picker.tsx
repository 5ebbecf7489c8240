import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { pathText } from './path-text.ts';
import { useUniqueId } from './use-unique-id.ts';
import './save-picker.css';

export interface SavePickerProps {
  categories: readonly CategoryView[];
  /** Where the product is now. */
  held: readonly CategoryRef[];
  saved: boolean;
  /** Saves; resolves with null, or with the sentence that says why it could not. */
  onSave: (change: CategoryChange) => Promise<string | null>;
  onClose: () => void;
}

/**
 * Puts a product into categories: a filter field over a list of ticks. Enter saves what is marked
 * and all that is ticked; the space bar ticks once the arrows have left the typed words behind.
 */
export function SavePicker({ categories, held, saved, onSave, onClose }: SavePickerProps) {
  const id = useUniqueId();
  const field = useRef<HTMLInputElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [picks, setPicks] = useState<Picks>(() => firstPicks(held));
  const [active, setActive] = useState(saved ? -1 : 0);
  const [walking, setWalking] = useState(false);
  /** The line that was ticked or unticked last: Enter leaves it as the person put it. */
  const [settled, setSettled] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const lines = choices(categories, typed, picks);
  const marked = lines[active] ?? null;

  useLayoutEffect(() => {
    if (!field.current) return;
    // Inside a dialog, opening it moves the focus: to what asks for it.
    field.current.autofocus = true;
    field.current.focus();
  }, []);
  useEffect(() => foot.current?.scrollIntoView?.({ block: 'nearest' }), [failure]);
  useEffect(() => {
    const line = marked && document.getElementById(lineId(id, marked));
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [id, marked]);

  async function save(chosen: Picks) {
    if (busy) return;
    setBusy(true);
    setFailure(await onSave(changeOf(chosen, held)));
    setBusy(false);
  }

  function tick(line: Choice) {
    setPicks(toggle(picks, line));
    setSettled(line.key);
    // A made-up name has become a line of its own: the field is free for the next one.
    if (line.isNew && !line.ticked) type('');
    field.current?.focus();
  }

  function type(text: string) {
    setTyped(text);
    setWalking(false);
    setSettled(null);
    setActive(text.trim() === '' && saved ? -1 : 0);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') walk(active + 1);
    else if (event.key === 'ArrowUp') walk(active <= 0 ? lines.length - 1 : active - 1);
    else if (event.key === 'Enter') void save(isMeant(marked) ? toggle(picks, marked) : picks);
    else if (event.key === ' ' && walking && marked) tick(marked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event: MouseEvent) {
    const { target } = event;
    const at = target instanceof Element && target.closest<HTMLElement>('[data-at]')?.dataset.at;
    const line = at ? lines[+at] : undefined;
    if (line) tick(line);
  }

  /** The line that Enter adds to the ticks: the marked one, unless it was just unticked. */
  function isMeant(line: Choice | null): line is Choice {
    return line !== null && !line.ticked && line.key !== settled;
  }

  function walk(to: number) {
    setActive(lines.length === 0 ? -1 : to % lines.length);
    setWalking(true);
  }

  return (
    <section class="save-picker" aria-label={t('save_picker_title')}>
      <input
        ref={field}
        class="field-input save-picker-filter"
        type="text"
        role="combobox"
        maxLength={400}
        spellcheck={false}
        autocomplete="off"
        aria-label={t('save_picker_filter')}
        aria-describedby={`${id}-keys`}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(marked ? { 'aria-activedescendant': lineId(id, marked) } : {})}
        placeholder={t('save_picker_filter')}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        class="save-picker-list"
        role="listbox"
        aria-multiselectable="true"
        id={`${id}-list`}
        aria-label={t('label_categories')}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {lines.map((line, index) => (
          <div
            key={line.key}
            id={lineId(id, line)}
            class={index === active ? 'save-picker-line save-picker-marked' : 'save-picker-line'}
            role="option"
            aria-selected={line.ticked}
            tabIndex={-1}
            data-at={index}
          >
            <span class="save-picker-tick">
              {line.ticked && <Icon name="check" />}
              {!line.ticked && line.isNew && <Icon name="add" />}
            </span>
            <span dir="auto">
              {line.isNew && !line.ticked
                ? t('save_picker_create', pathText(line.path))
                : pathText(line.path)}
            </span>
          </div>
        ))}
      </div>
      {lines.length === 0 && <p class="save-picker-none">{t('save_picker_none')}</p>}
      {failure && (
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
        <Button variant="primary" icon="save" disabled={busy} onClick={() => void save(picks)}>
          {t('action_save')}
        </Button>
      </div>
    </section>
  );
}

function lineId(id: string, line: Choice): string {
  return `${id}-${line.key.replaceAll(/\s/g, '_')}`;
}
