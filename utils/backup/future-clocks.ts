import { type Clock, readClock, tick } from '@/utils/records/clock.ts';
import { MAX_AHEAD } from '@/utils/records/observe-clock.ts';
import { RECORD_STORES } from '@/utils/shop/database/schema.ts';
import type { BackupRecord, BackupRecords } from './backup.ts';

/** The first moment that a backup can be of: Linkshelf is not older, in milliseconds since 1970. */
const FIRST = Date.UTC(2025, 0, 1);

/**
 * The records with clocks that can be. Nothing in a backup was written after it was made; a machine whose clock was
 * set years ahead would otherwise win over every later change. Clocks that are too late become those of the moment in
 * which the backup was made, in the same order: the same file always gives the same clocks.
 * @param made when it says that it was made, in milliseconds since 1970
 * @param now the same; nothing is made later
 */
export function possibleClocks(records: BackupRecords, made: number, now: number): BackupRecords {
  const limit = made >= FIRST ? Math.min(made, now) : now;
  const moved = movedClocks(
    RECORD_STORES.flatMap((store) => records[store]),
    limit,
  );
  if (moved.size === 0) return records;
  const all = { ...records };
  for (const store of RECORD_STORES) all[store] = all[store].map((each) => withClocks(each, moved));
  return all;
}

/** What clocks beyond the limit become. */
function movedClocks(records: readonly BackupRecord[], limit: number): Map<Clock, Clock> {
  const late = new Set<Clock>();
  const check = (clock: Clock) => {
    if ((readClock(clock)?.time ?? 0) > limit + MAX_AHEAD) late.add(clock);
  };
  for (const record of records) clocksOf(record).forEach(check);
  let last: Clock | null = null;
  const moved = new Map<Clock, Clock>();
  for (const clock of [...late].sort()) {
    last = tick(last, limit, readClock(clock)?.device ?? '');
    moved.set(clock, last);
  }
  return moved;
}

function clocksOf({ t, ft, alts }: BackupRecord): Clock[] {
  return [
    t,
    ...Object.values(ft),
    ...Object.values(alts).flatMap((all) => all.map(([, at]) => at)),
  ];
}

function withClocks(record: BackupRecord, moved: ReadonlyMap<Clock, Clock>): BackupRecord {
  if (!clocksOf(record).some((clock) => moved.has(clock))) return record;
  const move = (clock: Clock) => moved.get(clock) ?? clock;
  return {
    ...record,
    t: move(record.t),
    ft: Object.fromEntries(Object.entries(record.ft).map(([field, at]) => [field, move(at)])),
    alts: Object.fromEntries(
      Object.entries(record.alts).map(([field, all]) => [
        field,
        all.map(([value, at]): (typeof all)[number] => [value, move(at)]),
      ]),
    ),
  };
}
