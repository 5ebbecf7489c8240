// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dragged } from '@/components/shop/drag/drop-target.ts';
import { watchDrags } from '@/components/ui/pointer-drag.ts';

const DRAGGED: Dragged = { kind: 'category', id: 'c:home' };

let did: unknown[][];
let item: HTMLElement;
let clicks: number;

beforeEach(() => {
  const watching = new AbortController();
  did = [];
  clicks = 0;
  document.body.innerHTML =
    '<div id="root"><p id="item"><span data-grip></span></p><button></button></div>';
  const root = document.querySelector<HTMLElement>('#root') ?? document.body;
  item = document.querySelector<HTMLElement>('#item') ?? root;
  item.addEventListener('click', () => {
    clicks += 1;
  });
  document.elementFromPoint = () => item;
  watchDrags(
    root,
    {
      draggedAt: (at) => (at.closest('#item') ? DRAGGED : null),
      targetAt: (_dragged, _at, x) => ({ at: 'tree', id: `${x}`, edge: 'into' }),
      onStart: (dragged) => did.push(['start', dragged]),
      onMove: (target, _x, _y, adds) =>
        did.push(['move', target?.at === 'tree' && target.id, adds]),
      onEnd: (drops, adds) => did.push(['end', drops, adds]),
    },
    watching.signal,
  );
  return () => watching.abort();
});

/** An event as a hand makes it. */
function hand(type: string, at: EventTarget, x: number, more: PointerEventInit = {}): void {
  at.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      clientX: x,
      clientY: 0,
      pointerType: 'mouse',
      pointerId: 1,
      ...more,
    }),
  );
}

describe('a drag', () => {
  it('begins beyond the slack of a click, follows, and drops', () => {
    hand('pointerdown', item, 10);
    hand('pointermove', window, 13);
    expect(did).toEqual([]);
    hand('pointermove', window, 20);
    hand('pointermove', window, 30);
    hand('pointerup', window, 30);
    expect(did).toEqual([
      ['start', DRAGGED],
      ['move', '20', false],
      ['move', '30', false],
      ['end', true, false],
    ]);
  });

  it('adds while a key is held', () => {
    hand('pointerdown', item, 10);
    hand('pointermove', window, 20, { ctrlKey: true });
    hand('pointerup', window, 20, { ctrlKey: true });
    expect(did.slice(1)).toEqual([
      ['move', '20', true],
      ['end', true, true],
    ]);
  });

  it.each([
    ['Escape', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['a pointer that is lost', () => hand('pointercancel', window, 20)],
    ['a window that is left', () => window.dispatchEvent(new FocusEvent('blur'))],
  ])('is given up by %s', (_, give) => {
    hand('pointerdown', item, 10);
    hand('pointermove', window, 20);
    give();
    hand('pointermove', window, 40);
    hand('pointerup', window, 40);
    expect(did.at(-1)).toEqual(['end', false, false]);
    expect(did.filter(([what]) => what === 'end')).toHaveLength(1);
  });

  it('is not given up because something in the window loses the focus', () => {
    hand('pointerdown', item, 10);
    hand('pointermove', window, 20);
    item.dispatchEvent(new FocusEvent('blur'));
    hand('pointerup', window, 20);
    expect(did.at(-1)).toEqual(['end', true, false]);
  });

  it('makes no click of its end, and leaves the next one alone', async () => {
    hand('pointerdown', item, 10);
    hand('pointermove', window, 20);
    hand('pointerup', window, 20);
    item.click();
    expect(clicks).toBe(0);
    await new Promise((resolve) => setTimeout(resolve));
    item.click();
    expect(clicks).toBe(1);
  });
});

describe('no drag begins', () => {
  it.each<[string, () => Element | null, PointerEventInit]>([
    ['at a button', () => document.querySelector('button'), {}],
    ['with another button of the mouse', () => item, { button: 2 }],
    ['with a finger beside the grip', () => item, { pointerType: 'touch' }],
  ])('%s', (_, target, init) => {
    hand('pointerdown', target() ?? document, 10, init);
    hand('pointermove', window, 40, init);
    expect(did).toEqual([]);
  });

  it('but with a finger at the grip it does', () => {
    const grip = document.querySelector('[data-grip]') ?? document;
    hand('pointerdown', grip, 10, { pointerType: 'touch' });
    hand('pointermove', window, 40, { pointerType: 'touch' });
    expect(did[0]).toEqual(['start', DRAGGED]);
    hand('pointerup', window, 40, { pointerType: 'touch' });
  });
});
