import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { failureText } from './failure-text.ts';
import type { Feedback } from './models/feedback.ts';

/** What a view says about the last thing that was done in it; one thing at a time. */
export interface FeedbackStore {
  /** Shown by a `Toast`. */
  readonly toast: ReadonlySignal<Feedback | null>;
  /** A text that the browser would not put on the clipboard: shown selected, to be copied by hand. */
  readonly byHand: ReadonlySignal<string | null>;
  say(feedback: Feedback): void;
  /** Says what can be done about a failure. */
  fail(error: unknown): void;
  copyByHand(text: string): void;
  /** Closed by the creator, by time, or because an action of it was taken. */
  dismiss(): void;
  /** Takes the last action back; false where there is nothing to take back. */
  undo(): boolean;
}

export function createFeedbackStore(): FeedbackStore {
  const toast = signal<Feedback | null>(null);
  const byHand = signal<string | null>(null);

  function show(feedback: Feedback | null, text: string | null): void {
    batch(() => {
      toast.value = feedback;
      byHand.value = text;
    });
  }

  return {
    toast,
    byHand,
    // A new object each time: the same words again are news as well.
    say: (feedback) => show({ ...feedback }, null),
    fail: (error) => show({ text: failureText(error), tone: 'bad' }, null),
    copyByHand: (text) => show(null, text),
    dismiss: () => show(null, null),
    undo() {
      const back = toast.peek()?.undo;
      back?.();
      return back !== undefined;
    },
  };
}
