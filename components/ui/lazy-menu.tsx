import { useEffect } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import { lazy } from './lazy.tsx';
import type { MenuListProps } from './menu-list.tsx';

/** The open menu: no view begins with one. */
export const MenuList = lazy<MenuListProps>(async () => (await import('./menu-list.tsx')).MenuList);

/** Fetches it as soon as the view that may open one is there: it then opens within the click. */
export function useMenuList(): void {
  useEffect(() => void MenuList.preload().catch(report), []);
}
