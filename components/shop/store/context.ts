import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShopPageStore } from './page-store.ts';

export const ShopPageContext = createContext<ShopPageStore | null>(null);

/** The store of the page that a view stands in. @throws outside of one */
export function useShopPage(): ShopPageStore {
  const page = useContext(ShopPageContext);
  if (!page) throw new Error('no shop page around this view');
  return page;
}
