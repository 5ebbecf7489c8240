import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleOf } from '@/utils/streams/schedule.ts';
import { SEGMENT_KINDS, type Segment } from '@/utils/streams/segment.ts';
import { LIVE_SITES } from '@/utils/streams/stream.ts';
import {
  type RunOfShowNames,
  readRunOfShow,
  writeRunOfShow,
} from '@/utils/streams/transfer/run-of-show.ts';
import { COLUMNS } from '@/utils/streams/transfer/words.ts';

const same = <T extends string>(all: readonly T[]): Record<T, string> =>
  Object.assign({}, ...all.map((each) => ({ [each]: each })));
const NAMES: RunOfShowNames = {
  columns: same(COLUMNS),
  kinds: same(SEGMENT_KINDS),
  sites: same(LIVE_SITES),
  yes: 'yes',
};

function segment(more: Partial<Segment>): Segment {
  return {
    id: 'g:1',
    stream: 'l:1',
    order: 'a0',
    kind: 'product',
    title: '',
    seconds: null,
    points: '',
    products: [],
    sites: null,
    code: '',
    every: null,
    isSkipped: false,
    isDeleted: false,
    ...more,
  };
}

const write = (segments: readonly Segment[], names = NAMES) =>
  writeRunOfShow(
    scheduleOf(segments, null, null).rows,
    names,
    () => '',
    () => '',
  );
const read = (text: string) => readRunOfShow(text, NAMES, 'DE');

/** What a run of show holds of a segment. */
const shown = ({
  kind,
  title,
  seconds,
  points,
  products,
  sites,
  code,
  every,
  isSkipped,
}: Segment) => ({
  kind,
  title,
  seconds,
  points,
  products,
  sites,
  code,
  every,
  isSkipped,
});

const line = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim());
const anySegment = fc.record({
  kind: fc.constantFrom(...SEGMENT_KINDS),
  title: line,
  seconds: fc.option(fc.integer({ min: 0, max: 86_400 })),
  points: fc
    .array(
      line.filter((text) => text !== ''),
      { maxLength: 3 },
    )
    .map((lines) => lines.join('\n')),
  products: fc.uniqueArray(
    fc.constantFrom('p:us:B0TESTAAA1', 'p:de:B0TESTAAA2', 'p:jp:B0TESTAAA3'),
  ),
  sites: fc.option(fc.subarray([...LIVE_SITES])),
  code: fc.constantFrom('', 'LIPS10', '=SUM(1)', '+49'),
  every: fc.option(fc.integer({ min: 1, max: 1440 })),
  isSkipped: fc.boolean(),
});

describe('a run of show', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { minLength: 1, maxLength: 8 }), (parts) => {
        const segments = parts.map(segment);
        const { segments: again, problems } = read(write(segments));
        expect(problems).toEqual([]);
        expect(again).toEqual(segments.map(shown));
      }),
    );
  });

  it('has no cell that a spreadsheet runs, and no duration that it takes for a time of the day', () => {
    const text = write([
      segment({ title: '=HYPERLINK("http://x")', points: '@me', code: "'=1", seconds: 90 }),
    ]);
    expect(text).toBe(
      '\ufeffstart,kind,title,duration,points,products,code,every,sites,skip\r\n' +
        `,product,"'=HYPERLINK(""http://x"")",1m 30s,'@me,,''=1,,,\r\n`,
    );
  });

  it('is read with times as people type them', () => {
    const { segments } = read(
      'Title;Duration\nA;5\nB;90s\nC;1:30\nD;1:02:03\nE;1h20m\nF;"2,5 min"\nG;٣',
    );
    expect(segments.map(({ seconds }) => seconds)).toEqual([300, 90, 90, 3723, 4800, 150, 180]);
  });

  it('says line by line what cannot be read, and takes the rest', () => {
    const text = [
      'My show',
      '',
      'Type,Title,Duration,Products,Sites,Repeat every,Skip',
      'Intro,Hello,soon,,"YouTube, MySpace",,',
      '"Dance","Two',
      'lines",2m,a lipstick,,never,x',
      'Demo,Reds,10,"Red – https://www.amazon.com/dp/B0TESTAAA1?tag=me-20',
      'B0TESTAAA2",-,,no',
    ].join('\n');
    const { segments, products, problems } = read(text);
    expect(problems).toEqual([
      { line: 4, what: 'duration', text: 'soon' },
      { line: 4, what: 'sites', text: 'MySpace' },
      { line: 5, what: 'kind', text: 'Dance' },
      { line: 5, what: 'every', text: 'never' },
      { line: 5, what: 'products', text: 'a lipstick' },
    ]);
    expect(segments).toMatchObject([
      { kind: 'intro', title: 'Hello', seconds: null, sites: ['youtube'], isSkipped: false },
      { kind: 'product', title: 'Two\nlines', seconds: 120, isSkipped: true },
      {
        kind: 'demo',
        products: ['p:us:B0TESTAAA1', 'p:de:B0TESTAAA2'],
        sites: [],
        isSkipped: false,
      },
    ]);
    expect(products).toEqual([
      { marketplace: 'US', asin: 'B0TESTAAA1', title: 'Red' },
      { marketplace: 'DE', asin: 'B0TESTAAA2', title: '' },
    ]);
  });

  it('without headings is title, duration and talking points', () => {
    expect(read('Hello\t2\tWho I am\nReds\t10m\t').segments).toMatchObject([
      { title: 'Hello', seconds: 120, points: 'Who I am' },
      { title: 'Reds', seconds: 600, points: '' },
    ]);
  });

  it('of nothing has no segment; one that is far too long is cut and says so', () => {
    expect(read('').segments).toEqual([]);
    expect(read('Title,Duration').segments).toEqual([]);
    const { segments, problems } = read(`Title,Duration\n${'A,1\n'.repeat(2005)}`);
    expect(segments).toHaveLength(2000);
    expect(problems).toEqual([{ line: null, what: 'many', text: '5' }]);
  });
});

describe.each(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt_BR'])(
  'written in %s',
  (language) => {
    const file = new URL(
      `../../../../../public/_locales/${language}/messages.json`,
      import.meta.url,
    );
    const messages = JSON.parse(readFileSync(file, 'utf8'));
    const named = <T extends string>(all: readonly T[], prefix: string): Record<T, string> =>
      Object.assign({}, ...all.map((each) => ({ [each]: messages[prefix + each].message })));
    const names: RunOfShowNames = {
      columns: named(COLUMNS, 'streams_list_column_'),
      kinds: named(SEGMENT_KINDS, 'plan_kind_'),
      sites: { ...same(LIVE_SITES), other: messages.streams_list_site_other.message },
      yes: messages.streams_list_yes.message,
    };

    it('it is read in any other language', () => {
      const segments = SEGMENT_KINDS.map((kind) =>
        segment({
          kind,
          title: kind,
          seconds: 61,
          points: 'One',
          products: ['p:us:B0TESTAAA1'],
          code: 'X',
          every: 15,
          sites: ['other', 'tiktok'],
          isSkipped: true,
        }),
      );
      const { segments: again, problems } = read(write(segments, names));
      expect(problems).toEqual([]);
      expect(again.map((each) => each.kind)).toEqual(SEGMENT_KINDS);
      expect(again[0]).toMatchObject({
        ...shown(segments[0] ?? segment({})),
        sites: ['other', 'tiktok'],
      });
    });
  },
);

describe('a table that somebody made to be slow', () => {
  const MANY = 200_000;
  const link = 'https://www.amazon.com/dp/B0TESTAAA1';

  it('is read as fast as it is long: a title before a link', () => {
    const { products } = read(`Title,Products\nA,"${'-'.repeat(MANY)}x ${link}"`);
    expect(products).toHaveLength(1);
  });

  it('is read as fast as it is long: words of a heading and of a kind', () => {
    const long = `${':'.repeat(MANY)}x`;
    const { segments, problems } = read(`Title,Kind,${long}\nA,${long},1`);
    expect(segments).toHaveLength(1);
    expect(problems.map(({ what }) => what)).toEqual(['kind']);
  });

  it('says once what is no list of sites', () => {
    const { segments, problems } = read(`Title,Sites\nA,"${'a,'.repeat(MANY)}"`);
    expect(segments[0]?.sites).toBeNull();
    expect(problems).toEqual([{ line: 2, what: 'sites', text: 'a,'.repeat(40) }]);
  });
});

it('a product whose title names another ASIN comes back alone', () => {
  const rows = scheduleOf([segment({ products: ['p:us:B0TESTAAA1'] })], null, null).rows;
  const title = 'Refill for B0TESTAAA2, two';
  const { products } = read(
    writeRunOfShow(
      rows,
      NAMES,
      () => '',
      () => title,
    ),
  );
  expect(products).toEqual([{ marketplace: 'US', asin: 'B0TESTAAA1', title }]);
});
