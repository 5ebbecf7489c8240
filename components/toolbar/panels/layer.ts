import { ofDocument } from '../element.ts';
import type { TrustedEvents } from './trusted-events.ts';

interface Open {
  panel: HTMLElement;
  opener: HTMLElement;
  /** What had the focus before; a command can open a panel while the cursor is in the page. */
  before: HTMLElement | null;
  onLeave: (() => void) | undefined;
}

/** The one menu or dialog that may be open above the toolbar. */
export interface Layer {
  readonly root: ShadowRoot;
  readonly opener: HTMLElement | null;
  /**
   * Shows `panel` beside `opener`, in place of any other.
   * @param onLeave called once the creator has gone elsewhere and it is closed
   */
  open(opener: HTMLElement, panel: HTMLElement, onLeave?: () => void): void;
  /**
   * Closes it, and what was chosen in it is given up.
   * @param refocus put the focus back to where it came from
   */
  close(refocus: boolean): void;
  /** Closes it as when the creator goes elsewhere. */
  leave(refocus: boolean): void;
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

  function leave(refocus: boolean): void {
    const onLeave = current?.onLeave;
    close(refocus);
    onLeave?.();
  }

  /** Closes when a pointer or the focus goes anywhere but to the panel and its button. */
  function leaveOutside(event: Event): void {
    if (!current || !event.isTrusted) return;
    const inside = event.target === root.host;
    if (!inside) leave(false);
  }

  function leaveWithin(event: Event): void {
    if (!current || !(event.target instanceof Node)) return;
    if (!current.panel.contains(event.target) && !current.opener.contains(event.target)) {
      leave(false);
    }
  }

  for (const type of ['pointerdown', 'focusin'] as const) {
    window.addEventListener(type, leaveOutside, { capture: true, signal });
    root.addEventListener(type, leaveWithin, { signal });
  }

  return {
    root,
    get opener() {
      return current?.opener ?? null;
    },
    open(opener, panel, onLeave) {
      leave(false);
      const focused = ofDocument('activeElement');
      const before = focused instanceof HTMLElement && focused !== root.host ? focused : null;
      current = { panel, opener, before: before?.tagName === 'BODY' ? null : before, onLeave };
      opener.setAttribute('aria-expanded', 'true');
      trustedEvents.onKey(panel, (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        close(true);
      });
      opener.after(panel);
    },
    close,
    leave,
  };
}
