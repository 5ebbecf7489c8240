import { expect, it } from 'vitest';
import { type BackupRecord, noRecords } from '@/utils/backup/backup.ts';
import { possibleClocks } from '@/utils/backup/future-clocks.ts';
import { makeClock, readClock } from '@/utils/records/clock.ts';

const MADE = Date.UTC(2026, 4, 1);
const NOW = MADE + 1000;
const YEAR = 365 * 24 * 60 * 60 * 1000;
const at = (time: number, counter = 0) => makeClock({ time, counter, device: 'aaaaaaaa' });

const product = (t: string, ft: Record<string, string> = {}): BackupRecord => ({
  id: 'p:us:B0TESTAAA1',
  v: { note: 'x', del: true },
  t,
  ft,
  alts: {},
});
const clamped = (records: BackupRecord[], made = MADE, now = NOW) =>
  possibleClocks({ ...noRecords(), products: records }, made, now).products;

it('clocks that can be stay, and the records themselves', () => {
  const record = product(at(MADE - YEAR), { note: at(MADE + 1000) });
  expect(clamped([record])[0]).toBe(record);
});

it('clocks of years ahead become those of when the backup was made, in their order', () => {
  const [first, second] = clamped([
    product(at(MADE + 3 * YEAR), { note: at(MADE + 2 * YEAR) }),
    product(at(MADE + 3 * YEAR, 1)),
  ]);
  const order = [first?.ft.note, first?.t, second?.t].map(String);
  expect(order.toSorted()).toEqual(order);
  expect(new Set(order).size).toBe(3);
  for (const clock of order) expect((readClock(clock)?.time ?? 0) - MADE).toBeLessThan(10);
});

it('the same file gives the same clocks, whenever it is read', () => {
  const records = [product(at(MADE + 3 * YEAR))];
  expect(clamped(records, MADE, NOW)).toEqual(clamped(records, MADE, NOW + YEAR));
});

it('a backup that says it is of a year to come, or of no date, is of now at the latest', () => {
  for (const made of [MADE + 5 * YEAR, 0, Number.NaN]) {
    const [record] = clamped([product(at(MADE + 3 * YEAR))], made);
    expect(readClock(record?.t ?? '')?.time).toBe(NOW);
  }
});

it('values that lost a conflict have clocks that can be, too', () => {
  const alts: BackupRecord['alts'] = { note: [['y', at(MADE + YEAR)]] };
  const [record] = clamped([{ ...product(at(MADE)), alts }]);
  expect(readClock(String(record?.alts.note?.[0]?.[1]))?.time).toBe(MADE);
});
