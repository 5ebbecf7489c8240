import { describe, expect, it } from 'vitest';
import { dateOrder } from '@/utils/earnings/reports/date-order.ts';
import { type DateOrder, dateOrderOf, isDate, readMoment } from '@/utils/earnings/reports/dates.ts';
import { kindNamed, periodsOf } from '@/utils/earnings/reports/title.ts';

describe('readMoment', () => {
  it.each<[string, string, DateOrder?]>([
    ['2021-04-12 21:57:18', '2021-04-12 21:57:18'],
    ['2021-04-12', '2021-04-12'],
    ['2021-04-12T21:57:18Z', '2021-04-12 21:57:18'],
    ['2021-04-12T23:59:59+02:00', '2021-04-12 23:59:59'],
    ['2021-04-12 21:57', '2021-04-12 21:57:00'],
    ['20210412', '2021-04-12'],
    ['2021/4/5', '2021-04-05'],
    ['44298', '2021-04-12'],
    ['44298.9156', '2021-04-12 21:58:28'],
    ['44298,5', '2021-04-12 12:00:00'],
    ['Sep 5, 2015', '2015-09-05'],
    ['September 5, 2015', '2015-09-05'],
    ['5 Sept 2015', '2015-09-05'],
    ['5. September 2015', '2015-09-05'],
    ['5 de septiembre de 2015', '2015-09-05'],
    ['5 września 2015', '2015-09-05'],
    ['5 Eylül 2015', '2015-09-05'],
    ['5 settembre 2015', '2015-09-05'],
    ['5 сентября 2015', ''],
    ['٥ سبتمبر ٢٠١٥', '2015-09-05'],
    ['5 सितंबर 2015', '2015-09-05'],
    ['2015年9月5日', '2015-09-05'],
    ['２０１５年９月５日', '2015-09-05'],
    ['05/04/2021', '2021-04-05', 'day'],
    ['05/04/2021', '2021-05-04', 'month'],
    ['05/04/21 9:57 PM', '2021-05-04 21:57:00', 'month'],
    ['05.04.2021', '2021-04-05'],
    ['05-04-2021 21:57:18', '2021-04-05 21:57:18'],
    ['Mon, Apr 5, 2021', '2021-04-05'],
    ['2021-02-29', ''],
    ['2021-13-01', ''],
    ['31/12/1899', ''],
    ['', ''],
    ['Total', ''],
    ['12.50', ''],
    ['maker01-20', ''],
  ])('%s', (text, expected, order = 'day') => {
    const moment = readMoment(text, order);
    expect(moment?.at ?? '').toBe(expected);
    expect(moment?.day ?? '').toBe(expected.slice(0, 10));
  });

  it('a price or an ASIN is no date', () => {
    for (const text of ['12.50', '1,234.56', '0123456789', 'B0TESTAAA1', '44298', '3']) {
      expect(isDate(text)).toBe(false);
    }
  });
});

describe('a date with the month’s name', () => {
  const LANGUAGES = [
    ...['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en-IE', 'en-SG', 'en-ZA', 'de', 'de-AT'],
    ...['fr', 'fr-CA', 'fr-BE', 'es', 'es-MX', 'it', 'nl', 'nl-BE', 'pt-BR', 'sv', 'pl', 'tr'],
    ...['ar-AE', 'ar-EG', 'ar-SA', 'hi', 'ja', 'zh', 'cs'],
  ];
  const DAYS = Array.from({ length: 12 }, (_, month) =>
    [5, 23].map((day) => [month, day] as const),
  );

  /** What people and spreadsheets make of the parts of a date. */
  const written = (month: string, day: number) => {
    const two = String(day).padStart(2, '0');
    const bare = month.replace(/\.$/, '');
    return [
      ...[`${month} ${two} 2015`, `${month} ${day}, 2015`, `${bare}-${two}-2015`],
      ...[`${bare}/${two}/2015`, `${month} ${day} ’15`, `${day}. ${month} 2015`],
      ...[`${day} ${month} 2015`, `${day} ${month.toUpperCase()} 2015`, `${day}.${bare} 2015`],
      ...[`${two}-${bare}-2015`, `${two}/${bare}/2015`, `${two}.${bare}.2015`, `${two}${bare}2015`],
      ...[`${two}-${bare}-15`, `${day} ${month} 15`, `${day} de ${month} de 2015`],
      ...[`2015-${bare}-${two}`, `2015 ${month} ${day}`, `Mon ${month} ${two} 2015`],
      ...[`Monday ${day} ${month} 2015`, `Mon, ${two} ${month} 2015 10:30:00 GMT`],
    ];
  };

  it.each(LANGUAGES)('is read in %s, however it is written', (language) => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC', ...options });
    const misread: string[] = [];
    for (const [month, day] of DAYS.flat()) {
      const date = Date.UTC(2015, month, day);
      const wanted = new Date(date).toISOString().slice(0, 10);
      const texts = (['medium', 'long', 'full'] as const).map((dateStyle) =>
        format({ dateStyle }).format(date),
      );
      for (const length of ['long', 'short'] as const) {
        for (const beside of ['numeric', undefined] as const) {
          const parts = format({ month: length, day: beside }).formatToParts(date);
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          if (!/\p{Nd}/u.test(name)) texts.push(...written(name, day));
        }
      }
      misread.push(...texts.filter((text) => readMoment(text, 'day')?.day !== wanted));
    }
    expect(misread).toEqual([]);
  });

  it.each([
    ...['January 2015', 'May 2015 calendar', 'March 20', '10 May', 'Sept 5, 20:30', '5 x 2015'],
    ...['may01-21', 'mar05-20', '5may-20', '31 Feb 2015', 'Set of 5 March 2015'],
  ])('is none: %s', (text) => {
    expect(readMoment(text, 'day')).toBeNull();
  });
});

describe('what stands first', () => {
  const title = 'Fee-Orders reports from 04-01-2021 to 04-12-2021';

  it.each<[string, string, string[], DateOrder | null | undefined]>([
    ['a day beyond 12', '', ['05/04/2021', '13/04/2021'], 'day'],
    ['a month cannot be', '', ['04/05/2021', '04/13/2021'], 'month'],
    ['dots', '', ['05.04.2021'], 'day'],
    ['a year first', '', ['2021-04-05'], null],
    ['the title’s period', title, ['04/05/2021', '04/07/2021'], 'month'],
    ['the title’s period, days first', title, ['05/04/2021', '07/04/2021'], 'day'],
    ['the length of a report', '', ['01/04/2021', '12/04/2021'], 'day'],
    ['nothing', '', ['04/04/2021', '05/05/2021'], undefined],
  ])('%s', (_what, heading, cells, expected) => {
    expect(
      dateOrder(
        heading,
        cells.map((cell) => [cell]),
        0,
      ),
    ).toBe(expected);
  });

  it('is not asked where no figures stand', () => {
    expect(dateOrderOf(['2021-04-05', 'Sep 5, 2015'])).toBeUndefined();
  });
});

describe('a title', () => {
  it.each([
    ['Fee-Earnings reports from 03-07-2021 to 04-05-2021', 'earnings', ['2021-03-07 2021-04-05']],
    ['Fee-Orders reports from 03-14-2021 to 04-12-2021', 'orders', ['2021-03-14 2021-04-12']],
    [
      'Daily Trends from 01-02-2021 to 03-04-2021',
      'trends',
      ['2021-01-02 2021-03-04', '2021-02-01 2021-04-03'],
    ],
    ['Tracking ID summary from 13-01-2021 to 28-02-2021', 'tracking', ['2021-01-13 2021-02-28']],
    ['Bounty reports from 2021-03-14 to 2021-04-12', 'bounties', ['2021-03-14 2021-04-12']],
    [
      'Fee-BonusEarnings reports from 03-14-2021 to 04-12-2021',
      'bonuses',
      ['2021-03-14 2021-04-12'],
    ],
    [
      'Fee-OrdersWithClicks reports from Mar 14, 2021 to Apr 12, 2021',
      'clicks',
      ['2021-03-14 2021-04-12'],
    ],
    ['Fee-LinkType reports', 'link-types', []],
    ['売上レポート 2015年9月1日から2015年9月30日', 'earnings', ['2015-09-01 2015-09-30']],
    ['1618321674000-Fee-Earnings-0f9a-XLSX.xlsx', 'earnings', []],
    ['My notes', null, []],
  ])('%s', (title, kind, periods) => {
    expect(kindNamed(title)).toBe(kind);
    expect(periodsOf(title).map(({ from, to }) => `${from} ${to}`)).toEqual(periods);
  });
});
