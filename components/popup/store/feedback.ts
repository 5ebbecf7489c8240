import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Announced } from '@/components/ui/announcement.tsx';
import { createFeedbackStore, type FeedbackStore } from '@/components/ui/feedback-store.ts';
import { createFeedbackClock } from '@/components/ui/models/feedback.ts';

/** How long a confirmation stays in place of what it confirms. Milliseconds. */
const CONFIRMED_MS = 4_000;

/** Where the creator acted: a product's id, the card of the page, or that of the pasted address. */
export type ActedAt = string;
export const AT_PAGE: ActedAt = 'page';
export const AT_PASTED: ActedAt = 'pasted';

/** A confirmation beside what was acted on. */
export interface Confirmation extends Announced {
  at: ActedAt;
  tone: 'good';
}

export interface PopupFeedback extends FeedbackStore {
  readonly confirmation: ReadonlySignal<Confirmation | null>;
  confirm(at: ActedAt, text: string): void;
}

/** What the popup says: in a toast, or beside what was acted on; one thing at a time. */
export function createPopupFeedback(): PopupFeedback {
  const store = createFeedbackStore();
  const confirmation = signal<Confirmation | null>(null);
  let nth = 0;
  const clock = createFeedbackClock(
    () => CONFIRMED_MS,
    () => show(null),
  );

  function show(next: Confirmation | null): void {
    confirmation.value = next;
    clock.show(next);
  }

  /** Says something elsewhere instead. */
  function instead(say: () => void): void {
    batch(() => {
      show(null);
      say();
    });
  }

  return {
    ...store,
    confirmation,
    confirm: (at, text) =>
      batch(() => {
        store.dismiss();
        show({ at, text, tone: 'good', nth: ++nth });
      }),
    say: (feedback) => instead(() => store.say(feedback)),
    fail: (error) => instead(() => store.fail(error)),
    copyByHand: (text) => instead(() => store.copyByHand(text)),
  };
}
