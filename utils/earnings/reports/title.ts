import { normalize } from '@/utils/text/normalize.ts';
import { plainText } from '@/utils/text/plain-text.ts';
import { type Day, daysBetween } from '@/utils/time/day.ts';
import { type DateOrder, readMoment } from './dates.ts';
import type { ReportKind } from './report.ts';

export interface Period {
  from: Day;
  to: Day;
}

/** What titles, sheets and files are called; the first that fits is it. */
const KINDS: readonly [RegExp, ReportKind][] = [
  [/orders ?with ?clicks|orders? and clicks/, 'clicks'],
  [/daily ?trends?|tendenze giornaliere|tagestrends|tendances quotidiennes/, 'trends'],
  [/link ?types?|linktyp/, 'link-types'],
  [/bonus/, 'bonuses'],
  [/bount(?:y|ies)/, 'bounties'],
  [/tracking/, 'tracking'],
  [/fee ?earnings|^earnings|売上レポート|発送レポート/, 'earnings'],
  [/fee ?orders|^orders|注文レポート/, 'orders'],
];

/** The kind of report that a title, a sheet's or a file's name says; null: none. */
export function kindNamed(text: string): ReportKind | null {
  const words = normalize(text)
    .replace(/^\d{10,}[-_ ]*/, '')
    .replace(/[-_ ]+/g, ' ');
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const DATE =
  /\d{4}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?\p{L}+\.?,?\s(?:de\s)?\d{4}|\p{L}+\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/gu;

/**
 * The periods that a title can be about. Amazon's are month, day, year, in all countries: this reading comes first.
 * @returns none, one, or two where the figures can be read in another order too
 */
export function periodsOf(title: string): Period[] {
  const [from, to] = plainText(title.slice(0, 300)).match(DATE) ?? [];
  if (from === undefined || to === undefined) return [];
  const found = (['month', 'day'] as const)
    .map((order) => periodIn(from, to, order))
    .filter((period) => period !== null);
  const [first, second] = found;
  const isSame = first && second && first.from === second.from && first.to === second.to;
  return isSame ? [first] : found;
}

function periodIn(from: string, to: string, order: DateOrder): Period | null {
  const first = readMoment(from, order)?.day;
  const last = readMoment(to, order)?.day;
  return first && last && first <= last ? { from: first, to: last } : null;
}

/** Days that Amazon's page gives a report of at most, and some. */
const LONGEST = 100;

/**
 * Of the readings of a title the one in which most rows lie; of those alike the first that is no longer than a report
 * can be.
 */
export function periodOfRows(periods: readonly Period[], days: readonly Day[]): Period | null {
  const inside = (period: Period) => days.filter((day) => isIn(period, day)).length;
  const most = Math.max(...periods.map(inside));
  const best = periods.filter((period) => inside(period) === most);
  return best.find(({ from, to }) => daysBetween(from, to) < LONGEST) ?? best[0] ?? null;
}

export function isIn({ from, to }: Period, day: Day): boolean {
  return day >= from && day <= to;
}
