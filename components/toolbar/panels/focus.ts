import type { PanelsPort } from './port.ts';
import type { TrustedEvents } from './trusted-events.ts';

/** Keeps the focus where a person looks for it: it is never lost with a button that goes. */
export interface FocusKeeper {
  /** Leads into the toolbar; from within it, back to the page. */
  toggle(): void;
  /** The toolbar is about to be taken away: from the keyboard's place in it back to the page. */
  hide(): void;
  /** Leads from what has had the focus, where that is hidden now, to what stands in its place. */
  follow(focused: Element | null): void;
}

export function createFocusKeeper(
  { root, part, cameFrom }: PanelsPort,
  { onKey }: TrustedEvents,
): FocusKeeper {
  const hasFocus = () => root.activeElement !== null;

  function enter(): void {
    const button = part('row').hidden ? part('tab') : part('main');
    button.focus({ preventScroll: true });
  }

  function leave(): void {
    const back = cameFrom();
    // Also where the page has a form with a field named `focus`.
    if (back?.isConnected) HTMLElement.prototype.focus.call(back, { preventScroll: true });
    else if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  }

  onKey(part('toolbar'), (event) => {
    // What is open in the toolbar has taken the first.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  });

  return {
    toggle: () => (hasFocus() ? leave() : enter()),
    hide() {
      if (root.activeElement?.matches(':focus-visible')) leave();
    },
    follow(focused) {
      if (focused?.closest('[hidden]')) enter();
    },
  };
}
