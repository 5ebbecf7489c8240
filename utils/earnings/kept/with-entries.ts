import type { Clock } from '@/utils/records/clock.ts';
import { clockOf, packClocks, type ShopRecord, snapshotOf } from '@/utils/records/record.ts';
import { type Entry, entryClock, isStronger, readEntry } from './entry.ts';

/**
 * A record of sums with entries in it, to be sent. Each has the clock of its report, so that all machines come to the
 * same, but where the field holds something later: what was taken back, or an older report taken all the same. What
 * the creator does now is later than that.
 * @param now the clock of what she does
 */
export function withEntries(
  record: ShopRecord | null,
  id: string,
  entries: ReadonlyMap<string, Entry>,
  now: Clock,
): ShopRecord {
  const fields = Object.keys(record?.v ?? {});
  const clocks = new Map(record ? fields.map((field) => [field, clockOf(record, field)]) : []);
  const v = { ...record?.v };
  for (const [field, entry] of entries) {
    const clock = entryClock(entry);
    const held = clocks.get(field) ?? '';
    // Of two that were exported at once merging keeps the stronger one, under the same clock.
    const known = clock === held ? readEntry(record?.v[field]) : null;
    const isLater = known ? isStronger(entry, known) : clock > held;
    clocks.set(field, isLater && clock < now ? clock : now);
    v[field] = entry;
  }
  const packed = { v, ...packClocks(clocks, record?.t ?? now) };
  if (!record) return { id, ...packed, alts: {}, rev: null, dirty: 1, base: null, n: 1 };
  return {
    ...record,
    ...packed,
    dirty: 1,
    base: record.dirty || record.rev === null ? record.base : snapshotOf(record),
    n: record.n + 1,
  };
}
