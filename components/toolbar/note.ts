import { h, setAttributes, setText } from './element.ts';
import type { Feedback, Tone } from './feedback.ts';
import { icon } from './icon.ts';
import type { TrustedEvents } from './trusted-events.ts';

/** Long enough to read a sentence; with a button, long enough to reach it. */
const SHOWN_MS = 5000;
const SHOWN_WITH_ACTION_MS = 12_000;

export interface Note {
  element: HTMLElement;
  /** Hears every feedback, for those who do not see it; always in the tree. */
  live: HTMLElement;
  show(feedback: Feedback): void;
  /** Takes the feedback away, as when another product comes. */
  clear(): void;
  /** The sentence that stands there while there is no feedback; null: the title has the room. */
  setLasting(text: string | null, tone: Tone): void;
}

interface NoteState {
  feedback: Feedback | null;
  lasting: string | null;
  lastingTone: Tone;
}

/** The one line for all sentences of the toolbar, in the title's stead, so that nothing moves. */
export function createNote(
  trustedEvents: TrustedEvents,
  onChange: (visible: boolean) => void,
): Note {
  const state: NoteState = { feedback: null, lasting: null, lastingTone: 'plain' };
  const line = createLine();
  const live = h('div', { class: 'live', role: 'status' });
  const clock = createClock(line.element, clear);

  function draw(): void {
    line.draw(state);
    onChange(!line.element.hidden);
  }

  function clear(): void {
    clock.stop();
    state.feedback = null;
    draw();
  }

  trustedEvents.onClick(line.button, () => {
    const run = state.feedback?.action?.run;
    clear();
    run?.();
  });

  return {
    element: line.element,
    live,
    show(feedback) {
      state.feedback = feedback;
      // The same words again are news as well.
      live.textContent = '';
      live.textContent = feedback.text;
      draw();
      clock.start(feedback.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    },
    clear,
    setLasting(lasting, lastingTone) {
      if (lasting === state.lasting && lastingTone === state.lastingTone) return;
      Object.assign(state, { lasting, lastingTone });
      if (lastingTone === 'bad') setText(live, lasting ?? '');
      draw();
    },
  };
}

function createLine() {
  const text = h('span', { class: 'note-text', dir: 'auto' });
  const button = h('button', { class: 'button link', type: 'button' });
  const element = h('div', { class: 'note', hidden: true });
  return {
    element,
    button,
    draw({ feedback, lasting, lastingTone }: NoteState): void {
      const sentence = feedback?.text ?? lasting;
      const tone = feedback?.tone ?? lastingTone;
      element.hidden = sentence === null;
      setAttributes(element, { 'data-tone': tone });
      setText(text, sentence ?? '');
      setText(button, feedback?.action?.label ?? '');
      const signs = tone === 'plain' ? [] : [icon(tone === 'good' ? 'check' : 'warning')];
      element.replaceChildren(...signs, text, ...(feedback?.action ? [button] : []));
    },
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
