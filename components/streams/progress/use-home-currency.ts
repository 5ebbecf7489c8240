import { useShopPage } from '@/components/shop/store/context.ts';
import { currencyOf } from '@/utils/earnings/money.ts';

/** The currency of targets for sales. */
export function useHomeCurrency(): string {
  const { live } = useShopPage();
  return currencyOf(live.settings.value?.home ?? 'US');
}
