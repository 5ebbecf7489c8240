import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import {
  PROPOSALS,
  proposalsFor,
  propose,
  writeDescription as written,
} from '@/utils/descriptions/description.ts';
import { type DisclosureChoice, labelFor, statementsFor } from '@/utils/descriptions/disclosure.ts';
import type { DescribedProduct, DescriptionInput } from '@/utils/descriptions/input.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import { parseTemplate } from '@/utils/descriptions/template.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import { CODES, HOSTS } from '@/utils/marketplaces/hosts.ts';
import { LAYOUTS, PLATFORM_IDS } from '@/utils/settings/channels.ts';

const USUAL_DISCLOSURE: DisclosureChoice = {
  own: {},
  name: '',
  sentence: '',
  labels: 'auto',
  shown: true,
};

const DISCLOSURES = shippedDisclosures();
const TAGS = Object.fromEntries(CODES.map((code) => [code, `mine-${code.toLowerCase()}-21`]));

const product = (at: number, more: Partial<DescribedProduct> = {}): DescribedProduct => ({
  id: `p:us:B0TEST${String(at).padStart(4, '0')}`,
  title: `Thing ${at} of steel, insulated`,
  hasOwnTitle: false,
  brand: null,
  group: at % 2 ? 'Kitchen' : 'Makeup › Lips',
  asins: { US: `B0TEST${String(at).padStart(4, '0')}` },
  ...more,
});

const input = (more: Partial<DescriptionInput> = {}): DescriptionInput => ({
  platform: 'youtube',
  layout: 'line',
  template: null,
  products: [product(1), product(2)],
  countries: ['US'],
  tags: TAGS,
  link: DEFAULT_LINK,
  titles: 60,
  disclosures: DISCLOSURES,
  disclosure: USUAL_DISCLOSURE,
  split: false,
  country: (code) => `Land ${code}`,
  ...more,
});

const textOf = (given: DescriptionInput) =>
  written(given)
    .parts.map(({ text }) => text)
    .join('\n====\n');

describe('in a layout of hers', () => {
  const own = (template: string, more: Partial<DescriptionInput> = {}) =>
    input({ layout: 'own', template: parseTemplate(template), ...more });
  const LINES =
    '{{#categories}}\n[{{name}}]\n{{#products}}\n{{number}} {{title}}{{#brand}} by {{brand}}{{/brand}}\n{{#links}}\n{{#country}}{{country}}: {{/country}}{{link}} {{label}}\n{{/links}}\n{{/products}}\n{{/categories}}';

  it('a text has her products, by category, with what is missing left out', () => {
    const products = [product(1, { brand: 'Halden' }), product(3), product(2)];
    const { parts } = written(own(LINES, { products }));
    const link = (at: number) => `https://www.amazon.com/dp/B0TEST000${at}?tag=mine-us-21`;
    expect(parts[0]?.text).toBe(
      `As an Amazon Associate I earn from qualifying purchases.\n\n[Kitchen]\n1 Halden Thing 1 of steel by Halden\n${link(1)} \n2 Thing 3 of steel\n${link(3)} \n[Makeup › Lips]\n3 Thing 2 of steel\n${link(2)}`,
    );
  });

  it('titles are never template, HTML or what the platform refuses', () => {
    const title = '{{#links}} <b>x</b> {{link}}';
    const products = [product(1, { title, hasOwnTitle: true })];
    const text = (more: Partial<DescriptionInput>) =>
      written(own('{{#products}}{{title}} {{{title}}}{{/products}}', { products, ...more }))
        .parts[0]?.text;
    expect(text({})).toContain('{{#links}} ‹b›x‹/b› {{link}} {{#links}}');
    expect(text({ platform: 'blog' })).toContain('{{#links}} &lt;b&gt;x&lt;/b&gt; {{link}}');
    expect(text({ platform: 'blog' })).not.toContain('<b>');
  });

  it.each(PLATFORM_IDS)('on %s split, every product is in one part, each disclosed', (platform) => {
    const products = Array.from({ length: 60 }, (_, at) => product(at));
    const { parts } = written(own(LINES, { platform, products, split: true }));
    expect(parts.flatMap((part) => part.products)).toEqual(products.map(({ id }) => id));
    for (const { text, fit } of parts) {
      expect(text).toContain('As an Amazon Associate');
      // Of a bio the disclosure alone is a good part.
      if (platform !== 'bio') expect(fit.over).toBe(false);
    }
  });

  it('that cannot be understood yet a line each stands in for it', () => {
    expect(textOf(input({ layout: 'own' }))).toBe(textOf(input()));
  });
});

describe('a description', () => {
  it.each([
    [
      'line',
      'Thing 1 of steel: https://www.amazon.com/dp/B0TEST0001?tag=mine-us-21\nThing 2 of steel: https://www.amazon.com/dp/B0TEST0002?tag=mine-us-21',
    ],
    [
      'stacked',
      'Thing 1 of steel\nhttps://www.amazon.com/dp/B0TEST0001?tag=mine-us-21\n\nThing 2 of steel\nhttps://www.amazon.com/dp/B0TEST0002?tag=mine-us-21',
    ],
    [
      'numbered',
      '1. Thing 1 of steel: https://www.amazon.com/dp/B0TEST0001?tag=mine-us-21\n2. Thing 2 of steel: https://www.amazon.com/dp/B0TEST0002?tag=mine-us-21',
    ],
    [
      'grouped',
      'Kitchen\nThing 1 of steel: https://www.amazon.com/dp/B0TEST0001?tag=mine-us-21\n\nMakeup › Lips\nThing 2 of steel: https://www.amazon.com/dp/B0TEST0002?tag=mine-us-21',
    ],
  ] as const)('in the layout %s', (layout, body) => {
    expect(textOf(input({ layout }))).toBe(
      `As an Amazon Associate I earn from qualifying purchases.\n\n${body}`,
    );
  });

  it('names the countries where there are several, with the label that each asks for', () => {
    const asins = { US: 'B0TESTUS01', DE: 'B0TESTDE01', FR: 'B0TESTFR01' };
    const given = input({ products: [product(1, { asins })], countries: ['US', 'DE'] });
    expect(textOf(given)).toBe(
      [
        'As an Amazon Associate I earn from qualifying purchases.',
        'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
        '',
        'Thing 1 of steel',
        'Land US: https://www.amazon.com/dp/B0TESTUS01?tag=mine-us-21',
        'Land DE: https://www.amazon.de/dp/B0TESTDE01?tag=mine-de-21 (bezahlter Link)',
      ].join('\n'),
    );
  });

  it('says of one that is in one of the countries only which it is', () => {
    const given = input({ products: [product(1)], countries: ['US', 'DE'] });
    expect(textOf(given)).toContain('Thing 1 of steel (Land US): https://');
    expect(textOf(given)).not.toContain('Amazon-Partner');
  });

  it('leaves out what no chosen country has, and says so; without a tag there is no link', () => {
    const given = input({
      products: [product(1), product(2, { asins: { JP: 'B0TESTJP01' } }), product(3)],
      tags: { US: 'mine-20' },
      countries: ['US', 'JP'],
    });
    const { left, parts } = written(given);
    expect(left).toEqual(['p:us:B0TEST0002']);
    expect(parts[0]?.products).toEqual(['p:us:B0TEST0001', 'p:us:B0TEST0003']);
    expect(parts[0]?.text).not.toContain('amazon.co.jp');
  });

  it('keeps her own title and shortens the page’s', () => {
    const own = 'My favourite thing, really, of all';
    const given = input({ products: [product(1, { hasOwnTitle: true, title: own }), product(2)] });
    expect(textOf(given)).toContain(`${own}: https`);
    expect(textOf({ ...given, titles: null })).toContain('Thing 2 of steel, insulated: https');
  });

  it('is HTML on a blog, with the relation that search engines ask for, and nobody’s words are tags', () => {
    const title = '<img src=x onerror=alert(1)> "A" & <b>';
    const given = input({
      platform: 'blog',
      products: [product(1, { title, hasOwnTitle: true, group: '<script>' })],
      layout: 'grouped',
      disclosure: { ...USUAL_DISCLOSURE, sentence: 'Thanks <3' },
    });
    const [part] = written(given).parts;
    expect(part?.html).toBe(part?.text);
    const tags = part?.text.match(/<\/?[a-z0-9]+/g);
    expect([...new Set(tags)].sort()).toEqual([
      '</a',
      '</h3',
      '</li',
      '</p',
      '</ul',
      '<a',
      '<h3',
      '<li',
      '<p',
      '<ul',
    ]);
    expect(part?.text).toContain('rel="sponsored nofollow"');
    expect(part?.text).toContain('Thanks &lt;3');
    for (const layout of LAYOUTS) {
      expect(textOf({ ...given, layout })).not.toMatch(/<img|<script|<b>/);
    }
  });

  it.each([
    ['line', '<ul>\n<li>T: US DE</li>\n</ul>'],
    ['numbered', '<ol>\n<li>T: US DE</li>\n</ol>'],
    ['stacked', '<p><strong>T</strong><br>US DE</p>'],
    ['table', '<table>\n<tr><td>T</td><td>US DE</td></tr>\n</table>'],
  ] as const)(
    'on a blog with several countries the title is a link, in the layout %s',
    (layout, body) => {
      const anchor = (host: string, asin: string, words: string, tag: string) =>
        `<a href="https://www.amazon.${host}/dp/${asin}?tag=mine-${tag}-21" rel="sponsored nofollow">${words}</a>`;
      const asins = { US: 'B0TESTUS01', DE: 'B0TESTDE01' };
      const products = [product(1, { asins, title: 'Thing & more' })];
      const given = input({ platform: 'blog', products, countries: ['US', 'DE'], layout });
      const expected = body
        .replace('T', anchor('com', 'B0TESTUS01', 'Thing &amp; more', 'us'))
        .replace(
          'US DE',
          `${anchor('com', 'B0TESTUS01', 'Land US', 'us')} · ${anchor('de', 'B0TESTDE01', 'Land DE', 'de')} (bezahlter Link)`,
        );
      expect(textOf(given)).toContain(expected);
    },
  );

  describe('by category', () => {
    const groups = ['Kitchen', 'Makeup', 'Makeup › Lips', 'Travel'];
    const mixed = ['Travel', 'Makeup › Lips', '', 'Kitchen', 'Travel', 'Gone', 'Makeup › Lips'];
    const products = mixed.map((group, at) => product(at, { group }));

    it('has each heading once, in the shop’s order; what is in no category comes first', () => {
      const lines = textOf(input({ products, groups, layout: 'grouped' })).split('\n');
      expect(lines.flatMap((line) => line.replace(/^Thing (\d).*/, '$1'))).toEqual(
        [
          'As an Amazon Associate I earn from qualifying purchases.',
          '',
          '2',
          '',
          'Kitchen',
          '3',
          '',
        ].concat(['Makeup › Lips', '1', '6', '', 'Travel', '0', '4', '', 'Gone', '5']),
      );
    });

    it('is so in HTML and in a layout of hers', () => {
      const blog = textOf(input({ products, groups, layout: 'grouped', platform: 'blog' }));
      expect(blog.match(/<h3>.*<\/h3>/g)?.join(' ')).toBe(
        '<h3>Kitchen</h3> <h3>Makeup › Lips</h3> <h3>Travel</h3> <h3>Gone</h3>',
      );
      const template = parseTemplate('{{#categories}}[{{name}}]{{/categories}}');
      expect(textOf(input({ products, groups, layout: 'own', template }))).toContain(
        '[Kitchen][Makeup › Lips][Travel][Gone][]',
      );
    });

    it('leaves other layouts in the order of the products', () => {
      const order = textOf(input({ products, groups })).match(/Thing \d/g);
      expect(order).toEqual(mixed.map((_, at) => `Thing ${at}`));
    });
  });

  it('has her sentence below the statements, and without them where she took them out', () => {
    const disclosure = { ...USUAL_DISCLOSURE, sentence: 'Thank you!' };
    expect(textOf(input({ disclosure }))).toMatch(/purchases\.\nThank you!\n\nThing 1/);
    expect(textOf(input({ disclosure: { ...disclosure, shown: false } }))).toMatch(
      /^Thank you!\n\nThing/,
    );
  });

  it('says when the statements do not fit above the fold', () => {
    const asins = { US: 'B0TESTUS01', DE: 'B0TESTDE01', FR: 'B0TESTFR01', ES: 'B0TESTES01' };
    const products = [product(1, { asins })];
    expect(written(input({ products, countries: ['US'] })).folded).toBe(false);
    expect(written(input({ products, countries: ['US', 'DE', 'FR', 'ES'] })).folded).toBe(true);
  });

  it('without a product is the empty text', () => {
    expect(written(input({ products: [] })).parts).toMatchObject([{ text: '', products: [] }]);
  });
});

describe('on every platform, from every marketplace', () => {
  it.each(PLATFORM_IDS.flatMap((platform) => CODES.map((code) => [platform, code] as const)))(
    '%s, %s',
    (platform, code) => {
      const disclosure = {
        ...USUAL_DISCLOSURE,
        name: 'Mirelle',
        own: { pl: 'P.', tr: 'T.', zh: 'Z.' },
      };
      const given = input({
        platform,
        disclosure,
        countries: [code],
        products: [product(1, { asins: { [code]: 'B0TESTAAA1' } })],
      });
      const { parts, statements, left } = written(given);
      expect(left).toEqual([]);
      expect(parts).toHaveLength(1);
      const text = parts[0]?.text ?? '';
      expect(text.match(/tag=[\w-]+/g)).toEqual([`tag=mine-${code.toLowerCase()}-21`]);
      expect(text).toContain(`https://www.${HOSTS[code]}/dp/B0TESTAAA1`);
      expect(statements).toHaveLength(1);
      expect(text).toContain(statements[0]?.text);
      expect(text.indexOf(statements[0]?.text ?? '?')).toBeLessThan(text.indexOf('https://'));
      const label = labelFor(DISCLOSURES, code, 'auto');
      expect(text.includes(label)).toBe(true);
      if (PLATFORMS[platform].plain) expect(text).not.toMatch(/[<>]/);
    },
  );
});

describe('statements', () => {
  const of = (codes: Parameters<typeof statementsFor>[1], more = {}) =>
    statementsFor(DISCLOSURES, codes, { ...USUAL_DISCLOSURE, ...more });

  it('stand once for each language', () => {
    expect(of(['US', 'UK', 'DE', 'AU', 'IN']).map(({ language }) => language)).toEqual([
      'en',
      'de',
    ]);
    // Arabic stores take the English words.
    expect(of(['US', 'SA'])).toHaveLength(1);
  });

  it('ask for what is missing', () => {
    expect(of(['PL'])).toMatchObject([{ language: 'pl', text: null, needs: 'wording' }]);
    expect(of(['PL'], { own: { pl: 'Moje słowa' } })).toMatchObject([
      { text: 'Moje słowa', needs: null, state: 'own' },
    ]);
    expect(of(['JP'])).toMatchObject([{ text: null, needs: 'name' }]);
    expect(of(['JP'], { name: '$& Rosa' })[0]?.text).toContain('$& Rosaは');
  });

  it('put her own wording first', () => {
    expect(of(['DE'], { own: { de: 'Werbung: ich verdiene mit.' } })[0]).toMatchObject({
      text: 'Werbung: ich verdiene mit.',
      state: 'own',
    });
  });
});

describe('too long', () => {
  const many = input({
    products: Array.from({ length: 300 }, (_, at) => product(at)),
    titles: null,
  });

  it('says so, and proposes what helps', () => {
    const result = written(many);
    expect(result.parts[0]?.fit.over).toBe(true);
    expect(proposalsFor(many, result)).toEqual(['titles', 'short', 'split']);
    expect(proposalsFor(input(), written(input()))).toEqual([]);
  });

  it('never proposes a country less where a product would go with it', () => {
    const products = many.products.map((each, at) =>
      at === 7 ? { ...each, asins: { DE: 'B0TESTDE01' } } : each,
    );
    const given = { ...many, products, countries: ['US', 'DE'] as const };
    expect(proposalsFor(given, written(given))).not.toContain('country');
    const both = products.map((each) => ({
      ...each,
      asins: { US: 'B0TESTUS01', DE: 'B0TESTDE01' },
    }));
    const other = { ...given, products: both };
    expect(proposalsFor(other, written(other))).toContain('country');
  });

  it('changes nothing that is done already', () => {
    const done = PROPOSALS.reduce(propose, { ...many, countries: ['US', 'DE'] });
    expect(done).toMatchObject({ titles: 30, countries: ['US'], split: true });
    expect(PROPOSALS.every((each) => propose(done, each) === done)).toBe(true);
  });

  it('split: within every limit, every part with the disclosure, no product lost, none twice', () => {
    const title = fc.string({ unit: 'grapheme', maxLength: 120 });
    const code = fc.constantFrom(...CODES);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ title, codes: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }) }),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        fc.constantFrom(...PLATFORM_IDS.filter((id) => id !== 'bio')),
        fc.constantFrom(...LAYOUTS),
        fc.uniqueArray(code, { minLength: 1, maxLength: 2 }),
        (given, platform, layout, countries) => {
          const products = given.map((each, at) =>
            product(at, {
              title: each.title,
              asins: Object.fromEntries(each.codes.map((place) => [place, `B0TEST${1000 + at}`])),
            }),
          );
          const made = written(
            input({
              platform,
              layout,
              products,
              countries,
              split: true,
              titles: 30,
              disclosure: { ...USUAL_DISCLOSURE, name: 'M', own: { pl: 'P', tr: 'T', zh: 'Z' } },
            }),
          );
          const ids = made.parts.flatMap((part) => part.products);
          expect([...ids, ...made.left].sort()).toEqual(products.map(({ id }) => id).sort());
          for (const part of made.parts) {
            if (part.products.length > 1) expect(part.fit.over).toBe(false);
            for (const { text } of made.statements) expect(part.text).toContain(text);
            for (const [, tag] of part.text.matchAll(/tag=([\w-]+)/g)) {
              expect(countries.map((each) => TAGS[each])).toContain(tag);
            }
            if (PLATFORMS[platform].plain) expect(part.text).not.toMatch(/[<>]/);
            expect(part.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('a thousand products in three countries are looked at a bounded number of times', () => {
    let named = 0;
    const asins = { US: 'B0TESTUS01', DE: 'B0TESTDE01', FR: 'B0TESTFR01' };
    const given = input({
      products: Array.from({ length: 1000 }, (_, at) => product(at, { asins })),
      countries: ['US', 'DE', 'FR'],
      split: true,
      country: (code) => {
        named += 1;
        return code;
      },
    });
    expect(written(given).parts.length).toBeGreaterThan(10);
    expect(named).toBe(3000);
  });
});
