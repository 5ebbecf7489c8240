import { h, setAttributes, setText } from './element.ts';
import type { Tone } from './feedback.ts';
import { icon } from './icon.ts';

/** A sentence in the note. */
export interface Sentence {
  text: string;
  tone: Tone;
  /** What can be done about it. */
  button?: HTMLElement | undefined;
}

/** The one line for all sentences of the toolbar, in the title's stead, so that nothing moves. */
export interface Note {
  element: HTMLElement;
  /** Hears every sentence, for those who do not see it; always in the tree. */
  live: HTMLElement;
  /** Shows a sentence over the lasting one; null takes it away. */
  show(sentence: Sentence | null): void;
  /** The sentence that stands there while there is no other; null: the title has the room. */
  setLasting(text: string | null, tone: Tone): void;
}

export function createNote(onChange: (visible: boolean) => void): Note {
  const line = h('span', { class: 'note-text', dir: 'auto' });
  const element = h('div', { class: 'note', hidden: true });
  const live = h('div', { class: 'live', role: 'status' });
  let passing: Sentence | null = null;
  let lasting: Sentence | null = null;

  function draw(): void {
    const { text, tone, button }: Sentence = passing ?? lasting ?? { text: '', tone: 'plain' };
    element.hidden = !text;
    setAttributes(element, { 'data-tone': tone });
    setText(line, text);
    const sign = tone === 'plain' ? [] : [icon(tone === 'good' ? 'check' : 'warning')];
    element.replaceChildren(...sign, line, ...(button ? [button] : []));
    onChange(!element.hidden);
  }

  return {
    element,
    live,
    show(sentence) {
      passing = sentence;
      draw();
    },
    setLasting(text, tone) {
      if (text === (lasting?.text ?? null) && tone === (lasting?.tone ?? tone)) return;
      lasting = text === null ? null : { text, tone };
      if (tone === 'bad') setText(live, text ?? '');
      draw();
    },
  };
}
