import type { RefObject, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MenuList, useMenuList } from './lazy-menu.tsx';
import type { MenuGroup } from './menu-list.tsx';

export interface ContextMenu {
  /** @param anchor what it opens at; null: the list itself */
  open: (groups: readonly MenuGroup[], anchor: HTMLElement | null) => void;
  /** To be rendered; null while it is closed. */
  view: VNode | null;
}

/**
 * A menu for an item of a list that has the focus itself.
 * @param list gets the focus back
 */
export function useContextMenu(label: string, list: RefObject<HTMLElement | null>): ContextMenu {
  const [groups, setGroups] = useState<readonly MenuGroup[] | null>(null);
  useMenuList();
  const anchor = useRef<HTMLElement | null>(null);
  const close = () => {
    setGroups(null);
    list.current?.focus({ preventScroll: true });
  };
  return {
    open(groups, at) {
      anchor.current = at ?? list.current;
      setGroups(groups);
    },
    view: groups && <MenuList label={label} groups={groups} anchor={anchor} onClose={close} />,
  };
}
