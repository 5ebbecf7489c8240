import { createFeedbackClock, type Feedback, type Tone } from '@/components/ui/models/feedback.ts';
import { setText } from '../element.ts';
import { announce, drawNote } from '../say.ts';
import type { FindPart } from '../skeleton.ts';

/** Long enough to read a sentence; with the way back, long enough to reach it. Milliseconds. */
const SHOWN_MS = 5000;
const SHOWN_WITH_UNDO_MS = 12_000;

/** The one line for all sentences of the toolbar, in the title's stead, so that nothing moves. */
export interface Note {
  /**
   * Says what happened, for a while, over the lasting sentence; null takes it away.
   * @param undo the button for the way back, where there is one
   */
  show(feedback: Feedback | null, undo?: HTMLElement): void;
  /** Takes away in time what has been said already. */
  take(feedback: Feedback): void;
  /** The sentence that stands there while there is no other; empty: the title has the room. */
  setLasting(text: string, tone: Tone): void;
}

/** The focus of a button in it that goes is given to what its sentence was about. */
export function createNote(root: ShadowRoot, part: FindPart): Note {
  const element = part('note');
  const clock = createFeedbackClock(
    ({ undo }) => (undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS),
    () => put(null),
  );
  let passing: Feedback | null = null;
  let lasting: Feedback = { text: '' };
  let wayBack: HTMLElement | undefined;

  function draw(undo?: HTMLElement): void {
    drawNote(part, passing ?? lasting);
    wayBack?.remove();
    if (undo) element.append(undo);
    wayBack = undo;
  }

  function saveOrMain(): HTMLElement {
    return part('save').hidden ? part('main') : part('save');
  }

  function put(feedback: Feedback | null, undo?: HTMLElement): void {
    const hasFocus = element.contains(root.activeElement);
    passing = feedback;
    draw(undo);
    clock.show(feedback);
    if (hasFocus) (undo ?? saveOrMain()).focus({ preventScroll: true });
  }

  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, clock.hold);
  for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, clock.release);

  return {
    show(feedback, undo) {
      if (feedback) announce(part, feedback.text);
      put(feedback, undo);
    },
    take: (feedback) => put(feedback),
    setLasting(text, tone) {
      if (text === lasting.text && tone === lasting.tone) return;
      lasting = { text, tone };
      if (tone === 'bad') setText(part('live'), text);
      if (!passing) draw();
    },
  };
}
