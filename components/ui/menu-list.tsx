import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { createMenuKeys } from './models/menu-keys.ts';
import { positionAt } from './position.ts';
import './menu.css';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName;
  /** At its end: how many it is about. */
  count?: string;
  /** It is on or off, and the menu stays open; absent: it is a command. */
  checked?: boolean;
  /** It is one of several choices, in use or not; absent: it is a command. */
  isInUse?: boolean;
  /** Takes something away. */
  danger?: boolean;
  /** Called within the creator's own click or key, with the menu closed and the focus back on its button. */
  run: () => void;
}

export type MenuGroup = readonly MenuItem[];

export interface MenuListProps {
  label: string;
  groups: readonly MenuGroup[];
  anchor: RefObject<HTMLElement | null>;
  /** Which edge of the anchor it is flush with. */
  align?: 'start' | 'end';
  onClose: () => void;
  /** Something was switched on or off, with the menu open. */
  onSwitch?: () => void;
}

/** The open menu: over everything else, inside the window, one item focused. */
export function MenuList(props: MenuListProps) {
  const { label, groups, anchor, align, onClose, onSwitch } = props;
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!menu.current || !anchor.current) return;
    menu.current.showPopover();
    positionAt(menu.current, anchor.current, align);
    itemsOf(menu.current)[0]?.focus();
  }, [anchor, align]);
  useLeaving(menu, anchor, onClose);

  function close() {
    anchor.current?.focus();
    onClose();
  }

  const onKeyDown = useMenuKeys(menu, groups, close);
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
              <Item key={item.id} item={item} onClose={close} onSwitch={onSwitch} />
            ))}
          </div>
        ))}
    </div>
  );
}

interface ItemProps {
  item: MenuItem;
  onClose: () => void;
  onSwitch: MenuListProps['onSwitch'];
}

function Item({ item, onClose, onSwitch }: ItemProps) {
  const mark = item.checked ?? item.isInUse;
  return (
    <button
      type="button"
      {...roleOf(item)}
      tabIndex={-1}
      class={item.danger ? 'menu-item menu-item-danger' : 'menu-item'}
      onClick={(event) => {
        event.stopPropagation();
        if (item.checked === undefined) onClose();
        item.run();
        if (item.checked !== undefined) onSwitch?.();
      }}
    >
      {item.icon && <Icon name={item.icon} />}
      {mark !== undefined && <span class="menu-check">{mark && <Icon name="check" />}</span>}
      <span dir="auto">{item.label}</span>
      {item.count !== undefined && <span class="menu-count">{item.count}</span>}
    </button>
  );
}

function roleOf({ checked, isInUse }: MenuItem) {
  if (isInUse !== undefined) return { role: 'menuitemradio', 'aria-checked': isInUse } as const;
  return checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);
}

/** Closes the menu when the creator turns to anything but it and its button. */
function useLeaving(
  menu: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onClose: () => void,
) {
  useEffect(() => {
    const closing = new AbortController();
    const leave = ({ target }: Event) => {
      const isWithin = (element: HTMLElement | null) =>
        target instanceof Node && element?.contains(target);
      if (!isWithin(menu.current) && !isWithin(anchor.current)) onClose();
    };
    const options = { capture: true, signal: closing.signal };
    document.addEventListener('pointerdown', leave, options);
    document.addEventListener('scroll', leave, options);
    window.addEventListener('resize', onClose, { signal: closing.signal });
    return () => closing.abort();
  }, [menu, anchor, onClose]);
}

function useMenuKeys(
  menu: RefObject<HTMLElement | null>,
  groups: readonly MenuGroup[],
  close: () => void,
) {
  const keys = useMemo(() => createMenuKeys(groups.flat().map(({ label }) => label)), [groups]);

  return (event: KeyboardEvent) => {
    // What the menu stands in (a row, a dialog) has keys of its own, which must not hear these.
    event.stopPropagation();
    if (!menu.current) return;
    if (event.key === 'Escape') event.preventDefault();
    if (event.key === 'Escape' || event.key === 'Tab') return close();
    const items = itemsOf(menu.current);
    const from = items.findIndex((item) => item.matches(':focus'));
    const to = keys.next(event.key, event.timeStamp, from);
    if (to === null) return;
    event.preventDefault();
    items[to]?.focus();
  };
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}
