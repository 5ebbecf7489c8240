import { ofDocument } from '../element.ts';
import type { TrustedEvents } from './trusted-events.ts';

interface Open {
  panel: HTMLElement;
  opener: HTMLElement;
  /** What had the focus before; a command can open a panel while the cursor is in the page. */
  before: HTMLElement | null;
}

/** The one menu or dialog that may be open above the toolbar. */
export interface Layer {
  readonly root: ShadowRoot;
  readonly opener: HTMLElement | null;
  /** Shows `panel` beside `opener`, in place of any other. */
  open(opener: HTMLElement, panel: HTMLElement): void;
  /** @param refocus put the focus back to where it came from */
  close(refocus: boolean): void;
}

interface Options {
  root: ShadowRoot;
  trustedEvents: TrustedEvents;
  signal: AbortSignal;
}

/** Opens and closes panels: Escape and choosing give the focus back, leaving by other ways does not. */
export function createLayer({ root, trustedEvents, signal }: Options): Layer {
  let current: Open | null = null;

  function close(refocus: boolean): void {
    if (!current) return;
    const { panel, opener, before } = current;
    current = null;
    opener.setAttribute('aria-expanded', 'false');
    const hadFocus = panel.contains(root.activeElement);
    panel.remove();
    if (refocus && hadFocus) (before?.isConnected ? before : opener).focus({ preventScroll: true });
  }

  /** Closes when a pointer or the focus goes anywhere but to the panel and its button. */
  function leave(event: Event): void {
    if (!current || !event.isTrusted) return;
    const inside = event.target === root.host;
    if (!inside) close(false);
  }

  function leaveWithin(event: Event): void {
    if (!current || !(event.target instanceof Node)) return;
    if (!current.panel.contains(event.target) && !current.opener.contains(event.target)) {
      close(false);
    }
  }

  for (const type of ['pointerdown', 'focusin'] as const) {
    window.addEventListener(type, leave, { capture: true, signal });
    root.addEventListener(type, leaveWithin, { signal });
  }

  return {
    root,
    get opener() {
      return current?.opener ?? null;
    },
    open(opener, panel) {
      close(false);
      const focused = ofDocument('activeElement');
      const before = focused instanceof HTMLElement && focused !== root.host ? focused : null;
      current = { panel, opener, before: before?.tagName === 'BODY' ? null : before };
      opener.setAttribute('aria-expanded', 'true');
      trustedEvents.onKey(panel, (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close(true);
      });
      opener.after(panel);
    },
    close,
  };
}
