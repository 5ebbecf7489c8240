import { describe, expect, it } from 'vitest';
import { type CalendarStream, streamEvent } from '@/utils/streams/stream-calendar.ts';
import { calendarFile } from '@/utils/time/calendar.ts';

const NOW = new Date('2026-12-01T09:30:00Z');
const STARTS = Date.UTC(2026, 11, 4, 18);
const given = (more: Partial<CalendarStream> = {}): CalendarStream => ({
  stream: { id: 'l:1f0e', day: '2026-12-04', time: '19:00', isDeleted: false },
  startsAt: STARTS,
  seconds: 5400,
  title: 'Lip liners',
  text: 'Amazon Live',
  page: 'https://www.amazon.com/shop/anna',
  ...more,
});
const linesOf = (each: CalendarStream, now = NOW) => {
  const event = streamEvent(each);
  return calendarFile(event ? [event] : [], 'streams', now)
    .replaceAll('\r\n ', '')
    .split('\r\n');
};

describe('a stream in a calendar', () => {
  it('begins and ends at moments, which every calendar shows in its own zone', () => {
    expect(linesOf(given())).toEqual(
      expect.arrayContaining([
        'UID:l-1f0e@streams.linkshelf.example',
        'DTSTART:20261204T180000Z',
        'DTEND:20261204T193000Z',
        'SUMMARY:Lip liners',
        'TRIGGER:-PT30M',
      ]),
    );
  });

  it('is on its whole day where the time is not decided, and nowhere without a day', () => {
    expect(linesOf(given({ startsAt: null }))).toContain('DTSTART;VALUE=DATE:20261204');
    const { stream } = given();
    expect(streamEvent(given({ startsAt: null, stream: { ...stream, day: null } }))).toBeNull();
  });

  it('is as long as usual where nothing says how long', () => {
    expect(linesOf(given({ seconds: 0 }))).toContain('DTEND:20261204T190000Z');
  });

  it('replaces itself when it has changed, and is cancelled when it is in the trash', () => {
    const { stream } = given();
    const later = new Date(+NOW + 60_000);
    const cancelled = linesOf(given({ stream: { ...stream, isDeleted: true } }), later);
    const sequence = (lines: readonly string[]) =>
      Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice(9));
    expect(cancelled).toContain('UID:l-1f0e@streams.linkshelf.example');
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled.join()).not.toContain('VALARM');
    expect(sequence(cancelled)).toBeGreaterThan(sequence(linesOf(given())));
  });
});
