import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { useEarnings } from '../store/context.ts';
import { toView } from '../store/route.ts';

/** Shows the account of a marketplace, wherever in the section it is asked for. */
export function useOpenAccount(): (marketplace: MarketplaceCode) => void {
  const { go, route } = useEarnings();
  return (marketplace) => go({ ...toView(route.peek(), 'accounts'), marketplace });
}
