import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFloor, makeClock, newDevice, readClock, tick } from '@/utils/records/clock.ts';
import { observeClock } from '@/utils/records/observe-clock.ts';

const DEVICE = 'aaaaaaaa';
const NOW = Date.UTC(2026, 4, 1);
const DAY = 24 * 60 * 60 * 1000;
const times = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });

describe('tick', () => {
  it('only ever goes forward, wherever the wall clock jumps', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 2 }), (walls) => {
        let last: string | null = null;
        for (const wall of walls) {
          const next = tick(last, wall, DEVICE);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('takes the wall time as soon as that is ahead', () => {
    const clock = tick(makeClock({ time: NOW - 1, counter: 7, device: DEVICE }), NOW, DEVICE);
    expect(readClock(clock)).toEqual({ time: NOW, counter: 0, device: DEVICE });
  });

  it('counts on within a millisecond, into the next one when the counter is full', () => {
    const full = makeClock({ time: NOW, counter: 36 ** 3 - 1, device: DEVICE });
    expect(readClock(tick(full, NOW, DEVICE))).toEqual({
      time: NOW + 1,
      counter: 0,
      device: DEVICE,
    });
  });

  it.each([Number.NaN, -5, Number.NEGATIVE_INFINITY])(
    'survives a wall clock that says %s',
    (wall) => {
      expect(readClock(tick(null, wall, DEVICE))?.time).toBe(0);
    },
  );
});

describe('the text of a clock', () => {
  const parts = fc.record({
    time: times,
    counter: fc.integer({ min: 0, max: 36 ** 3 - 1 }),
    device: fc.stringMatching(/^[0-9a-z]{8}$/),
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(parts, (p) => {
        expect(readClock(makeClock(p))).toEqual(p);
      }),
    );
  });

  it('sorts by time, then counter, then device', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const byParts =
          Math.sign(a.time - b.time) ||
          Math.sign(a.counter - b.counter) ||
          (a.device < b.device ? -1 : Number(a.device > b.device));
        const [x, y] = [makeClock(a), makeClock(b)];
        expect(x < y ? -1 : Number(x > y)).toBe(byParts);
      }),
    );
  });

  it('is never below the floor of its moment', () => {
    fc.assert(
      fc.property(parts, (p) => {
        expect(makeClock(p) > clockFloor(p.time)).toBe(true);
        expect(makeClock(p) < clockFloor(p.time + 1)).toBe(true);
      }),
    );
  });

  it.each(['', 'x', '0mabcdefg-000-AAAAAAAA', '0mabcdefg-000-aaaaaaaa\n'])('is not %j', (text) => {
    expect(readClock(text)).toBeNull();
  });
});

describe('receive', () => {
  const own = makeClock({ time: NOW, counter: 3, device: DEVICE });
  const at = (time: number) => makeClock({ time, counter: 0, device: 'bbbbbbbb' });

  it('makes the next edit newer than the other machine, also one three days ahead', () => {
    const remote = at(NOW + 3 * DAY);
    const received = observeClock(own, remote, NOW);
    expect(received).toEqual({ ok: true, clock: remote });
    expect(tick(remote, NOW, DEVICE) > remote).toBe(true);
  });

  it('stays where it is when the other machine is behind', () => {
    expect(observeClock(own, at(NOW - 3 * DAY), NOW)).toEqual({ ok: true, clock: own });
  });

  it('refuses a stamp from next year', () => {
    expect(observeClock(own, at(NOW + 365 * DAY), NOW)).toEqual({ ok: false, reason: 'future' });
  });

  it('refuses what is no stamp', () => {
    expect(observeClock(own, 'zzzz', NOW)).toEqual({ ok: false, reason: 'malformed' });
  });
});

it('gives each machine an id that fits a clock', () => {
  const device = newDevice();
  expect(readClock(makeClock({ time: NOW, counter: 0, device }))?.device).toBe(device);
  expect(newDevice()).not.toBe(device);
});
