import { addDays, type Day } from '@/utils/time/day.ts';
import { currencyOf } from '../money.ts';
import type { ReportAccount } from '../reports/report.ts';
import { addClicks, addEarnings, addOrders, isAnything, noFigures } from './figures.ts';
import { type KnownTags, tagKey } from './known-tags.ts';
import { type AccountSums, eachLine, eachPeriodLine, type Sums } from './sums.ts';
import type { Days, Figures, TagFindings, TagUse } from './views.ts';

/** Days without use after which a tracking ID is called unused. */
const YEAR = 365;
/** So many of them have to be in reports for that. */
const KNOWN = 330;

type Used = TagUse & Figures & { currency: string; clicks: number };

/** What stands out about tracking IDs, known and unknown. */
export function tagFindings(sums: Sums, tags: KnownTags, today: Day): TagFindings {
  const used = sums.accounts.flatMap((account) => usesOf(account, tags));
  const year = { from: addDays(today, 1 - YEAR), to: today };
  const covered = sums.accounts.filter((account) => daysKnown(account, year) >= KNOWN);
  const isSold = ({ ordered, shipped }: Figures) => ordered > 0 || shipped > 0;
  return {
    unknown: used
      .filter(({ name }) => name === null)
      .sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : -1)),
    withoutSales: used
      .filter((each) => each.clicks > 0 && !isSold(each))
      .sort((a, b) => b.clicks - a.clicks),
    unused: unusedTags(used, tags, covered, year),
    notCovered: sums.accounts
      .filter((each) => !each.account.isOnsite && !covered.includes(each))
      .map(({ account }) => account),
  };
}

/** What each tracking ID of an account's reports was used for, in all time. */
function usesOf(account: AccountSums, tags: KnownTags): Used[] {
  const uses = new Map<string, Used>();
  const currency = currencyOf(account.account.marketplace);
  const useOf = (tag: string): Used => {
    const known = uses.get(tagKey(tag));
    if (known) return known;
    const name = tags.find(account.account.marketplace, tag)?.name ?? null;
    const figures = { ...noFigures(), clicks: 0 };
    const use: Used = { account: account.account, tag, name, last: null, currency, ...figures };
    uses.set(tagKey(tag), use);
    return use;
  };
  const seen = (use: Used, day: Day) => {
    if (day > (use.last ?? '')) use.last = day;
  };
  const always = { from: '', to: '9999-12-31' };
  for (const [kind, add] of [
    ['orders', addOrders],
    ['earnings', addEarnings],
  ] as const) {
    eachLine(account, kind, always, (line, day) => {
      if (line[0] === null) return;
      add(useOf(line[0]), line);
      // What comes back is no use.
      if ((line[3] ?? 0) > 0 || (line[4] ?? 0) > 0) seen(useOf(line[0]), day);
    });
  }
  eachPeriodLine(account, 'tracking', always, (line, { to }) => {
    if (line[0] === null) return;
    addClicks(useOf(line[0]), line);
    if ((line[6] ?? 0) > 0) seen(useOf(line[0]), to);
  });
  return [...uses.values()].filter((use) => isAnything(use));
}

/** How many of these days are in reports from which the use of tracking IDs can be told. */
function daysKnown(account: AccountSums, { from, to }: Days): number {
  const days = new Set<Day>();
  for (const kind of ['orders', 'earnings'] as const) {
    for (const { day, whole } of account.days[kind]) {
      if (whole && day >= from && day <= to) days.add(day);
    }
  }
  for (const period of account.periods.tracking) {
    const last = period.to < to ? period.to : to;
    for (let day = period.from < from ? from : period.from; day <= last; day = addDays(day, 1)) {
      days.add(day);
    }
  }
  return days.size;
}

function unusedTags(
  used: readonly Used[],
  tags: KnownTags,
  covered: readonly AccountSums[],
  { from }: Days,
): TagUse[] {
  const lastUse = (account: ReportAccount, tag: string) =>
    used.find((each) => each.account === account && tagKey(each.tag) === tagKey(tag));
  return covered.flatMap(({ account }) => {
    if (account.isOnsite) return [];
    const own = tags.all.filter(({ marketplace }) => marketplace === account.marketplace);
    return own.flatMap(({ tag, name }): TagUse[] => {
      const use = lastUse(account, tag);
      if (use?.last && use.last >= from) return [];
      return [{ account, tag, name, clicks: use?.clicks ?? 0, last: use?.last ?? null }];
    });
  });
}
