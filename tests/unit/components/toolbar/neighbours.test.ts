// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchNeighbours } from '@/components/toolbar/neighbours.ts';
import type { PanelsModule } from '@/components/toolbar/panels/port.ts';

const put = vi.fn();
const createRoom = vi.fn(() => ({ put }));
const loadPanels = vi.fn(
  async (): Promise<PanelsModule> => ({
    createPanels: () => Promise.reject(new Error('not in this test')),
    createRoom,
    readProduct: () => {
      throw new Error('not in this test');
    },
  }),
);

let life: AbortController;
let toolbar: HTMLElement;
let host: HTMLElement;
let lookSoon: () => void;
/** What lies at every point of the window, the uppermost first. */
let hit: Element[];

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  host = document.createElement('section');
  toolbar = document.createElement('div');
  hit = [host];
  document.body.append(host, toolbar);
  const idle = (run: () => void) => setTimeout(run);
  Object.assign(window, { requestIdleCallback: idle });
  Object.assign(Document.prototype, { elementsFromPoint: () => hit });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const y = this.matches('.under') ? 580 : 100;
    return DOMRect.fromRect(this === toolbar ? { y: 555, width: 1280, height: 45 } : { y });
  });
  lookSoon = watchNeighbours(() => toolbar, host, life.signal, loadPanels);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  document.body.replaceChildren();
});

function lay(style: string): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = style;
  document.body.append(box);
  hit = [host, box, document.body, document.documentElement];
  return box;
}

test('nothing in its way: nothing is loaded', async () => {
  lay('position:absolute');
  lookSoon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(loadPanels).not.toHaveBeenCalled();
});

test.each(['position:fixed', 'position:sticky;bottom:0px'])(
  '%s: room is made, once',
  async (css) => {
    lookSoon();
    await vi.advanceTimersByTimeAsync(100);
    lay(css);
    window.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(200);
    expect(createRoom).toHaveBeenCalledTimes(1);
    expect(put).toHaveBeenCalledTimes(1);
    // It is for the room to say that there is nothing left.
    hit = [];
    await vi.advanceTimersByTimeAsync(2100);
    expect(loadPanels).toHaveBeenCalledTimes(1);
    expect(put).toHaveBeenCalledTimes(2);
  },
);

test('what is sticky at the top is not in the way of a toolbar at the bottom', async () => {
  lay('position:sticky;top:0px');
  lookSoon();
  await vi.advanceTimersByTimeAsync(3000);
  expect(loadPanels).not.toHaveBeenCalled();
});

test('what comes while nobody does anything is seen, too', async () => {
  lookSoon();
  await vi.advanceTimersByTimeAsync(100);
  lay('position:fixed');
  await vi.advanceTimersByTimeAsync(2100);
  expect(createRoom).toHaveBeenCalledTimes(1);
});

test('what gets the focus under it, and only there', async () => {
  const link = lay('position:static');
  link.tabIndex = 0;
  link.focus();
  await vi.advanceTimersByTimeAsync(2500);
  expect(loadPanels).not.toHaveBeenCalled();
  link.blur();
  link.className = 'under';
  link.focus();
  await vi.advanceTimersByTimeAsync(200);
  expect(createRoom).toHaveBeenCalledTimes(1);
});

test('docked at the top, where the header is', async () => {
  toolbar.dataset.place = 'top';
  lookSoon();
  await vi.advanceTimersByTimeAsync(100);
  expect(createRoom).toHaveBeenCalledTimes(1);
});

test('events without end: it looks when they are over, or not at all', async () => {
  lay('position:fixed');
  for (let each = 0; each < 100; each++) {
    window.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(loadPanels).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(loadPanels).toHaveBeenCalledTimes(1);
});

test('an extension that has gone is not asked again', async () => {
  loadPanels.mockRejectedValueOnce(new Error('gone'));
  lay('position:fixed');
  lookSoon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(loadPanels).toHaveBeenCalledTimes(1);
  life.abort();
  await vi.advanceTimersByTimeAsync(3000);
  expect(vi.getTimerCount()).toBe(0);
});

test('a toolbar that is hidden is in nobody’s way, until it is shown again', async () => {
  lay('position:fixed');
  host.remove();
  lookSoon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(loadPanels).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
  document.body.append(host);
  lookSoon();
  await vi.advanceTimersByTimeAsync(100);
  expect(loadPanels).toHaveBeenCalledTimes(1);
});

test('nothing of the page is asked for once the script’s life is over', async () => {
  const idle = vi.spyOn(window, 'requestIdleCallback');
  lookSoon();
  life.abort();
  await vi.advanceTimersByTimeAsync(3000);
  expect(idle).not.toHaveBeenCalled();
});
