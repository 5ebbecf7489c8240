import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleOf } from '@/utils/streams/schedule.ts';
import { segmentOf } from './segments.ts';

const clockIn = (zone: string, moment: number | null) =>
  moment === null
    ? null
    : new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
      }).format(moment);

describe('scheduleOf', () => {
  const plan = [
    segmentOf('s:1', { seconds: 60 }),
    segmentOf('s:2', { seconds: 600, isSkipped: true }),
    segmentOf('s:3'),
    segmentOf('s:4', { seconds: 300 }),
  ];

  it('adds up what is not skipped', () => {
    const schedule = scheduleOf(plan, null, 600);
    expect(schedule).toMatchObject({ total: 360, over: -240, undecided: 1, endsAt: null });
    expect(schedule.rows.map(({ from, seconds }) => [from, seconds])).toEqual([
      [0, 60],
      [60, 0],
      [60, 0],
      [60, 300],
    ]);
  });

  it('knows no over or under without a target', () => {
    expect(scheduleOf(plan, null, null).over).toBeNull();
  });

  it('has an empty plan end when it begins', () => {
    expect(scheduleOf([], 5000, null)).toMatchObject({ rows: [], total: 0, endsAt: 5000 });
  });

  it.each([
    ['midnight', '2026-06-30T21:50:00Z', 'Europe/Berlin', '23:50', '00:50'],
    ['spring in Europe', '2026-03-29T00:30:00Z', 'Europe/Berlin', '01:30', '03:30'],
    ['autumn in Europe', '2026-10-25T00:30:00Z', 'Europe/Berlin', '02:30', '02:30'],
    ['spring in the USA', '2026-03-08T06:30:00Z', 'America/New_York', '01:30', '03:30'],
    ['autumn in the USA', '2026-11-01T05:30:00Z', 'America/New_York', '01:30', '01:30'],
  ])('goes on as time does over %s', (_, start, zone, from, to) => {
    const { startsAt, endsAt } = scheduleOf(
      [segmentOf('s:1', { seconds: 3600 })],
      Date.parse(start),
      null,
    );
    expect([clockIn(zone, startsAt), clockIn(zone, endsAt)]).toEqual([from, to]);
  });

  it('says when a disclosure is due again, until the stream ends', () => {
    const [, disclosure] = scheduleOf(
      [
        segmentOf('s:1', { seconds: 120 }),
        segmentOf('s:2', { kind: 'disclosure', seconds: 30, every: 15 }),
        segmentOf('s:3', { seconds: 1800 }),
      ],
      null,
      null,
    ).rows;
    expect(disclosure?.again).toEqual([120 + 900, 120 + 1800]);
  });

  it('repeats nothing that is skipped, or at the very end', () => {
    const skipped = segmentOf('s:1', { seconds: 30, every: 1, isSkipped: true });
    const last = segmentOf('s:2', { seconds: 600, every: 10 });
    expect(scheduleOf([skipped, last], null, null).rows.map(({ again }) => again)).toEqual([
      [],
      [],
    ]);
  });

  it('is without gaps and sums up exactly, whatever the plan', () => {
    const segment = fc.record({
      seconds: fc.option(fc.integer({ min: 0, max: 86_400 })),
      isSkipped: fc.boolean(),
      every: fc.option(fc.integer({ min: 1, max: 90 })),
    });
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 60 }),
        fc.option(fc.integer({ min: 0, max: 4e12 })),
        fc.option(fc.integer({ min: 0, max: 86_400 })),
        (fields, startsAt, target) => {
          const plan = fields.map((each, index) => segmentOf(`s:${index}`, each));
          const { rows, total, over, endsAt } = scheduleOf(plan, startsAt, target);
          let from = 0;
          for (const row of rows) {
            expect(row.from).toBe(from);
            expect(row.again.every((at) => at > row.from && at < total)).toBe(true);
            from += row.seconds;
          }
          expect(total).toBe(from);
          expect(over).toBe(target === null ? null : total - target);
          expect(endsAt).toBe(startsAt === null ? null : startsAt + total * 1000);
        },
      ),
      { numRuns: 60 },
    );
  });
});
