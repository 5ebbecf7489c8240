import {
  createFeedbackClock,
  type Feedback,
  offersOf,
  type Tone,
} from '@/components/ui/models/feedback.ts';
import { t } from '@/utils/browser/i18n.ts';
import { h, setAttributes, setText } from './element.ts';
import { icon } from './icon.ts';
import type { TrustedEvents } from './trusted-events.ts';

/** Long enough to read a sentence; with a button, long enough to reach it. */
const SHOWN_MS = 5000;
const SHOWN_WITH_ACTION_MS = 12_000;

export interface Note {
  element: HTMLElement;
  /** Hears what is said, for those who do not see it; always in the tree. */
  live: HTMLElement;
  say(said: Feedback): void;
  /** Takes back what was said, as when another product comes. */
  clear(): void;
  /** The sentence that stands there while nothing else is said; null: the title has the place. */
  setLasting(text: string | null, tone: Tone): void;
}

/** One place for all sentences of the bar, in the title's stead, so that nothing moves. */
export function createNote(
  trustedEvents: TrustedEvents,
  onChange: (visible: boolean) => void,
): Note {
  const text = h('span', { class: 'note-text', dir: 'auto' });
  const button = h('button', { class: 'button link', type: 'button' });
  const element = h('div', { class: 'note', hidden: true });
  const live = h('div', { class: 'live', role: 'status' });
  let said: Feedback | null = null;
  let lasting: string | null = null;
  let lastingTone: Tone = 'plain';

  function draw(): void {
    const sentence = said?.text ?? lasting;
    const tone = said ? (said.tone ?? 'plain') : lastingTone;
    const offer = said && firstOffer(said);
    element.hidden = sentence === null;
    setAttributes(element, { 'data-tone': tone });
    setText(text, sentence ?? '');
    setText(button, offer?.label ?? '');
    element.replaceChildren(...sign(tone), text, ...(offer ? [button] : []));
    onChange(sentence !== null);
  }

  function sign(tone: Tone): Element[] {
    if (tone === 'plain') return [];
    return [icon(tone === 'good' ? 'check' : 'warning')];
  }

  function clear(): void {
    said = null;
    clock.show(null);
    draw();
  }

  const clock = createFeedbackClock(
    (feedback) => (firstOffer(feedback) ? SHOWN_WITH_ACTION_MS : SHOWN_MS),
    clear,
  );
  element.addEventListener('pointerenter', clock.hold);
  element.addEventListener('pointerleave', clock.release);
  element.addEventListener('focusin', clock.hold);
  element.addEventListener('focusout', clock.release);
  trustedEvents.onClick(button, () => {
    const offer = said && firstOffer(said);
    clear();
    offer?.run();
  });

  return {
    element,
    live,
    say(next) {
      said = next;
      // The same words again are news as well.
      live.textContent = '';
      live.textContent = next.text;
      draw();
      clock.show(next);
    },
    clear,
    setLasting(sentence, tone) {
      if (sentence === lasting && tone === lastingTone) return;
      lasting = sentence;
      lastingTone = tone;
      if (tone === 'bad') setText(live, sentence ?? '');
      draw();
    },
  };
}

/** There is room for one: the way back. */
function firstOffer(feedback: Feedback) {
  return offersOf(feedback, t('toolbar_undo'))[0] ?? null;
}
