import { h, setAttributes } from './element.ts';
import type { PanelKind } from './panels/port.ts';
import type { TrustedEvents } from './trusted-events.ts';

/** What the toolbar's buttons do. */
export interface ButtonHandlers {
  /** The big button was pressed. */
  press: () => void;
  /** A button that opens a panel was pressed. */
  toggle: (kind: PanelKind, button: HTMLElement) => void;
  expand: () => void;
}

/** Makes the toolbar's buttons. */
export interface Buttons {
  plain(className: string, run: () => void, ...inside: Node[]): HTMLButtonElement;
  /** One that opens a panel, by a press or by an arrow key. */
  menu(kind: PanelKind, className: string, label: string, ...inside: Node[]): HTMLButtonElement;
  on: ButtonHandlers;
}

export function createButtons(trustedEvents: TrustedEvents, on: ButtonHandlers): Buttons {
  function plain(className: string, run: () => void, ...inside: Node[]): HTMLButtonElement {
    const button = h('button', { class: `button ${className}`, type: 'button' }, ...inside);
    trustedEvents.onClick(button, run);
    return button;
  }

  function menu(
    kind: PanelKind,
    className: string,
    label: string,
    ...inside: Node[]
  ): HTMLButtonElement {
    const open = () => on.toggle(kind, button);
    const button = plain(className, open, ...inside);
    setAttributes(button, {
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': label,
      title: label,
    });
    trustedEvents.onKey(button, (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      if (button.getAttribute('aria-expanded') === 'false') open();
    });
    return button;
  }

  return { plain, menu, on };
}

/** What a panel stands beside. */
export function anchor(...inside: Node[]): HTMLElement {
  return h('div', { class: 'anchor' }, ...inside);
}
