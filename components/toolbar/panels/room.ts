import { boxOf, type Edge, fixedAt, focusedElement, INSET, type Look, STEP } from '../fixed.ts';
import type { FindPart } from '../skeleton.ts';
import { headerEnd } from './page-header.ts';

/** Things fixed above each other that the toolbar steps over, such as a sticky buy box on a cookie banner. */
const MOST_STEPS = 4;

/** What made room may still be moving, such as a banner that slides in: one more look, so many milliseconds later. */
const MOVING = 400;

/** Keeps free what the page has fixed at the toolbar's edge of the window. */
export interface Room {
  /** Moves the toolbar to where it covers nothing that can be pressed, or back to its edge. */
  put(): void;
}

/** How far the toolbar stands from its edge of the window, in CSS pixels: below the header, beyond what is fixed. */
interface Distance {
  header: number;
  fixed: number;
}

/** The toolbar's edge of the window. */
interface Shore extends Look {
  /** The height of what is seen of the page, in CSS pixels. */
  height: number;
}

/**
 * Moves the toolbar by `translate`, which is no layout shift. It keeps still under a pointer until the second look, so
 * that a click under way does not meet what the page has there. What gets the focus under it is scrolled out.
 */
export function createRoom(part: FindPart, host: Element, signal: AbortSignal): Room {
  const toolbar = part('toolbar');
  let now: Distance = { header: 0, fixed: 0 };
  let wanted = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let planned = false;

  function put(): void {
    clearTimeout(timer);
    const edge = edgeOf(toolbar);
    const header = edge === 'top' ? headerEnd() : 0;
    const lowest = boxOf(toolbar).bottom + now.fixed;
    const height = edge === 'top' ? window.innerHeight : lowest;
    const fixed = findRoom(toolbar, { edge, host, height, scrolling: new Set() }, header);
    const isHeld = fixed !== wanted && host.matches(':hover');
    wanted = fixed;
    const isMoved = fixed !== now.fixed && !isHeld;
    move({ header, fixed: isHeld ? now.fixed : fixed });
    if (isMoved || isHeld) timer = setTimeout(() => signal.aborted || put(), MOVING);
  }

  function move(next: Distance): void {
    now = next;
    const isTop = edgeOf(toolbar) === 'top';
    const distance = now.header + now.fixed;
    toolbar.style.translate = distance ? `0 ${isTop ? distance : -distance}px` : '';
    toolbar.style.setProperty('--room', `${distance}px`);
    // The page's end can be scrolled out from under it where it stands now.
    part('end').style.marginBlockEnd = isTop ? '' : `${distance}px`;
  }

  /** The header scrolls with the page. */
  function followHeader(): void {
    if (planned || edgeOf(toolbar) !== 'top') return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      if (edgeOf(toolbar) === 'top') move({ ...now, header: headerEnd() });
    });
  }

  function onFocus(): void {
    const focused = focusedElement();
    if (focused && focused !== host) reveal(boxOf(focused), toolbar);
  }

  // Docked at another edge, it cannot stay where it is.
  const observer = new MutationObserver(() => {
    move({ header: 0, fixed: 0 });
    put();
  });
  observer.observe(toolbar, { attributeFilter: ['data-place', 'data-collapsed'] });
  signal.addEventListener('abort', () => observer.disconnect());
  window.addEventListener('scroll', followHeader, { passive: true, signal });
  window.addEventListener('focusin', onFocus, { signal });
  put();
  onFocus();
  return { put };
}

const edgeOf = ({ dataset }: HTMLElement): Edge => (dataset.place === 'top' ? 'top' : 'bottom');

/**
 * @param start where the toolbar would begin without what is fixed, in CSS pixels from its edge
 * @returns how far beyond that it covers nothing fixed; 0 also where that would be half of the window
 */
function findRoom(toolbar: HTMLElement, shore: Shore, start: number): number {
  const box = boxOf(toolbar);
  let distance = start;
  for (let step = 0; step < MOST_STEPS && distance + box.height < shore.height / 2; step++) {
    const end = endOfFixed(box, shore, distance);
    if (end <= distance) return distance - start;
    distance = Math.ceil(end);
  }
  return 0;
}

/** How far what is fixed reaches from the edge where the toolbar would stand at a distance from it; 0: there is none. */
function endOfFixed(box: DOMRect, shore: Shore, distance: number): number {
  const { edge, height } = shore;
  let end = 0;
  for (const inner of [INSET, box.height - INSET]) {
    const from = distance + inner;
    const y = edge === 'top' ? from : height - from;
    for (let x = box.left + INSET; x < box.right; x += STEP) {
      for (const reach of reaches(fixedAt(x, y, shore), shore)) end = Math.max(end, reach);
    }
  }
  return end;
}

/** What takes half of the window is a layer over the page, and no neighbour; what is sticky may stand elsewhere. */
function reaches(found: readonly Element[], { edge, height }: Shore): number[] {
  const last = found.at(-1);
  if (!last) return [];
  const { position, [edge]: inset } = getComputedStyle(last);
  const reach = ({ top, bottom }: DOMRect) => (edge === 'top' ? bottom : height - top);
  const gap = ({ top, bottom }: DOMRect) => (edge === 'top' ? top : height - bottom);
  if (position === 'sticky' && gap(boxOf(last)) > Number.parseFloat(inset) + 1) return [];
  const boxes = found.map(boxOf);
  return boxes.filter((box) => box.height < height / 2).map(reach);
}

/** Scrolls out from under the toolbar what is not too large for that. */
function reveal(box: DOMRect, toolbar: HTMLElement): void {
  const { top, bottom } = boxOf(toolbar);
  if (box.bottom <= top || box.top >= bottom || box.height > window.innerHeight / 2) return;
  window.scrollBy(0, edgeOf(toolbar) === 'top' ? box.top - bottom : box.bottom - top);
}
