import type { ShopPort } from '@/components/shop/store/port.ts';

/** What the shop's page changes. */
export type Commands = Pick<
  ShopPort,
  | 'goneShop'
  | 'acceptShop'
  | 'undo'
  | 'redo'
  | 'move'
  | 'categorize'
  | 'trash'
  | 'restore'
  | 'empty'
  | 'edit'
  | 'merge'
  | 'addCategory'
  | 'editCategory'
  | 'moveCategory'
  | 'removeCategory'
>;
