import { type ReadonlySignal, signal } from '@preact/signals';

/** Moves the text of the prompter. */
export interface Scroller {
  readonly isRunning: ReadonlySignal<boolean>;
  toggle(): void;
  stop(): void;
  /** To a place in the text, in CSS pixels from its top. */
  to(top: number): void;
  /** Some windows' heights on; negative: back. */
  page(count: number): void;
}

export interface ScrollerPort {
  /** What scrolls; null: it is not shown yet. */
  box(): HTMLElement | null;
  /** CSS pixels a second, as it is set now. */
  speed(): number;
  /** The creator's system asks for less motion: whole pages instead of moving lines. */
  isReduced(): boolean;
}

/** So much of a page is new when it is turned; the last lines stay to be found again. */
const PAGE = 0.7;
/** A frame that comes later than that was no frame: the window was not seen. Milliseconds. */
const LONGEST_FRAME = 250;

export function createScroller({ box, speed, isReduced }: ScrollerPort): Scroller {
  const isRunning = signal(false);
  let frame = 0;
  let last = 0;
  const motion = createMotion();

  function step(now: number): void {
    const element = box();
    if (!element || !isRunning.peek()) return;
    const moved = (speed() * Math.min(LONGEST_FRAME, now - last)) / 1000;
    last = now;
    if (isReduced()) motion.turn(element, moved);
    else motion.move(element, moved);
    if (isAtEnd(element)) stop();
    else frame = requestAnimationFrame(step);
  }

  function stop(): void {
    isRunning.value = false;
    cancelAnimationFrame(frame);
  }

  return {
    isRunning,
    toggle() {
      if (isRunning.peek()) {
        stop();
        return;
      }
      isRunning.value = true;
      motion.reset();
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
    stop,
    to(top) {
      motion.reset();
      const element = box();
      if (element) element.scrollTop = top;
    },
    page(count) {
      const element = box();
      if (element) this.to(element.scrollTop + count * element.clientHeight * PAGE);
    },
  };
}

/** Moves what scrolls by so many CSS pixels, line by line or page by page. */
function createMotion() {
  /** Where it is, with parts of a pixel that the browser does not keep; null: where the browser has it. */
  let at: number | null = null;
  /** How much of the time of a page has gone by, in CSS pixels. */
  let waited = 0;
  return {
    /** From where the browser has it. */
    reset() {
      at = null;
      waited = 0;
    },
    move(element: HTMLElement, by: number) {
      // Somebody has scrolled: it goes on from there.
      if (at === null || Math.abs(element.scrollTop - at) > 2) at = element.scrollTop;
      at += by;
      element.scrollTop = at;
    },
    turn(element: HTMLElement, by: number) {
      waited += by;
      const height = element.clientHeight * PAGE;
      if (waited < height) return;
      waited = 0;
      element.scrollTop += height;
    },
  };
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight >= scrollHeight - 1;
}
