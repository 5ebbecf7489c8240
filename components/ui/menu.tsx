import { useRef, useState } from 'preact/hooks';
import { IconButton } from './button.tsx';
import type { IconName } from './icon.tsx';
import { MenuList, useMenuList } from './lazy-menu.tsx';
import type { MenuGroup } from './menu-list.tsx';

export type { MenuGroup } from './menu-list.tsx';

export interface MenuButtonProps {
  label: string;
  icon: IconName;
  /** Asked for when the menu opens; groups are parted by a line. */
  groups: () => readonly MenuGroup[];
  class?: string;
  tabIndex?: number;
  /** Marks the button for its owner's arrow keys. */
  'data-col'?: number;
}

/** A button that opens a menu of commands at its edge. */
export function MenuButton({ label, icon, groups, ...rest }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<readonly MenuGroup[] | null>(null);
  useMenuList();

  return (
    <>
      <IconButton
        {...rest}
        icon={icon}
        label={label}
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open ? null : groups())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(groups());
        }}
      />
      {open && (
        <MenuList
          label={label}
          groups={open}
          anchor={button}
          onClose={() => setOpen(null)}
          onSwitch={() => setOpen(groups())}
        />
      )}
    </>
  );
}
