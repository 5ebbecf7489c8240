import type { EarnedInList, EarnedInListPort } from '@/components/shop/store/sections.ts';
import { listText } from '@/components/ui/format.ts';
import { moneyText } from '@/components/ui/money-text.ts';
import { earnedInList } from '@/utils/earnings/queries/in-list.ts';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import { savedProducts } from '@/utils/earnings/queries/saved-products.ts';
import type { Sums } from '@/utils/earnings/queries/sums.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import { type Day, dayAt } from '@/utils/time/day.ts';

/** The days that a list is sorted by. */
const LENGTH = 365;

/** @param readSums reads what the reports say: the very same where nothing of it has changed */
export function createEarnedInList(readSums: () => Promise<Sums>): EarnedInListPort['read'] {
  let last: { sums: Sums; catalog: Catalog; today: Day; earned: EarnedInList } | null = null;
  return async (catalog) => {
    const sums = await readSums();
    const today = dayAt(new Date());
    if (last?.sums === sums && last.catalog === catalog && last.today === today) return last.earned;
    const earned = computed(sums, catalog, today);
    last = { sums, catalog, today, earned };
    return earned;
  };
}

function computed(sums: Sums, catalog: Catalog, today: Day): EarnedInList {
  const { ranks, fees } = earnedInList(sums, savedProducts(catalog), periodOf(LENGTH, today));
  return {
    ranks,
    textOf(id) {
      const amounts = fees.get(id) ?? [];
      return listText(amounts.map((each) => moneyText(each.fees, each.currency)));
    },
  };
}
