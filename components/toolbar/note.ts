import { createFeedbackClock, type Feedback, type Tone } from '@/components/ui/models/feedback.ts';
import { setAttributes, setText } from './element.ts';
import type { FindPart } from './skeleton.ts';

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
  /** The sentence that stands there while there is no other; empty: the title has the room. */
  setLasting(text: string, tone: Tone): void;
}

export function createNote(part: FindPart): Note {
  const element = part('note');
  const sign = part('sign');
  const line = part('note-text');
  const title = part('title');
  // Hears every sentence, for those who do not see it.
  const live = part('live');
  const clock = createFeedbackClock(
    ({ undo }) => (undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS),
    () => show(null),
  );
  let passing: Feedback | null = null;
  let lasting: Feedback = { text: '' };

  function draw(...undo: HTMLElement[]): void {
    const { text, tone = 'plain' } = passing ?? lasting;
    element.hidden = !text;
    title.hidden = Boolean(text);
    setAttributes(element, { 'data-tone': tone });
    sign.hidden = tone === 'plain';
    sign.className = `icon icon-${tone === 'good' ? 'check' : 'warning'}`;
    setText(line, text);
    element.replaceChildren(sign, line, ...undo);
  }

  function show(feedback: Feedback | null, ...undo: HTMLElement[]): void {
    passing = feedback;
    if (feedback) {
      // The same words again are news as well.
      live.textContent = '';
      live.textContent = feedback.text;
    }
    draw(...undo);
    clock.show(feedback);
  }

  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, clock.hold);
  for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, clock.release);

  return {
    show,
    setLasting(text, tone) {
      if (text === lasting.text && tone === lasting.tone) return;
      lasting = { text, tone };
      if (tone === 'bad') setText(live, text);
      if (!passing) draw();
    },
  };
}
