import { createMenuKeys } from '@/components/ui/models/menu-keys.ts';
import { h } from './h.ts';
import { icon } from './icon.ts';
import type { Layer } from './layer.ts';
import type { TrustedEvents } from './trusted-events.ts';

export interface MenuItem {
  label: string;
  /** A quieter second line. */
  hint?: string;
  /** Given for one of several choices: whether it is the one in use. */
  checked?: boolean;
  /** Draws a line above, with a heading where the text is not empty. */
  section?: string;
  run: () => void;
}

export interface Menu {
  /** Its name for screen readers. */
  label: string;
  items: readonly MenuItem[];
}

/**
 * A menu by the usual keyboard pattern: arrows, Home, End, the first letters of a label, Escape;
 * Tab leaves it. The focus starts on the first item; in a menu of choices on the one in use.
 */
export function openMenu(
  layer: Layer,
  trustedEvents: TrustedEvents,
  opener: HTMLElement,
  { label, items }: Menu,
): void {
  const buttons: HTMLButtonElement[] = [];
  const panel = h('div', { class: 'panel menu', role: 'menu', 'aria-label': label });
  for (const item of items) {
    if (item.section !== undefined) panel.append(section(item.section));
    const button = menuButton(item);
    trustedEvents.onClick(button, () => {
      layer.close(true);
      item.run();
    });
    buttons.push(button);
    panel.append(button);
  }

  const keys = createMenuKeys(items.map((item) => item.label));
  trustedEvents.onKey(panel, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = layer.root.activeElement;
    const from = buttons.findIndex((button) => button.contains(focused));
    const to = keys.next(event.key, event.timeStamp, from);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  });

  layer.open(opener, panel);
  const current = items[0]?.checked === undefined ? 0 : items.findIndex(({ checked }) => checked);
  buttons[Math.max(current, 0)]?.focus();
}

function section(heading: string): HTMLElement {
  return h('div', { class: 'section', role: 'separator' }, heading || null);
}

function menuButton({ label, hint, checked }: MenuItem): HTMLButtonElement {
  return h(
    'button',
    {
      class: 'item',
      type: 'button',
      tabindex: -1,
      role: checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': checked === undefined ? null : String(checked),
    },
    checked === undefined ? null : h('span', { class: 'tick' }, checked ? icon('check') : null),
    h(
      'span',
      { class: 'item-text' },
      h('span', { dir: 'auto' }, label),
      hint ? h('small', {}, hint) : null,
    ),
  );
}
