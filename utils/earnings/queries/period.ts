import { addDays, type Day } from '@/utils/time/day.ts';
import type { Period, PeriodLength } from './views.ts';

/** A period up to today, and as many days before it. */
export function periodOf(length: PeriodLength, today: Day): Period {
  if (length === 'all') return { length, from: '0000-01-01', to: '9999-12-31', before: null };
  const from = addDays(today, 1 - length);
  const before = { from: addDays(from, -length), to: addDays(from, -1) };
  return { length, from, to: today, before };
}
