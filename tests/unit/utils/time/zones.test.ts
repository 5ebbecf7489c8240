import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/utils/time/day.ts';
import {
  allZones,
  isWallTime,
  isZone,
  momentOf,
  offsetAt,
  ownZone,
  startOfDay,
  wallAt,
} from '@/utils/time/zones.ts';

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'America/St_Johns',
  'Europe/Berlin',
  'Europe/London',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

const zones = fc.constantFrom(...ZONES);
/** Whole minutes of the years in which clocks change by the rules of today, and before. */
const moments = fc
  .integer({ min: Date.UTC(1996, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
  .map((minute) => minute * 60_000);

function when(day: Day, time: string, zone: string) {
  const { at, change } = momentOf(day, time, zone);
  return [new Date(at).toISOString().slice(0, 16), change];
}

describe('a wall time', () => {
  it.each(['00:00', '09:05', '19:30', '23:59'])('is %s', (text) => {
    expect(isWallTime(text)).toBe(true);
  });

  it.each(['', '24:00', '9:05', '09:60', '09:05:00', '٠٩:٠٥'])('is not %j', (text) => {
    expect(isWallTime(text)).toBe(false);
  });
});

describe('the moment of a wall time', () => {
  it.each([
    // An ordinary day.
    ['2026-12-01', '19:30', 'Europe/Berlin', '2026-12-01T18:30', null],
    ['2026-07-01', '19:30', 'Europe/Berlin', '2026-07-01T17:30', null],
    // Europe, 29 March: 02:00 becomes 03:00.
    ['2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59', null],
    ['2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00', 'gap'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30', 'gap'],
    ['2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00', null],
    // Europe, 25 October: 03:00 becomes 02:00.
    ['2026-10-25', '01:59', 'Europe/Berlin', '2026-10-24T23:59', null],
    ['2026-10-25', '02:00', 'Europe/Berlin', '2026-10-25T00:00', 'doubled'],
    ['2026-10-25', '02:59', 'Europe/Berlin', '2026-10-25T00:59', 'doubled'],
    ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00', null],
    // The USA, 8 March and 1 November.
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30', 'gap'],
    ['2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00', null],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30', 'doubled'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00', null],
    ['2026-11-01', '01:00', 'America/Los_Angeles', '2026-11-01T08:00', 'doubled'],
    // Lord Howe changes by half an hour: 4 October forward, 5 April back.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45', 'gap'],
    ['2026-10-04', '02:30', 'Australia/Lord_Howe', '2026-10-03T15:30', null],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45', 'doubled'],
    ['2026-04-05', '01:29', 'Australia/Lord_Howe', '2026-04-04T14:29', null],
    // Clocks that never change.
    ['2026-03-29', '02:30', 'Asia/Kolkata', '2026-03-28T21:00', null],
    ['2026-03-08', '02:30', 'America/Phoenix', '2026-03-08T09:30', null],
    ['2026-10-25', '02:30', 'UTC', '2026-10-25T02:30', null],
    // The far ends of the calendar.
    ['2026-12-31', '23:59', 'Pacific/Pago_Pago', '2027-01-01T10:59', null],
    ['2027-01-01', '00:00', 'Pacific/Kiritimati', '2026-12-31T10:00', null],
    // Samoa left out 30 December 2011.
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00', 'gap'],
    // A zone that this browser does not know counts as UTC.
    ['2026-07-01', '12:00', 'Atlantis/Poseidonis', '2026-07-01T12:00', null],
  ])('%s %s in %s is %s, %s', (day, time, zone, at, change) => {
    expect(when(day, time, zone)).toEqual([at, change]);
  });

  it('of what the clocks show is that moment, or the first of the two', () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const wall = wallAt(at, zone);
        const back = momentOf(wall.day, wall.time, zone);
        expect(wallAt(back.at, zone)).toEqual(wall);
        expect(back.change === 'gap').toBe(false);
        expect(back.at <= at).toBe(true);
        expect(back.at === at || back.change === 'doubled').toBe(true);
      }),
    );
  });

  it('that is on no clock is later by the gap, where a clock shows it', () => {
    const { at } = momentOf('2026-03-29', '02:30', 'Europe/Berlin');
    expect(wallAt(at, 'Europe/Berlin')).toEqual({ day: '2026-03-29', time: '03:30' });
  });
});

describe('days of a zone', () => {
  it('end a month where the zone is, not in UTC', () => {
    const at = Date.UTC(2026, 3, 1, 3);
    expect(wallAt(at, 'America/New_York')).toEqual({ day: '2026-03-31', time: '23:00' });
    expect(wallAt(at, 'Asia/Tokyo')).toEqual({ day: '2026-04-01', time: '12:00' });
  });

  it.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-10-25', 'Asia/Tokyo', 24],
    // Cairo puts its clocks forward at midnight, Havana back to it.
    ['2026-04-24', 'Africa/Cairo', 23],
    ['2026-11-01', 'America/Havana', 25],
    // What there was not has no hours.
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('%s in %s has %d hours', (day, zone, hours) => {
    const length = startOfDay(addDays(day, 1), zone) - startOfDay(day, zone);
    expect(length / 3_600_000).toBe(hours);
  });

  it('hold every moment between their beginning and that of the next', () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const { day } = wallAt(at, zone);
        expect(startOfDay(day, zone) <= at).toBe(true);
        expect(at < startOfDay(addDays(day, 1), zone)).toBe(true);
      }),
    );
  });
});

describe('zones', () => {
  it('begin with the device’s own; each is there once', () => {
    const all = allZones();
    expect(all[0]).toBe(ownZone());
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('UTC');
    expect(all).toContain('Europe/Berlin');
    expect(all.every(isZone)).toBe(true);
  });

  it('that nobody knows are told', () => {
    expect(isZone('Atlantis/Poseidonis')).toBe(false);
    expect(isZone('')).toBe(false);
    expect(isZone('Asia/Kolkata')).toBe(true);
  });

  it('are ahead of UTC or behind it, by half and quarter hours too', () => {
    const at = Date.UTC(2026, 6, 1, 0, 0, 0, 123);
    const minutes = (zone: string): number => offsetAt(at, zone) / 60_000;
    expect(minutes('Asia/Kathmandu')).toBe(345);
    expect(minutes('America/St_Johns')).toBe(-150);
    expect(minutes('Australia/Lord_Howe')).toBe(630);
  });
});

describe('a day of the first centuries, as one with a year of two digits is', () => {
  it.each(['0000-01-01', '0026-03-29', '0099-12-31', '9999-12-31'])('%s is that day', (day) => {
    for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']) {
      const { at, change } = momentOf(day, '12:00', zone);
      expect(change).toBeNull();
      expect(wallAt(at, zone)).toEqual({ day, time: '12:00' });
    }
  });
});
