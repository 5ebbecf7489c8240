// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRoom } from '@/components/toolbar/panels/room.ts';
import type { Part } from '@/components/toolbar/skeleton.ts';

const [WIDTH, HEIGHT, TOOLBAR] = [1280, 600, 45];

/** Where what stands in the window is drawn, the uppermost last; jsdom lays nothing out. */
let boxes: Map<Element, () => DOMRect>;
let life: AbortController;
let parts: Partial<Record<Part, HTMLElement>>;
let host: HTMLElement;

const part = (name: Part): HTMLElement => {
  parts[name] ??= document.createElement('div');
  return parts[name];
};

const rect = (top: number, bottom: number, left = 0, right = WIDTH) =>
  DOMRect.fromRect({ x: left, y: top, width: right - left, height: bottom - top });

function toolbarBox(): DOMRect {
  const toolbar = part('toolbar');
  const moved = Number.parseFloat(toolbar.style.translate.split(' ')[1] ?? '0');
  const top = (toolbar.dataset.place === 'top' ? 0 : HEIGHT - TOOLBAR) + moved;
  return rect(top, top + TOOLBAR);
}

beforeEach(() => {
  vi.useFakeTimers();
  boxes = new Map();
  life = new AbortController();
  parts = {};
  host = document.createElement('section');
  document.body.append(host, part('toolbar'));
  boxes.set(part('toolbar'), toolbarBox);
  vi.stubGlobal('innerHeight', HEIGHT);
  vi.stubGlobal('innerWidth', WIDTH);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxes.get(this)?.() ?? rect(0, 0, 0, 0);
  });
  Object.assign(Document.prototype, {
    elementsFromPoint: (x: number, y: number) =>
      [...boxes]
        .filter(([element]) => element !== part('toolbar'))
        .filter(([, box]) => {
          const { left, right, top, bottom } = box();
          return x >= left && x < right && y >= top && y < bottom;
        })
        .map(([element]) => element)
        .reverse(),
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Something of the page. */
function stand(style: string, box: DOMRect, parent: Element = document.body): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = style;
  parent.append(element);
  boxes.set(element, () => box);
  return element;
}

const leave = (element: Element) => boxes.delete(element);
const room = () => createRoom(part, host, life.signal);
/** How far the toolbar is from the bottom of the window. */
const raised = () => HEIGHT - toolbarBox().bottom;

test('nothing is fixed: it stands at its edge', () => {
  stand('position:static', rect(0, 5000));
  stand('position:absolute', rect(540, 600));
  room();
  expect(raised()).toBe(0);
  expect(part('toolbar').style.translate).toBe('');
});

test('above a sticky buy box, above what stands on that, and back', () => {
  const buy = stand('position:fixed', rect(551, 600, 844, 1264));
  const { put } = room();
  expect(raised()).toBe(49);
  expect(part('end').style.marginBlockEnd).toBe('49px');
  const banner = stand('position:fixed', rect(480, 551));
  put();
  expect(raised()).toBe(120);
  leave(banner);
  put();
  expect(raised()).toBe(49);
  leave(buy);
  put();
  expect(raised()).toBe(0);
  expect(part('end').style.marginBlockEnd).toBe('0px');
});

test('a button that hangs out of what is fixed counts with it', () => {
  const wrapper = stand('position:fixed', rect(600, 600));
  stand('position:absolute', rect(520, 580, 1200, 1270), wrapper);
  room();
  expect(raised()).toBe(80);
});

test('a small button within a layer that fills the window counts, the layer does not', () => {
  const layer = stand('position:fixed', rect(0, 600));
  room();
  expect(raised()).toBe(0);
  stand('position:absolute', rect(550, 590, 1200, 1270), layer);
  room();
  expect(raised()).toBe(50);
});

test('what is sticky counts while it sticks to that edge', () => {
  const footer = stand('position:sticky;bottom:0px', rect(560, 600));
  const { put } = room();
  expect(raised()).toBe(40);
  boxes.set(footer, () => rect(530, 570));
  put();
  expect(raised()).toBe(0);
  leave(footer);
  stand('position:sticky;top:0px', rect(0, 5000, 0, 300));
  put();
  expect(raised()).toBe(0);
});

test('what would push it to the middle of the window leaves it where it is', () => {
  stand('position:fixed', rect(330, 600));
  room();
  expect(raised()).toBe(0);
});

test('under a pointer it keeps still until the second look', () => {
  const matches = vi.spyOn(host, 'matches').mockReturnValue(true);
  stand('position:fixed', rect(551, 600));
  room();
  expect(raised()).toBe(0);
  expect(matches).toHaveBeenCalledWith(':hover');
  vi.advanceTimersByTime(400);
  expect(raised()).toBe(49);
});

test('what moves all the time is followed a few times in a second, no more', () => {
  let top = 560;
  const looks = vi.spyOn(Document.prototype, 'elementsFromPoint');
  const moving = stand('position:fixed', rect(0, 0));
  boxes.set(moving, () => {
    top = top === 560 ? 550 : 560;
    return rect(top, 600);
  });
  room();
  const once = looks.mock.calls.length;
  vi.advanceTimersByTime(2000);
  expect(looks.mock.calls.length).toBeLessThanOrEqual(once * 6 * 4);
  life.abort();
  const all = looks.mock.calls.length;
  vi.advanceTimersByTime(5000);
  expect(looks.mock.calls).toHaveLength(all);
});

test('docked at the top: below the header, and below what is fixed there', async () => {
  part('toolbar').dataset.place = 'top';
  const header = stand('position:static', rect(0, 60));
  header.id = 'navbar';
  const offer = stand('position:fixed', rect(60, 90));
  const { put } = room();
  expect(toolbarBox().top).toBe(90);
  leave(offer);
  boxes.set(header, () => rect(-300, -240));
  put();
  expect(toolbarBox().top).toBe(0);
  // Docked at the bottom again, it is there at once.
  stand('position:fixed', rect(0, 30));
  put();
  expect(toolbarBox().top).toBe(30);
  part('toolbar').dataset.place = 'bottom';
  await Promise.resolve();
  expect(raised()).toBe(0);
});

test('what has the focus under it is scrolled out, by as much as it covers', () => {
  const scroll = vi.spyOn(window, 'scrollBy').mockReturnValue();
  const link = stand('', rect(570, 590));
  link.tabIndex = 0;
  link.focus();
  room();
  expect(scroll).toHaveBeenLastCalledWith(0, 35);
  boxes.set(link, () => rect(300, 320));
  link.blur();
  link.focus();
  expect(scroll).toHaveBeenCalledTimes(1);
  // All of the page has the focus.
  boxes.set(link, () => rect(0, 600));
  link.blur();
  link.focus();
  expect(scroll).toHaveBeenCalledTimes(1);
});

test('a form whose fields are named like its own methods', () => {
  const form = document.createElement('form');
  form.style.position = 'fixed';
  for (const name of ['parentElement', 'getBoundingClientRect', 'matches']) {
    form.append(Object.assign(document.createElement('input'), { name }));
  }
  document.body.append(form);
  boxes.set(form, () => rect(551, 600));
  room();
  expect(raised()).toBe(49);
});
