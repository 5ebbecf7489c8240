import { isClick, isPress, type Trusted } from '../window-events.ts';

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
}

type Listeners<E extends Event> = WeakMap<Node, (event: E) => void>;

/**
 * Hands what the window has heard to the elements it was meant for, innermost first, which a closed root hides from
 * the event itself.
 * @returns the listeners, to be filled, and what is to be told of every event
 */
export function createTrustedEvents(scope: Scope) {
  const { root, trusted } = scope;
  const clicks: Listeners<MouseEvent> = new WeakMap();
  const keys: Listeners<KeyboardEvent> = new WeakMap();
  const inputs: Listeners<Event> = new WeakMap();
  const copies: Listeners<ClipboardEvent> = new WeakMap();
  const hearPointer = createPointer(scope, clicks);

  const trustedEvents: TrustedEvents = {
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
    onCopy: (element, run) => void copies.set(element, run),
  };

  function hear(event: Event): void {
    if (isPointer(event)) hearPointer(event);
    else if (trusted(event)) hearInFocus(event);
  }

  function hearInFocus(event: Event): void {
    const at = root.activeElement;
    if (isKey(event)) deliver(event, at, keys);
    else if (isCopy(event)) deliver(event, at, copies);
    else if (event.type === 'input') deliver(event, at, inputs);
  }

  return { trustedEvents, hear };
}

const isPointer = (event: Event): event is MouseEvent => isClick(event) || isPress(event);
const isKey = (event: Event): event is KeyboardEvent => event.type === 'keydown';
const isCopy = (event: Event): event is ClipboardEvent => event.type === 'copy';

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
function createPointer({ root, trusted }: Scope, clicks: Listeners<MouseEvent>) {
  let pressed: Element | null = null;

  return (event: MouseEvent): void => {
    const under = () => root.elementFromPoint?.(event.clientX, event.clientY) ?? null;
    if (event.type === 'pointerdown') {
      if (trusted(event)) pressed = under();
      return;
    }
    // Null where a pointer is not what it came from: the keyboard, a screen reader.
    const at = event.detail > 0 ? under() : null;
    if (!at || !pressed || !root.contains(at) || !root.contains(pressed)) return;
    event.stopImmediatePropagation();
    if (trusted(event)) deliver(event, at, clicks, pressed);
  };
}
