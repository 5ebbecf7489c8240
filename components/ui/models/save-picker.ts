import {
  type CategoryChange,
  type Choice,
  changeOf,
  choices,
  firstPicks,
  type Picks,
  toggle,
} from '@/utils/shop/commands/category-picks.ts';
import type { CategoryRef, CategoryView } from '@/utils/shop/queries/views.ts';

/** A name with its parents is shorter than this; the rest is a slip of the clipboard. Characters. */
export const LONGEST_TYPED = 400;

/** Where the product is now, and what it could be put into. */
export interface PickerProduct {
  categories: readonly CategoryView[];
  isSaved: boolean;
  /** The categories that it is in. */
  savedIn: readonly CategoryRef[];
  /** There is a line for "no category". */
  offersNone?: boolean;
}

/** The line for "no category". */
const NONE = 'none';

/** The save picker at one moment. */
export interface PickerState {
  /** Null until it is known: nothing can be ticked or saved until then. */
  product: PickerProduct | null;
  /** What stands in the field. */
  typed: string;
  picks: Picks;
  /** The lines for what is typed. */
  lines: readonly Choice[];
  /** The line that the keys are on; -1: none. */
  marked: number;
  /** The arrows have been used since the last letter: the space bar ticks. */
  isWalking: boolean;
  /** The line that was ticked or unticked last: Enter leaves it as the creator put it. */
  lastToggled: string | null;
  /** What is being saved at this moment. */
  saving: CategoryChange | null;
  /** Why the last save did not work. */
  failure: string | null;
}

export type PickerEvent =
  /** The product has become known. */
  | { kind: 'known'; product: PickerProduct }
  /** Other categories are there to choose from, or the product is in others; the picks stay. */
  | { kind: 'changed'; product: PickerProduct }
  | { kind: 'typed'; text: string }
  | { kind: 'walked'; step: 1 | -1 }
  /** A line was clicked, or ticked with the space bar. */
  | { kind: 'toggled'; index: number }
  /** Enter or the button: saves what is ticked, and the marked line too. */
  | { kind: 'entered' }
  /** The creator has gone elsewhere: what is ticked is saved, the marked line is not. */
  | { kind: 'left' }
  /** The save has ended. @param failure null: it was saved */
  | { kind: 'ended'; failure: string | null };

export function emptyPicker(): PickerState {
  return {
    product: null,
    typed: '',
    picks: firstPicks([]),
    lines: [],
    marked: -1,
    isWalking: false,
    lastToggled: null,
    saving: null,
    failure: null,
  };
}

/** The picker after something has happened. Pure: what `saving` names is still to be saved. */
export function nextPicker(state: PickerState, event: PickerEvent): PickerState {
  switch (event.kind) {
    case 'known':
      return restarted({
        ...state,
        product: event.product,
        picks: firstPicks(event.product.savedIn),
      });
    case 'changed':
      return withLines({ ...state, product: event.product });
    case 'typed':
      return restarted({ ...state, typed: event.text });
    case 'walked':
      return walked(state, event.step);
    case 'toggled':
      return toggled(state, event.index);
    case 'entered':
      return submitted(state, withMarked(state));
    case 'left':
      return hasDecided(state) ? submitted(state, state.picks) : state;
    case 'ended':
      return { ...state, saving: null, failure: event.failure };
  }
}

/** What a key in the field asks for; null: it is left to the field, which takes letters. */
export function pickerKey({ isWalking, marked }: PickerState, key: string): PickerEvent | null {
  if (key === 'ArrowDown') return { kind: 'walked', step: 1 };
  if (key === 'ArrowUp') return { kind: 'walked', step: -1 };
  if (key === 'Enter') return { kind: 'entered' };
  return key === ' ' && isWalking && marked >= 0 ? { kind: 'toggled', index: marked } : null;
}

/** Whether a line stands for no category at all. */
export function isNone({ key }: Choice): boolean {
  return key === NONE;
}

/** Whether a line is the offer to make a category of what is typed. */
export function isOffer(line: Choice): boolean {
  return line.isNew && !line.ticked;
}

function withLines(state: PickerState): PickerState {
  const { product, typed, picks } = state;
  const found = product ? choices(product.categories, typed, picks, product.savedIn) : [];
  const lines = product?.offersNone && typed.trim() === '' ? [noneLine(state), ...found] : found;
  return { ...state, lines, marked: Math.min(state.marked, lines.length - 1) };
}

function noneLine({ product, picks, lastToggled }: PickerState): Choice {
  const isEmpty = picks.ticked.size + picks.create.length === 0;
  const ticked = isEmpty && (product?.isSaved === true || lastToggled === NONE);
  return { key: NONE, path: [], isNew: false, ticked };
}

/** Nothing is marked on a saved product until something is typed: Enter alone must not add to it. */
function restarted(state: PickerState): PickerState {
  const isFresh = state.typed.trim() === '';
  const first = isFresh && state.product?.offersNone && state.product.categories.length > 0 ? 1 : 0;
  const marked = isFresh && state.product?.isSaved ? -1 : first;
  return withLines({ ...state, marked, isWalking: false, lastToggled: null, failure: null });
}

function walked(state: PickerState, step: 1 | -1): PickerState {
  const { length } = state.lines;
  const from = state.marked < 0 && step < 0 ? 0 : state.marked;
  const marked = length === 0 ? -1 : (from + step + length) % length;
  return { ...state, marked, isWalking: true };
}

function toggled(state: PickerState, index: number): PickerState {
  const line = state.lines[index];
  if (!line) return state;
  const picks = isNone(line) ? firstPicks([]) : toggle(state.picks, line);
  // A made-up name has become a line of its own: the field is free for the next one.
  if (isOffer(line)) return restarted({ ...state, picks, typed: '' });
  return withLines({ ...state, picks, marked: index, lastToggled: line.key });
}

/** The ticks with the marked line added, unless it is ticked or was just unticked. */
function withMarked({ lines, marked, picks, lastToggled }: PickerState): Picks {
  const line = lines[marked];
  if (!line || line.ticked || line.key === lastToggled) return picks;
  return isNone(line) ? firstPicks([]) : toggle(picks, line);
}

/** What the button's words name: the marked line, where Enter saves to it; null: what is ticked is all. */
export function savedToo(state: PickerState): Choice | null {
  const picks = withMarked(state);
  return picks === state.picks ? null : (state.lines[state.marked] ?? null);
}

/** The name of the one category that Enter puts the product into; null: none, or several. */
export function onlyTarget(state: PickerState): string | null {
  if (!state.product) return null;
  const { categories, savedIn } = state.product;
  const { add, create } = changeOf(withMarked(state), savedIn);
  const paths = [...create, ...add.map((id) => categories.find((each) => each.id === id)?.path)];
  return paths.length === 1 ? (paths[0]?.at(-1) ?? null) : null;
}

/** Whether anything is ticked that was not, or the other way round. */
function hasDecided({ product, picks, lastToggled }: PickerState): boolean {
  if (!product) return false;
  const { add, create, remove } = changeOf(picks, product.savedIn);
  return (
    add.length + create.length + remove.length > 0 || (lastToggled === NONE && !product.isSaved)
  );
}

function submitted(state: PickerState, picks: Picks): PickerState {
  if (state.saving || !state.product) return state;
  return { ...state, saving: changeOf(picks, state.product.savedIn) };
}

export interface SavePicker {
  readonly state: PickerState;
  /** Lets something happen; a save that follows from it is begun at once. */
  send(event: PickerEvent): void;
}

/**
 * A picker that saves.
 * @param save resolves with null when it is committed, else with the sentence that says why not; never rejects
 * @param onChange hears of every new state
 */
export function createSavePicker(
  save: (change: CategoryChange) => Promise<string | null>,
  onChange: (state: PickerState) => void,
): SavePicker {
  let state = emptyPicker();

  function send(event: PickerEvent): void {
    const before = state.saving;
    state = nextPicker(state, event);
    onChange(state);
    if (state.saving && state.saving !== before) void run(state.saving);
  }

  async function run(change: CategoryChange): Promise<void> {
    send({ kind: 'ended', failure: await save(change) });
  }

  return {
    get state() {
      return state;
    },
    send,
  };
}
