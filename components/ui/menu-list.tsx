import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { positionAt } from './position.ts';
import './menu.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** Takes something away. */
  danger?: boolean;
  /** Called within the user's own click or key, with the menu closed and the focus back on its button. */
  run: () => void;
}

export type MenuGroup = readonly MenuItem[];

export interface MenuListProps {
  label: string;
  groups: readonly MenuGroup[];
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The open menu: over everything else, inside the window, one item focused. */
export function MenuList({ label, groups, anchor, onClose }: MenuListProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!menu.current || !anchor.current) return;
    menu.current.showPopover();
    positionAt(menu.current, anchor.current);
    itemsOf(menu.current)[0]?.focus();
  }, [anchor]);

  useEffect(() => {
    const away = new AbortController();
    const leave = (event: Event) => {
      const { target } = event;
      const inside = target instanceof Node && menu.current?.contains(target);
      const onButton = target instanceof Node && anchor.current?.contains(target);
      if (!inside && !onButton) onClose();
    };
    const options = { capture: true, signal: away.signal };
    document.addEventListener('pointerdown', leave, options);
    document.addEventListener('scroll', leave, options);
    window.addEventListener('resize', onClose, { signal: away.signal });
    return () => away.abort();
  }, [anchor, onClose]);

  function close() {
    anchor.current?.focus();
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    // The keys of whatever the menu stands in (rows, dialogs) are not meant while it is open.
    event.stopPropagation();
    if (!menu.current) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      close();
      return;
    }
    const next = itemAfter(itemsOf(menu.current), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div
      class="menu"
      role="menu"
      aria-label={label}
      popover="manual"
      ref={menu}
      onKeyDown={onKeyDown}
    >
      {groups
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <div class="menu-group" key={group[0]?.id}>
            {index > 0 && <hr class="menu-line" />}
            {group.map((item) => (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                class={item.danger ? 'menu-item menu-item-danger' : 'menu-item'}
                onClick={(event) => {
                  event.stopPropagation();
                  close();
                  item.run();
                }}
              >
                {item.icon && <Icon name={item.icon} />}
                <span dir="auto">{item.label}</span>
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

/** Where a key leads from the focused item: arrows go round, a letter goes to the next item that begins with it. */
function itemAfter(items: HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement) =>
    item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}
