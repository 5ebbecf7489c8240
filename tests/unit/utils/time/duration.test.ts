import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { durationText, readDuration, signedText } from '@/utils/time/duration.ts';

describe('readDuration', () => {
  test.each([
    ['5', 300],
    ['5m', 300],
    ['2 min', 120],
    ['2 Min.', 120],
    ['90s', 90],
    ['90 sec', 90],
    ['1:30', 90],
    ['0:45', 45],
    ['90:00', 5400],
    ['1:02:03', 3723],
    ['1h20m', 4800],
    ['1h20', 4800],
    ['1h 20m 5s', 4805],
    ['1h5s', 3605],
    ['2m30', 150],
    ["90'", 5400],
    ['90′', 5400],
    ['1\'30"', 90],
    ['90"', 90],
    ['90″', 90],
    ['1h', 3600],
    ['1.5h', 5400],
    ['1,5h', 5400],
    ['1,5', 90],
    ['0', 0],
    [' 5 ', 300],
    ['５分', 300],
    ['１：３０', 90],
    ['1時間20分', 4800],
    ['٥', 300],
    ['١:٣٠', 90],
    ['١٫٥ ساعة', 5400],
    ['٥ دقائق', 300],
    ['۵', 300],
    ['1 Std. 20 Min.', 4800],
    ['1 Stunde 20 Minuten', 4800],
    ['2 heures', 7200],
    ['3 minutos', 180],
    ['1 uur', 3600],
    ['24h', 86_400],
  ])('reads %s as %i seconds', (text, seconds) => {
    expect(readDuration(text)).toBe(seconds);
  });

  test.each([
    '',
    ' ',
    'soon',
    'm',
    '-5',
    '1:5',
    '1:75',
    '1:75:00',
    '1:2:3',
    '5 bananas',
    '20m1h',
    '1h1h',
    '1h20x',
    '1.5h20m',
    '5 5',
    '1,000',
    '1.5.2',
    '25h',
    '1e3',
    '٥٠٠٠٠٠٠٠٠',
  ])('does not read “%s”', (text) => {
    expect(readDuration(text)).toBeNull();
  });

  it('answers any text with whole seconds of a day, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const seconds = readDuration(text);
        expect(
          seconds === null || (Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400),
        ).toBe(true);
      }),
    );
  });
});

describe('durationText', () => {
  test.each([
    [0, '0:00'],
    [45, '0:45'],
    [300, '5:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
  ])('writes %i seconds as %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it('writes what is read as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(readDuration(durationText(seconds))).toBe(seconds);
      }),
    );
  });
});

describe('signedText', () => {
  test.each([
    [0, '0:00'],
    [80, '+1:20'],
    [-40, '−0:40'],
    [-3723, '−1:02:03'],
  ])('writes %i seconds as %s', (seconds, text) => {
    expect(signedText(seconds)).toBe(text);
  });
});

it.each([
  ['90´', 5400],
  ['5´30´´', 330],
  ['90`', 5400],
  ['5ʼ', 300],
  ['1 h 5 mn', 3900],
])('%s, as keyboards have it, is read', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});
