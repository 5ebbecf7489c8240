import { h, setText } from '../element.ts';
import type { Feedback } from '../feedback.ts';
import type { Note } from '../note.ts';
import type { TrustedEvents } from '../trusted-events.ts';

/** Long enough to read a sentence; with a button, long enough to reach it. */
const SHOWN_MS = 5000;
const SHOWN_WITH_ACTION_MS = 12_000;

export interface FeedbackLine {
  show(feedback: Feedback): void;
  /** Takes the feedback away, as when another product comes. */
  clear(): void;
}

/** Shows feedback in the toolbar's note for a while. */
export function createFeedbackLine(note: Note, trustedEvents: TrustedEvents): FeedbackLine {
  const button = h('button', { class: 'button link', type: 'button' });
  const clock = createClock(note.element, clear);
  let run: (() => void) | undefined;

  function clear(): void {
    clock.stop();
    note.show(null);
  }

  trustedEvents.onClick(button, () => {
    clear();
    run?.();
  });

  return {
    show({ text, tone, action }) {
      run = action?.run;
      setText(button, action?.label ?? '');
      // The same words again are news as well.
      note.live.textContent = '';
      note.live.textContent = text;
      note.show({ text, tone, button: action && button });
      clock.start(action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    },
    clear,
  };
}

/** Runs out after a while; resting on the element, or having the focus in it, starts the time anew. */
function createClock(element: HTMLElement, onOver: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds; null while nothing runs. */
  let time: number | null = null;

  const pause = () => clearTimeout(timer);
  function resume(): void {
    pause();
    if (time !== null) timer = setTimeout(onOver, time);
  }

  element.addEventListener('pointerenter', pause);
  element.addEventListener('pointerleave', resume);
  element.addEventListener('focusin', pause);
  element.addEventListener('focusout', resume);

  return {
    start(milliseconds: number): void {
      time = milliseconds;
      resume();
    },
    stop(): void {
      time = null;
      pause();
    },
  };
}
