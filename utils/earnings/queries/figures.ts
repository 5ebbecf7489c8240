import type { Line } from '../kept/entry.ts';
import type { Figures } from './views.ts';

export function noFigures(): Figures {
  return { clicks: null, ordered: 0, shipped: 0, returned: 0, revenue: 0, fees: 0 };
}

/** Adds what a report of orders says; what else such a report may have is the other reports' to say. */
export function addOrders(figures: Figures, line: Line): void {
  figures.ordered += line[3] ?? 0;
}

/** Adds what a report of earnings says. */
export function addEarnings(figures: Figures, line: Line): void {
  figures.shipped += line[4] ?? 0;
  figures.returned += line[5] ?? 0;
  figures.revenue += line[7] ?? 0;
  figures.fees += line[8] ?? 0;
}

/** Adds clicks where a report says them. */
export function addClicks(figures: Figures, line: Line): void {
  if (line[6] !== null) figures.clicks = (figures.clicks ?? 0) + line[6];
}

/** The rate that was really paid: fees of the revenue, such as 0.04; null where nothing was sold. */
export function rateOf({ fees, revenue }: Pick<Figures, 'fees' | 'revenue'>): number | null {
  return revenue > 0 ? fees / revenue : null;
}

/** Whether they say anything. */
export function isAnything({ clicks, ordered, shipped, returned, fees }: Figures): boolean {
  return (clicks ?? 0) > 0 || ordered > 0 || shipped > 0 || returned > 0 || fees !== 0;
}
