export type Tone = 'plain' | 'good' | 'warn' | 'bad';

export interface FeedbackAction {
  label: string;
  run: () => void;
}

/** What is said after an action. */
export interface Feedback {
  text: string;
  /** `plain` where it is not given. */
  tone?: Tone;
  /** What can be done about it, offered beside the text. */
  actions?: readonly FeedbackAction[];
  /** Takes the action back: offered as a button, and on Control+Z. */
  undo?: () => void;
}

/**
 * All that a feedback offers, the way back first.
 * @param undoLabel what the way back is called
 */
export function offersOf(
  { actions = [], undo }: Feedback,
  undoLabel: string,
): readonly FeedbackAction[] {
  return undo ? [{ label: undoLabel, run: undo }, ...actions] : actions;
}

/** Ends what is said after its time; resting on it stops the clock. */
export interface FeedbackClock {
  /** Begins the time of a feedback, and ends that of the one before; null: nothing is said. */
  show(feedback: Feedback | null): void;
  /** The pointer or the focus rests on it. */
  hold(): void;
  /** The pointer or the focus has left: its whole time begins again. */
  release(): void;
}

/**
 * @param shownMs how long a feedback is shown, in milliseconds; null: until it is closed
 * @param onEnd its time is over
 */
export function createFeedbackClock(
  shownMs: (feedback: Feedback) => number | null,
  onEnd: () => void,
): FeedbackClock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Feedback | null = null;
  let isHeld = false;

  function start(): void {
    clearTimeout(timer);
    const time = current && !isHeld ? shownMs(current) : null;
    if (time !== null) timer = setTimeout(onEnd, time);
  }

  return {
    show(feedback) {
      current = feedback;
      // What is no longer there tells of no pointer that leaves it.
      if (!feedback) isHeld = false;
      start();
    },
    hold() {
      isHeld = true;
      start();
    },
    release() {
      isHeld = false;
      start();
    },
  };
}
