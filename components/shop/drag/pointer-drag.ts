/**
 * Dragging by pointer. Of our own, on pointer events, because the list is virtual: what is dragged may leave
 * the document while it is scrolled, which the browser's own drag and drop (and the libraries on top of it)
 * takes for its end. It also scrolls at the edges in every browser, and works by touch at a grip.
 */
export interface DragHost<Carried, Mark> {
  /** What a pointer that goes down there would take along; null: nothing. */
  take: (at: Element) => Carried | null;
  /** Where it would be dropped now; null: nowhere. */
  markAt: (carried: Carried, at: Element, x: number, y: number) => Mark | null;
  onTake: (carried: Carried) => void;
  /** @param adds whether the keys say that it stays where it comes from too */
  onMove: (mark: Mark | null, x: number, y: number, adds: boolean) => void;
  /** @param drops false: given up */
  onEnd: (drops: boolean, adds: boolean) => void;
}

/** So far a hand moves in a click, in CSS pixels. */
const SLACK = 5;
/** From so near an edge on it scrolls, in CSS pixels; and at most so far in a frame. */
const EDGE = 48;
const FASTEST = 22;

/** Starts at every press of the main button inside `root`, until the signal ends. */
export function watchDrags<Carried, Mark>(
  root: HTMLElement,
  host: DragHost<Carried, Mark>,
  signal: AbortSignal,
): void {
  root.addEventListener(
    'pointerdown',
    (event) => {
      const { target } = event;
      if (event.button !== 0 || !(target instanceof Element)) return;
      if (event.pointerType === 'touch' && !target.closest('[data-grip]')) return;
      if (!target.closest('input, textarea, select, button, a')) follow(root, host, event, target);
    },
    { signal },
  );
}

function follow<Carried, Mark>(
  root: HTMLElement,
  host: DragHost<Carried, Mark>,
  start: PointerEvent,
  origin: Element,
): void {
  const ending = new AbortController();
  const options = { signal: ending.signal, capture: true };
  let carried: Carried | null = null;
  let last = start;

  const adds = () => last.ctrlKey || last.metaKey || last.altKey;

  function look(): void {
    if (!carried) return;
    const at = document.elementFromPoint(last.clientX, last.clientY);
    const mark = at && host.markAt(carried, at, last.clientX, last.clientY);
    host.onMove(mark, last.clientX, last.clientY, adds());
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== start.pointerId) return;
    last = event;
    if (!carried) {
      const { clientX, clientY } = start;
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < SLACK) return;
      carried = host.take(origin);
      if (!carried) {
        ending.abort();
        return;
      }
      host.onTake(carried);
      requestAnimationFrame(scroll);
    }
    event.preventDefault();
    look();
  }

  /** While the pointer rests near an edge of what scrolls, it goes on. */
  function scroll(): void {
    if (ending.signal.aborted) return;
    for (const box of root.querySelectorAll<HTMLElement>('[data-scrolls]')) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (last.clientX < left || last.clientX > right) continue;
      const up = top + EDGE - last.clientY;
      const down = last.clientY - (bottom - EDGE);
      const by = up > 0 ? -up : Math.max(0, down);
      if (by === 0) continue;
      box.scrollBy(0, Math.max(-FASTEST, Math.min(FASTEST, by / 2)));
      look();
    }
    requestAnimationFrame(scroll);
  }

  function end(drops: boolean): void {
    ending.abort();
    if (!carried) return;
    // The click that the browser makes of it is not meant; where it makes none, the next one is.
    const once = new AbortController();
    const swallow = (event: Event) => event.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, signal: once.signal });
    setTimeout(() => once.abort());
    host.onEnd(drops, adds());
  }

  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerup', () => end(true), options);
  window.addEventListener('pointercancel', () => end(false), options);
  // Of the window itself: what loses the focus in it is heard of here too.
  window.addEventListener(
    'blur',
    ({ target }) => !(target instanceof Element) && end(false),
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!carried || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    },
    options,
  );
}
