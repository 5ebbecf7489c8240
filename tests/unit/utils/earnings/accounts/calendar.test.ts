import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarFile } from '@/utils/earnings/accounts/calendar.ts';

const NOW = new Date('2026-12-01T09:30:00Z');
const SPAIN: CalendarDay = {
  key: 'trial-es',
  day: '2026-12-10',
  title: 'Spain; 2 of 3 sales, \\ and more',
  text: 'First line\nSecond line',
  remindOn: [7, 1],
};

/** The lines as a calendar reads them: folded ones put together again. */
function linesOf(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

/** A text as a calendar reads it (RFC 5545, 3.3.11). */
function textOf(file: string, property: string): string | undefined {
  const line = linesOf(file).find((each) => each.startsWith(`${property}:`));
  return line
    ?.slice(property.length + 1)
    .replace(/\\(n|N|[\\;,])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

describe('a calendar file', () => {
  it('has whole days, which have no zone', () => {
    const file = calendarFile([SPAIN], NOW);
    expect(linesOf(file)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:trial-es@accounts.linkshelf.example',
        'DTSTART;VALUE=DATE:20261210',
        'DTSTAMP:20261201T093000Z',
        'END:VCALENDAR',
      ]),
    );
  });

  it('reminds at nine in the morning', () => {
    const triggers = linesOf(calendarFile([SPAIN], NOW)).filter((line) => /^TRIGGER/.test(line));
    expect(triggers).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
  });

  it('imported twice has each day once: the same ids, and what was made later counts', () => {
    const sequenceOf = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
    const first = calendarFile([SPAIN], NOW);
    const moved = calendarFile([{ ...SPAIN, day: '2026-12-12' }], new Date(+NOW + 60_000));
    expect(first.match(/^UID:.*$/gm)).toEqual(moved.match(/^UID:.*$/gm));
    expect(sequenceOf(moved)).toBeGreaterThan(sequenceOf(first));
    expect(sequenceOf(moved)).toBeLessThan(2 ** 31);
  });

  it('escapes what a text may hold, and folds long lines without breaking a letter', () => {
    // One to four octets each, what has to be escaped, and letters that are made of several.
    const sign = fc.constantFrom(...'a \\;,:"nN', 'é', 'א', '日', '😀', '👩‍👩‍👧', '\u0301');
    const texts = fc.string({ unit: sign, maxLength: 200 });
    fc.assert(
      fc.property(texts, texts, (title, text) => {
        const file = calendarFile([{ ...SPAIN, title: `t${title}`, text: `x${text}\ny` }], NOW);
        const tooLong = file
          .split('\r\n')
          .filter((line) => new TextEncoder().encode(line).length > 75);
        expect(tooLong).toEqual([]);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(textOf(file, 'SUMMARY')).toBe(`t${title}`);
        expect(textOf(file, 'DESCRIPTION')).toBe(`x${text}\ny`);
      }),
    );
  });

  it('is whole without any day', () => {
    expect(linesOf(calendarFile([], NOW)).at(-1)).toBe('END:VCALENDAR');
  });
});
