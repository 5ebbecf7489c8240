import { useShopPage } from '@/components/shop/store/context.ts';
import { currencyOf } from '@/utils/earnings/money.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Stream } from '@/utils/streams/stream.ts';

/** The marketplace that a stream sells in: its own, else the creator's home. */
export function useMarketplace({ marketplace }: Pick<Stream, 'marketplace'>): MarketplaceCode {
  const { live } = useShopPage();
  return marketplace ?? live.settings.value?.home ?? 'US';
}

/** The currency of a stream's sales. */
export function useCurrency(stream: Pick<Stream, 'marketplace'>): string {
  return currencyOf(useMarketplace(stream));
}
