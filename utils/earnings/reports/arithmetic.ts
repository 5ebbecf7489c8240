import { type DecimalSign, readAmount } from './numbers.ts';
import type { ReportKind } from './report.ts';
import type { Role } from './roles.ts';

/** What the numbers of a table say of which column is what. */
export type Verdict = 'agrees' | 'contradicts' | 'silent';

/** The numbers of one row by what they are said to be, in hundredths; null: none stands there. */
export type Numbers = (role: Role) => number | null;

/** The part of the rows that have to agree. */
const NEARLY_ALL = 0.9;

/** Whether rows are what a report of their kind is: price times items is revenue, fees are a part of it, and so on. */
export function checkRows(kind: ReportKind, rows: readonly Numbers[]): Verdict {
  let agreeing = 0;
  let contradicting = 0;
  for (const numbers of rows) {
    const verdict = CHECKS[kind](numbers);
    if (verdict === 'agrees') agreeing++;
    else if (verdict === 'contradicts') contradicting++;
  }
  if (agreeing + contradicting === 0) return 'silent';
  return agreeing >= (agreeing + contradicting) * NEARLY_ALL ? 'agrees' : 'contradicts';
}

const CHECKS: Readonly<Record<ReportKind, (numbers: Numbers) => Verdict>> = {
  earnings: checkEarnings,
  orders: (numbers) => {
    const ordered = numbers('ordered');
    const price = numbers('price');
    if (ordered === null) return 'contradicts';
    if (ordered <= 0 || ordered % 100 !== 0 || (price !== null && price < 0)) return 'contradicts';
    return 'agrees';
  },
  trends: (numbers) => {
    const [amazon, others, total] = [
      numbers('ordered-amazon'),
      numbers('ordered-others'),
      numbers('ordered'),
    ];
    const clicks = numbers('clicks');
    const conversion = numbers('conversion');
    if (total === null) return 'contradicts';
    if (amazon !== null && others !== null && amazon + others !== total) return 'contradicts';
    if (clicks === null || conversion === null || clicks === 0) return 'agrees';
    // Percent, or a part of one.
    const rate = (total / clicks) * 10_000;
    return [conversion, conversion * 100].some((each) => Math.abs(each - rate) <= 110)
      ? 'agrees'
      : 'contradicts';
  },
  bounties: (numbers) => {
    const ordered = numbers('ordered');
    return ordered !== null && ordered % 100 !== 0 ? 'contradicts' : 'agrees';
  },
  bonuses: (numbers) => inOrder(numbers('fees'), numbers('income'), numbers('revenue')),
  clicks: (numbers) => {
    const ordered = numbers('ordered');
    if (ordered === null || ordered % 100 !== 0) return 'contradicts';
    const clicks = numbers('clicks');
    const conversion = numbers('conversion');
    if (clicks === null || conversion === null || clicks === 0) return 'agrees';
    const rate = (ordered / clicks) * 10_000;
    return Math.abs(conversion - rate) <= 110 ? 'agrees' : 'contradicts';
  },
  tracking: checkSums,
  'link-types': checkSums,
};

function checkEarnings(numbers: Numbers): Verdict {
  const [price, shipped, returned] = [numbers('price'), numbers('shipped'), numbers('returned')];
  const [revenue, fees] = [numbers('revenue'), numbers('fees')];
  if (shipped === null || revenue === null || fees === null) return 'contradicts';
  if (shipped % 100 !== 0 || (returned !== null && returned % 100 !== 0)) return 'contradicts';
  if (Math.abs(fees) > Math.abs(revenue)) return 'contradicts';
  if (shipped < 0 || (price !== null && price < 0)) return 'contradicts';
  if (shipped > 0 && price !== null) {
    // The price of one item is rounded.
    const most = Math.max(1, shipped / 200);
    return Math.abs((price * shipped) / 100 - revenue) <= most ? 'agrees' : 'contradicts';
  }
  if (shipped === 0 && returned !== null && returned !== 0) {
    return revenue <= 0 && fees <= 0 ? 'agrees' : 'contradicts';
  }
  return 'silent';
}

function checkSums(numbers: Numbers): Verdict {
  const counts = [numbers('clicks'), numbers('ordered'), numbers('shipped')];
  if (counts.some((each) => each !== null && each % 100 !== 0)) return 'contradicts';
  const [revenue, fees] = [numbers('revenue'), numbers('fees')];
  if (revenue === null || fees === null) return 'silent';
  return Math.abs(fees) <= Math.abs(revenue) ? 'agrees' : 'contradicts';
}

function inOrder(...amounts: (number | null)[]): Verdict {
  const [bonus, income, revenue] = amounts.map((each) => each && Math.abs(each));
  if (bonus == null || income == null || revenue == null) return 'silent';
  return income <= revenue ? 'agrees' : 'contradicts';
}

/** The numbers of a row. @param at for each role its column */
export function numbersOf(
  row: readonly string[],
  at: ReadonlyMap<Role, number>,
  sign: DecimalSign,
): Numbers {
  return (role) => {
    const column = at.get(role);
    return column === undefined ? null : readAmount(row[column] ?? '', 2, sign);
  };
}
