/** Whether a person did it; the page can make any other event. */
export type Trusted = (event: Event) => boolean;

export const byPerson: Trusted = (event) => event.isTrusted;

/** How the toolbar's parts hear what a person does in them. */
export interface TrustedEvents {
  onClick(element: HTMLElement, run: (event: MouseEvent) => void): void;
  onKey(element: HTMLElement, run: (event: KeyboardEvent) => void): void;
  onInput(element: HTMLElement, run: () => void): void;
  onCopy(element: HTMLElement, run: (event: ClipboardEvent) => void): void;
}

interface Scope {
  root: ShadowRoot;
  trusted: Trusted;
  signal: AbortSignal;
}

type Listeners<E extends Event> = WeakMap<Node, (event: E) => void>;

/** Of what else is typed, cut or pasted in the toolbar the page hears nothing. */
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
 * neither read the keys typed in the toolbar nor swallow a click on it. From there an event is handed to
 * the elements it was meant for, innermost first, which a closed root hides from the event itself.
 */
export function createTrustedEvents(scope: Scope): TrustedEvents {
  const clicks: Listeners<MouseEvent> = new WeakMap();
  const keys = hear(scope, 'keydown');
  const inputs = hear(scope, 'input');
  const copies = hear(scope, 'copy');
  for (const type of PRIVATE) hear(scope, type);
  listenToPointer(scope, clicks);

  return {
    onClick(element, run) {
      clicks.set(element, run);
      element.addEventListener('click', (event) => {
        if (scope.trusted(event)) run(event);
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
    onCopy: (element, run) => void copies.set(element, run),
  };
}

/**
 * Keeps events in the toolbar from the page; hands a trusted one to where the focus is.
 * @returns the listeners, to be filled
 */
function hear<T extends keyof WindowEventMap>(
  { root, trusted, signal }: Scope,
  type: T,
): Listeners<WindowEventMap[T]> {
  const listeners: Listeners<WindowEventMap[T]> = new WeakMap();
  const guard = (event: WindowEventMap[T]) => {
    if (event.target !== root.host) return;
    event.stopImmediatePropagation();
    if (trusted(event)) deliver(event, root.activeElement, listeners);
  };
  window.addEventListener(type, guard, { capture: true, signal });
  return listeners;
}

/** @param common an element that a listener's own must contain, too: where a press began */
function deliver<E extends Event>(
  event: E,
  at: Element | null,
  listeners: Listeners<E>,
  common: Element | null = at,
): void {
  for (let node: Node | null = at; node; node = node.parentNode) {
    if (node.contains(common)) listeners.get(node)?.(event);
  }
}

/** Clicks by a pointer. Without one an event finds its own way to the element's own listener. */
function listenToPointer({ root, trusted, signal }: Scope, clicks: Listeners<MouseEvent>): void {
  const atWindow = { capture: true, signal };
  let pressed: Element | null = null;

  /** Null where a pointer is not what it came from: the keyboard, a screen reader. */
  function under(event: MouseEvent): Element | null {
    if (event.target !== root.host) return null;
    return root.elementFromPoint?.(event.clientX, event.clientY) ?? null;
  }

  function onPress(event: MouseEvent): void {
    if (trusted(event)) pressed = under(event);
  }

  function onClick(event: MouseEvent): void {
    const at = event.detail > 0 ? under(event) : null;
    if (!at || !pressed || !root.contains(at) || !root.contains(pressed)) return;
    event.stopImmediatePropagation();
    if (trusted(event)) deliver(event, at, clicks, pressed);
  }

  window.addEventListener('pointerdown', onPress, atWindow);
  window.addEventListener('click', onClick, atWindow);
}
