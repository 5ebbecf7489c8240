import type { Composed } from '@/utils/descriptions/formats.ts';
import { ofDocument } from './element.ts';

/** Whether a person did it; the page can make any other event. */
export type Trusted = (event: Event) => boolean;

export const byPerson: Trusted = (event) => event.isTrusted;

/** How the bar's parts hear what a person does in them. */
export interface TrustedEvents {
  onClick(element: HTMLElement, run: (event: MouseEvent) => void): void;
  onKey(element: HTMLElement, run: (event: KeyboardEvent) => void): void;
  onInput(element: HTMLElement, run: () => void): void;
  /** The old way to the clipboard, from a selection in the bar. @returns whether it is there */
  copySelected(what: Composed): boolean;
}

interface Options {
  root: ShadowRoot;
  trusted: Trusted;
  signal: AbortSignal;
}

/** Of what is typed, cut or pasted in the bar the page hears nothing. */
const PRIVATE = [
  'keypress',
  'keyup',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'cut',
  'paste',
] as const;

/**
 * Listens at the window, in the capture phase and before any script of the page could: a page can
 * neither read the keys typed in the bar nor swallow a click on it. From there an event is handed to
 * the elements it was meant for, innermost first, which a closed root hides from the event itself.
 */
export function createTrustedEvents({ root, trusted, signal }: Options): TrustedEvents {
  const clicks = new WeakMap<Node, (event: MouseEvent) => void>();
  const keys = new WeakMap<Node, (event: KeyboardEvent) => void>();
  const inputs = new WeakMap<Node, (event: Event) => void>();
  const atWindow = { capture: true, signal };
  let pressed: Element | null = null;
  let copying: Composed | null = null;

  function deliver<E extends Event>(
    event: E,
    at: Element | null,
    handlers: WeakMap<Node, (event: E) => void>,
    common: Element | null = at,
  ): void {
    for (let node: Node | null = at; node; node = node.parentNode) {
      if (node.contains(common)) handlers.get(node)?.(event);
    }
  }

  function guard<E extends Event>(handlers: WeakMap<Node, (event: E) => void> | null) {
    return (event: E) => {
      if (event.target !== root.host) return;
      event.stopImmediatePropagation();
      if (handlers && trusted(event)) deliver(event, root.activeElement, handlers);
    };
  }

  /** Null where a pointer is not what it came from: the keyboard, a screen reader. */
  function under(event: MouseEvent): Element | null {
    if (event.target !== root.host) return null;
    return root.elementFromPoint?.(event.clientX, event.clientY) ?? null;
  }

  window.addEventListener('keydown', guard(keys), atWindow);
  window.addEventListener('input', guard(inputs), atWindow);
  for (const type of PRIVATE) window.addEventListener(type, guard(null), atWindow);
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (trusted(event)) pressed = under(event);
    },
    atWindow,
  );
  window.addEventListener(
    'click',
    (event) => {
      const at = event.detail > 0 ? under(event) : null;
      // Without a pointer the event finds its own way to the element's own listener.
      if (!at || !pressed || !root.contains(at) || !root.contains(pressed)) return;
      event.stopImmediatePropagation();
      if (trusted(event)) deliver(event, at, clicks, pressed);
    },
    atWindow,
  );

  window.addEventListener(
    'copy',
    (event) => {
      if (event.target === root.host || copying) event.stopImmediatePropagation();
      if (!copying || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', copying.text);
      if (copying.html !== null) event.clipboardData.setData('text/html', copying.html);
      event.preventDefault();
      copying = null;
    },
    atWindow,
  );

  return {
    onClick(element, run) {
      clicks.set(element, run);
      element.addEventListener('click', (event) => {
        if (trusted(event)) run(event);
      });
    },
    onKey(element, run) {
      const earlier = keys.get(element);
      keys.set(element, (event) => {
        earlier?.(event);
        run(event);
      });
    },
    onInput: (element, run) => void inputs.set(element, run),
    copySelected(what) {
      copying = what;
      ofDocument('execCommand').call(document, 'copy');
      const done = copying === null;
      copying = null;
      return done;
    },
  };
}
