import { useMemo } from 'preact/hooks';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import type { Period } from '@/utils/earnings/queries/views.ts';
import { useEarnings } from '../store/context.ts';
import type { Facts } from '../store/facts.ts';

/** What a view computes from what is known, again when that or the period has changed; null: not read yet. */
export function useFromFacts<T>(
  compute: (facts: Facts, period: Period) => T,
  more: readonly unknown[] = [],
): T | null {
  const { facts, route } = useEarnings();
  const now = facts.value;
  const length = route.value.period;
  return useMemo(() => now && compute(now, periodOf(length, now.today)), [now, length, ...more]);
}
