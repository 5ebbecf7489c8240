import { boxOf, fixedAt, focusedElement, INSET, type Look, STEP, WIDE_STEP } from './fixed.ts';
import type { PanelsModule } from './panels/port.ts';
import type { Room } from './panels/room.ts';
import type { FindPart } from './skeleton.ts';
import { whenIdle } from './when-idle.ts';

/** How long after something has happened the toolbar's place is looked at, and how long after the last look. */
const SOON = 150;
const LATER = 2000;

/**
 * Looks from time to time, when the page is idle, whether something of the page is fixed where the toolbar stands, or
 * has the focus there. What then makes room is loaded for the first of them, or where the toolbar is docked at the top:
 * there is the page's header.
 * @returns asks for a look soon
 */
export function watchNeighbours(
  part: FindPart,
  host: Element,
  signal: AbortSignal,
  loadPanels: () => Promise<PanelsModule>,
): () => void {
  const toolbar = part('toolbar');
  let room: Promise<Room> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    // Hidden, it is in nobody's way; when it is shown again, it is looked at again.
    if (!host.isConnected) return;
    if (room || toolbar.dataset.place === 'top' || isTaken(toolbar, host)) {
      room ??= loadPanels().then(({ createRoom }) => createRoom(part, host, signal));
      room.then(
        ({ put }) => put(),
        () => null, // The extension has gone.
      );
    }
    plan(LATER);
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(whenIdle, delay, signal, look);
  }

  for (const type of ['scroll', 'resize', 'focusin']) {
    window.addEventListener(type, () => plan(SOON), { signal });
  }
  return () => plan(0);
}

function isTaken(toolbar: HTMLElement, host: Element): boolean {
  const { left, right, top, bottom } = boxOf(toolbar);
  const focused = focusedElement();
  const box = focused && boxOf(focused);
  if (box && box.bottom > top && box.top < bottom) return true;
  const look: Look = { host, edge: 'bottom', scrolling: new Set() };
  const isTakenAt = (y: number, step: number) => {
    for (let x = left + INSET; x < right; x += step) {
      if (fixedAt(x, y, look)[0]) return true;
    }
    return false;
  };
  return isTakenAt(top + INSET, STEP) || isTakenAt(bottom - INSET, WIDE_STEP);
}
