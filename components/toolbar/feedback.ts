import { h, setAttributes, setText } from './element.ts';
import { icon } from './icon.ts';
import type { TrustedEvents } from './trusted-events.ts';

type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** What just happened, with the way back where there is one. */
export interface Feedback {
  text: string;
  tone: Tone;
  action?: { label: string; run: () => void };
}

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
  let timer: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    const sentence = said?.text ?? lasting;
    const tone = said?.tone ?? lastingTone;
    element.hidden = sentence === null;
    setAttributes(element, { 'data-tone': tone });
    setText(text, sentence ?? '');
    setText(button, said?.action?.label ?? '');
    element.replaceChildren(...sign(tone), text, ...(said?.action ? [button] : []));
    onChange(sentence !== null);
  }

  function sign(tone: Tone): Element[] {
    if (tone === 'plain') return [];
    return [icon(tone === 'good' ? 'check' : 'warning')];
  }

  function clear(): void {
    clearTimeout(timer);
    said = null;
    draw();
  }

  /** Resting on the note stops its clock. */
  function start(): void {
    clearTimeout(timer);
    if (!said) return;
    timer = setTimeout(clear, said.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  }

  element.addEventListener('pointerenter', () => clearTimeout(timer));
  element.addEventListener('pointerleave', start);
  element.addEventListener('focusin', () => clearTimeout(timer));
  element.addEventListener('focusout', start);
  trustedEvents.onClick(button, () => {
    const run = said?.action?.run;
    clear();
    run?.();
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
      start();
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
