import { expect, it } from 'vitest';
import type { Line } from '@/utils/earnings/kept/entry.ts';
import { directness } from '@/utils/earnings/queries/direct.ts';
import { earnedByAccount, earnedByTag } from '@/utils/earnings/queries/earned.ts';
import { knownTags } from '@/utils/earnings/queries/known-tags.ts';
import { monthTable, overTime } from '@/utils/earnings/queries/over-time.ts';
import { summedLines } from '@/utils/earnings/queries/summed-lines.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { report, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const line = (tag: string | null, asin: string, direct: 1 | 0 | null, fees: number): Line => [
  ...([tag, asin, direct, null, 1, 0, null, 1000] as const),
  fees,
  fees === 0 ? 1 : 0,
];

const LINES = [
  line('anna-20', 'B0TESTAAA1', 1, 80),
  line('anna-20', 'B0TESTAAA2', 1, 20),
  line('anna-20', 'B0TESTAAA2', 0, 0),
  line('blog-20', 'B0TESTAAA1', 1, 5),
  line(null, 'B0TESTAAA1', null, 1),
];

it('are all products of each tracking ID together, direct and not apart', () => {
  expect(summedLines(LINES, 'tag')).toEqual([
    ['anna-20', null, 1, null, 2, 0, null, 2000, 100, 0],
    ['anna-20', null, 0, null, 1, 0, null, 1000, 0, 1],
    ['blog-20', null, 1, null, 1, 0, null, 1000, 5, 0],
    [null, null, null, null, 1, 0, null, 1000, 1, 0],
  ]);
});

it('are all tracking IDs together where nothing is told apart', () => {
  expect(summedLines(LINES, 'nothing')).toEqual([
    [null, null, 1, null, 3, 0, null, 3000, 105, 0],
    [null, null, 0, null, 1, 0, null, 1000, 0, 1],
    [null, null, null, null, 1, 0, null, 1000, 1, 0],
  ]);
  expect(LINES[0]?.[8]).toBe(80);
});

/** Lines that count how often somebody goes through them. */
class CountedLines extends Array<Line> {
  walks = 0;

  override [Symbol.iterator]() {
    this.walks++;
    return super[Symbol.iterator]();
  }
}

it('are summed up once for all views that do not tell products apart', () => {
  const sums = sumsOfReports(report({ rows: [shipped('2026-04-01'), shipped('2026-04-02')] }));
  const counted: CountedLines[] = [];
  const accounts = sums.accounts.map((account) => {
    const earnings = account.days.earnings.map((day) => {
      const lines = CountedLines.from(day.lines);
      if (!(lines instanceof CountedLines)) throw new Error('no counted lines');
      counted.push(lines);
      return { ...day, lines };
    });
    return { ...account, days: { ...account.days, earnings } };
  });
  const days = { from: '2026-04-01', to: '2026-04-30', length: 'all', before: null } as const;
  const all = { ...sums, accounts };
  const fees = () => [
    earnedByAccount(all, days)[0]?.now.fees,
    overTime(all, days, 'month', 'USD')[0]?.fees,
    monthTable(all)[0]?.fees,
    directness(all, days)[0]?.direct.fees,
    earnedByTag(all, knownTags(defaultSettings()), days)[0]?.now.fees,
  ];
  expect(fees()).toEqual([160, 160, 160, 160, 160]);
  // Once by tracking ID, and once for all others.
  for (const { walks } of counted) expect(walks).toBeLessThanOrEqual(2);
  expect(fees()).toEqual([160, 160, 160, 160, 160]);
  for (const { walks } of counted) expect(walks).toBeLessThanOrEqual(2);
});
