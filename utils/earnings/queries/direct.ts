import { currencyOf } from '../money.ts';
import { addEarnings, addOrders, isAnything, noFigures } from './figures.ts';
import { eachSummedLine, type Sums } from './sums.ts';
import type { Days, Directness } from './views.ts';

/** What was bought through the linked product itself, and what instead of it, for each account. */
export function directness(sums: Sums, days: Days): Directness[] {
  return sums.accounts
    .map((each): Directness => {
      const { account } = each;
      const currency = currencyOf(account.marketplace);
      const [direct, indirect, unknown] = [noFigures(), noFigures(), noFigures()];
      const partOf = (flag: 1 | 0 | null) =>
        flag === null ? unknown : flag === 1 ? direct : indirect;
      eachSummedLine(each, 'orders', days, 'nothing', (line) => addOrders(partOf(line[2]), line));
      eachSummedLine(each, 'earnings', days, 'nothing', (line) =>
        addEarnings(partOf(line[2]), line),
      );
      return { account, currency, direct, indirect, unknown };
    })
    .filter((each) => [each.direct, each.indirect, each.unknown].some(isAnything));
}
