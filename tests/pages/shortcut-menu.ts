import { esc } from './html.ts';

/** A key that a page acts on with Alt, as the menu of its shortcuts writes it down. */
interface Actuator {
  eventCode?: string;
  eventKey: string;
  isShiftRequired: boolean;
}

const letter = (key: string): Actuator[] => [
  { eventCode: `Key${key}`, eventKey: `option-${key}`, isShiftRequired: true },
  { eventKey: key, isShiftRequired: true },
];

const SHORTCUTS: [string, Actuator[]][] = [
  ['Search', [{ eventCode: 'Slash', eventKey: '/', isShiftRequired: false }]],
  ['Cart', letter('C')],
  ['Home', letter('H')],
  ['Orders', letter('O')],
  ['Add to cart', letter('K')],
  ['Product summary', letter('D')],
  ['Show or hide shortcuts', letter('Z')],
];

/** The menu of keyboard shortcuts, shaped as on the store's pages of 2025 and 2026. */
export function shortcutMenu(): string {
  const items = SHORTCUTS.map(
    ([name, actuators]) =>
      `<li role="menuitem" data-actuators="${esc(JSON.stringify(actuators))}"><a>${name}</a></li>`,
  );
  return `<nav id="shortcut-menu" aria-label="Shortcuts menu"><ul role="menu">${items.join('')}</ul></nav>`;
}
