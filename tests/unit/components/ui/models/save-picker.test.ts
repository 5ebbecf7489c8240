import { describe, expect, it } from 'vitest';
import {
  createSavePicker,
  emptyPicker,
  nextPicker,
  type PickerEvent,
  type PickerProduct,
  type PickerState,
  pickerKey,
} from '@/components/ui/models/save-picker.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';

const LIPS = { id: 'lips', path: ['Makeup', 'Lips'], count: 1, usedAt: 3 };
const EYES = { id: 'eyes', path: ['Makeup', 'Eyes'], count: 1, usedAt: 2 };
const TOOLS = { id: 'tools', path: ['Skin Tools'], count: 1, usedAt: 1 };

function product(savedIn: (typeof LIPS)[] = []): PickerProduct {
  return { categories: [TOOLS, LIPS, EYES], isSaved: savedIn.length > 0, savedIn };
}

/** Sends events, and keys as the field would. */
function after(savedIn: (typeof LIPS)[], ...steps: (PickerEvent | string)[]): PickerState {
  let state = nextPicker(emptyPicker(), { kind: 'known', product: product(savedIn) });
  for (const step of steps) {
    const event = typeof step === 'string' ? pickerKey(state, step) : step;
    if (event) state = nextPicker(state, event);
  }
  return state;
}

const type = (text: string): PickerEvent => ({ kind: 'typed', text });
const toggle = (index: number): PickerEvent => ({ kind: 'toggled', index });

describe('what is saved', () => {
  it.each<[string, (typeof LIPS)[], (PickerEvent | string)[], Partial<CategoryChange>]>([
    ['Enter: the last used', [], ['Enter'], { add: ['lips'] }],
    ['an arrow, Enter: the marked one', [], ['ArrowDown', 'Enter'], { add: ['eyes'] }],
    ['an arrow up goes round', [], ['ArrowUp', 'Enter'], { add: ['tools'] }],
    ['the first match', [], [type('tool'), 'Enter'], { add: ['tools'] }],
    ['an unknown name is made', [], [type('Travel'), 'Enter'], { create: [['Travel']] }],
    [
      'the space bar ticks after an arrow',
      [],
      ['ArrowDown', ' ', 'ArrowDown', ' ', 'Enter'],
      { add: ['eyes', 'tools'] },
    ],
    ['what was unticked last stays so', [], ['ArrowDown', ' ', ' ', 'Enter'], {}],
    ['a click, then Enter: only what was clicked', [], [toggle(2), 'Enter'], { add: ['tools'] }],
    ['Enter alone adds nothing to a saved product', [LIPS], ['Enter'], {}],
    ['going elsewhere: what is ticked', [], [toggle(1), { kind: 'left' }], { add: ['eyes'] }],
    [
      'going elsewhere: what is unticked',
      [LIPS],
      [toggle(0), { kind: 'left' }],
      { remove: ['lips'] },
    ],
    ['unticking takes out', [LIPS], [toggle(0), { kind: 'entered' }], { remove: ['lips'] }],
    [
      'a made-up name is kept while another is ticked',
      [],
      [type('Travel'), toggle(0), type('lips'), 'Enter'],
      { add: ['lips'], create: [['Travel']] },
    ],
  ])('%s', (_, savedIn, steps, change) => {
    expect(after(savedIn, ...steps).saving).toEqual({ add: [], create: [], remove: [], ...change });
  });

  it('is nothing where the creator goes elsewhere and has ticked nothing, or has taken it back', () => {
    const left: PickerEvent = { kind: 'left' };
    expect(after([], left).saving).toBeNull();
    expect(after([], 'ArrowDown', type('Travel'), left).saving).toBeNull();
    expect(after([LIPS], toggle(1), toggle(1), left).saving).toBeNull();
    expect(nextPicker(emptyPicker(), left).saving).toBeNull();
  });

  it('is no category where that line alone was ticked', () => {
    const offering = { ...product(), offersNone: true };
    const known = nextPicker(emptyPicker(), { kind: 'known', product: offering });
    const left = nextPicker(nextPicker(known, toggle(0)), { kind: 'left' });
    expect(left.saving).toEqual({ add: [], create: [], remove: [] });
  });
});

it('leaves the space bar to the field while a name is being typed', () => {
  expect(pickerKey(after([], 'ArrowDown', type('skin')), ' ')).toBeNull();
});

it('frees the field when a made-up name has been ticked', () => {
  const state = after([], type('Travel'), toggle(0));
  expect(state.typed).toBe('');
  expect(state.lines[0]).toMatchObject({ path: ['Travel'], ticked: true });
});

it('does nothing until the product is known', () => {
  expect(nextPicker(emptyPicker(), { kind: 'entered' })).toEqual(emptyPicker());
});

it('keeps the picks when other categories come', () => {
  const state = after([], toggle(0), { kind: 'changed', product: product() });
  expect(state.lines[0]?.ticked).toBe(true);
});

describe('saving', () => {
  it('saves once however often it is asked for, and says why it could not', async () => {
    const saved: CategoryChange[] = [];
    let end: (failure: string | null) => void = () => undefined;
    const picker = createSavePicker(
      (change) => {
        saved.push(change);
        return new Promise((resolve) => {
          end = resolve;
        });
      },
      () => undefined,
    );
    picker.send({ kind: 'known', product: product() });
    picker.send({ kind: 'entered' });
    picker.send({ kind: 'entered' });
    expect(saved).toHaveLength(1);
    end('no room');
    await Promise.resolve();
    await Promise.resolve();
    expect(picker.state).toMatchObject({ saving: null, failure: 'no room' });
    picker.send({ kind: 'entered' });
    expect(saved).toHaveLength(2);
  });

  it('takes the failure back when something is typed', () => {
    const state = after([], { kind: 'ended', failure: 'no room' }, type('x'));
    expect(state.failure).toBeNull();
  });
});
