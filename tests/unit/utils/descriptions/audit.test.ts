import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import { findLinks } from '@/utils/links/find-links.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

const TAGS: Partial<Record<MarketplaceCode, string>> = { US: 'mine-20', DE: 'mein-21' };
const US = 'https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20';
const DE = 'https://www.amazon.de/dp/B0TESTAAA1?tag=mein-21';
const ENGLISH = 'As an Amazon Associate I earn from qualifying purchases.';
const GERMAN = 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.';

const inputOf = (more: Partial<AuditInput> = {}): AuditInput => ({
  platform: 'youtube',
  tagOf: (code) => TAGS[code] ?? null,
  tagsOf: (code) => ({ US: ['mine-20', 'blog-20'], DE: ['mein-21'] })[String(code)] ?? [],
  mine: new Set(['mine-20', 'blog-20', 'mein-21']),
  keepsTags: true,
  link: DEFAULT_LINK,
  isOn: (code) => code !== 'SE',
  disclosures: shippedDisclosures(),
  disclosure: { own: {}, name: '', sentence: '', labels: 'auto', shown: true },
  linksOnly: false,
  ...more,
});

describe('audit', () => {
  const findings = (text: string, more: Partial<AuditInput> = {}) =>
    Object.fromEntries(audit(text, inputOf(more)).findings.map((each) => [each.kind, each.mended]));

  it('leaves a text alone that is right', () => {
    const text = `${ENGLISH}\n\nRed: ${US}`;
    expect(audit(text, inputOf())).toMatchObject({ text, findings: [] });
    expect(audit(text, inputOf()).pieces).toEqual([{ text, change: null }]);
  });

  it('writes what it puts in with the text’s own line ends, behind its mark', () => {
    expect(audit(`\ufeffRed: ${US}\r\nBye\r\n`, inputOf()).text).toBe(
      `\ufeff${ENGLISH}\r\n\r\nRed: ${US}\r\nBye\r\n`,
    );
    const below = `${'Hello! '.repeat(40)}\r\n${ENGLISH}\r\nRed: ${US}\r\n`;
    expect(audit(below, inputOf()).text).toBe(
      `${ENGLISH}\r\n\r\n${'Hello! '.repeat(40)}\r\nRed: ${US}\r\n`,
    );
  });

  it.each([
    [
      'within a paragraph',
      `Hi. Anna is a participant in the Amazon Services LLC Associates Program, an affiliate program to earn by linking to Amazon.com, Inc. or its affiliates. Bye!\nRed: ${US}`,
      `Hi. ${ENGLISH} Bye!\nRed: ${US}`,
      'youtube',
    ],
    [
      'in German',
      `Anna ist Teilnehmerin des Partnerprogramms von Amazon EU, mittels dessen durch Links zu Amazon.de Werbekostenerstattung verdient werden kann.\r\nRot: ${DE}`,
      `${GERMAN}\r\nRot: ${DE}`,
      'youtube',
    ],
    [
      'in HTML',
      `<p>We are a participant in the Amazon EU Associates Programme, designed to earn fees by linking to Amazon.co.uk</p><a href="${US}">x</a>`,
      `<p>${ENGLISH}</p><a href="${US}">x</a>`,
      'blog',
    ],
    [
      'below the fold, where the present one has to stand above it',
      `${'Hello! '.repeat(40)}\nAnna is a participant in the Amazon Services LLC Associates Program.\nRed: ${US}`,
      `${ENGLISH}\n\n${'Hello! '.repeat(40)}\nRed: ${US}`,
      'youtube',
    ],
  ] as const)(
    'an older long statement gives way where that is asked for, %s',
    (_, text, now, platform) => {
      expect(audit(text, inputOf({ platform })).findings).toContainEqual({
        kind: 'old_statement',
        mended: false,
      });
      const replaced = audit(text, inputOf({ platform, replacesOld: true }));
      expect(replaced.text).toBe(now);
      expect(replaced.findings).toContainEqual({ kind: 'old_statement', mended: true });
      expect(audit(now, inputOf({ platform, replacesOld: true })).text).toBe(now);
    },
  );

  it('takes a statement in other case, spaces and punctuation for the same', () => {
    expect(findings(`as an amazon associate, I earn from  qualifying purchases\n${US}`)).toEqual(
      {},
    );
  });

  it.each([
    ['missing', `Red: ${US}`, { undisclosed: true }, `${ENGLISH}\n\nRed: ${US}`],
    [
      'in another language',
      `${ENGLISH}\nRed: ${DE}`,
      { other_language: true },
      `${GERMAN}\n\n${ENGLISH}\nRed: ${DE}`,
    ],
    [
      'below the fold',
      `${'Hello! '.repeat(40)}\n${ENGLISH}\nRed: ${US}`,
      { folded: true },
      `${ENGLISH}\n\n${'Hello! '.repeat(40)}\nRed: ${US}`,
    ],
    [
      'for one of two countries',
      `${ENGLISH}\nRed: ${US} ${DE}`,
      { undisclosed: true },
      `${ENGLISH}\n${GERMAN}\n\nRed: ${US} ${DE}`,
    ],
  ])('a disclosure that is %s is put at the top', (_, text, expected, corrected) => {
    expect(findings(text)).toEqual(expected);
    expect(audit(text, inputOf()).text).toBe(corrected);
  });

  it('says what cannot be corrected', () => {
    expect(findings(`${ENGLISH} ${US} ${'x'.repeat(5000)}`)).toEqual({ over: false });
    expect(findings(`${ENGLISH} ${US}`, { platform: 'instagram' })).toEqual({ unclickable: false });
    const tags = Array.from({ length: 31 }, (_, at) => `#a${at}`).join(' ');
    expect(findings(tags, { platform: 'instagram' })).toEqual({ hashtags: false });
    // Its statement is longer than what a caption shows.
    const long = findings(`Red: ${DE}`, { platform: 'pinterest' });
    expect(long).toMatchObject({ folded: false });
    const wording = inputOf().disclosures.wordings.en;
    const disclosures = {
      marketplaces: { US: ['en'] },
      wordings: wording ? { en: { ...wording, statement: null } } : {},
    };
    expect(findings(US, { disclosures })).toEqual({ no_wording: false });
  });

  it('replaces what YouTube refuses, and no link grows by it', () => {
    const { text, findings: found } = audit(`${ENGLISH} <${US}> a -> b\u0007`, inputOf());
    expect(text).toBe(`${ENGLISH} ‹${US}› a -› b`);
    expect(found).toEqual([{ kind: 'refused', mended: true }]);
  });

  it('discloses in HTML as HTML', () => {
    const { text } = audit(`<p><a href="${US}">Red</a></p>`, inputOf({ platform: 'blog' }));
    expect(text).toBe(`<p>${ENGLISH}</p>\n<p><a href="${US}">Red</a></p>`);
  });

  it('shows both texts in one', () => {
    const { pieces } = audit(`${ENGLISH} amazon.com/dp/B0TESTAAA1!`, inputOf());
    expect(pieces).toEqual([
      { text: `${ENGLISH} `, change: null },
      { text: 'amazon.com/dp/B0TESTAAA1', change: 'out' },
      { text: US, change: 'in' },
      { text: '!', change: null },
    ]);
  });

  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(ENGLISH, GERMAN, `\n${ENGLISH}\n`, '<b>', 'Hello! '.repeat(30), '\n'),
  );
  const link = fc.constantFrom(
    'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20',
    'https://www.amazon.de/gp/product/B0TESTAAA2',
    'amazon.com/dp/B0TESTAAA3?tag=mine-20',
    'https://www.amazon.com/s?k=a&tag=other-20',
    'https://amzn.to/3abc',
  );
  const texts = fc
    .tuple(fc.array(fc.tuple(words, link)), words)
    .map(([parts, end]) => parts.map(([before, url]) => `${before} ${url} `).join('') + end);

  it('corrected, a text stays as it is, carries no foreign tag, and the pieces are both texts', () => {
    const platforms = fc.constantFrom(...(Object.keys(PLATFORMS) as AuditInput['platform'][]));
    fc.assert(
      fc.property(texts, platforms, (text, platform) => {
        const once = audit(text, inputOf({ platform }));
        const twice = audit(once.text, inputOf({ platform }));
        expect(twice.text).toBe(once.text);
        expect(once.text).not.toContain('other-20');
        if (PLATFORMS[platform].plain) expect(once.text).not.toMatch(/[<>]/);
        const missing = twice.findings.map(({ kind }) => kind);
        expect(missing).not.toContain('undisclosed');
        const before = once.pieces.filter(({ change }) => change !== 'in');
        expect(before.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('audit of the links only', () => {
  const convert = (text: string, more: Partial<AuditInput> = {}) =>
    audit(text, inputOf({ linksOnly: true, ...more }));

  it.each([
    [
      'somebody’s tag',
      'Buy: https://www.amazon.com/Red-Lipstick/dp/B0TESTAAA1/ref=sr_1_1?tag=other-20&th=1!',
      `Buy: ${US}!`,
    ],
    ['no tag', '1) amazon.com/gp/product/B0TESTAAA1 2) x', `1) ${US} 2) x`],
    ['Markdown', '[a](https://www.amazon.com/dp/B0TESTAAA1), b', `[a](${US}), b`],
    ['Japanese around it', '「https://www.amazon.com/dp/B0TESTAAA1」です', `「${US}」です`],
    ['another country', 'https://www.amazon.de/dp/B0TESTAAA1', DE],
  ])('turns a link with %s into hers', (_, text, expected) => {
    expect(convert(text)).toMatchObject({ text: expected, findings: [] });
    expect(convert(expected).pieces).toEqual([{ text: expected, change: null }]);
  });

  it('keeps HTML valid', () => {
    const link = { ...DEFAULT_LINK, exactVariation: true };
    const text = '<a href="https://www.amazon.com/dp/B0TESTAAA1?a=1&amp;b=2">x</a>';
    expect(convert(text, { link }).text).toBe(`<a href="${US}&amp;th=1&amp;psc=1">x</a>`);
  });

  it('leaves alone what it cannot know, must not touch, or is no product', () => {
    const text = [
      'https://amzn.to/3abc',
      'https://www.amazon.fr/dp/B0TESTAAA1',
      'https://www.amazon.se/dp/B0TESTAAA1',
      'https://www.amazon.com/gp/css/order-history',
      'https://www.amazon.com/s?k=lipstick&tag=other-20',
      'https://example.com/dp/B0TESTAAA1',
    ].join('\n');
    expect(convert(text).text).toBe(text);
  });

  it('does not say of a page that is no product that it was put right', () => {
    const page = 'https://www.amazon.com/s?k=a&tag=';
    const links = (tag: string, linksOnly: boolean) =>
      audit(page + tag, inputOf({ linksOnly })).links.map(({ link }) => link !== null);
    expect([links('other-20', true), links('other-20', false)]).toEqual([[false], [true]]);
    expect(links('mine-20', true)).toEqual([true]);
  });

  it('changes nothing outside the links, nothing the second time, and leaves no foreign tag', () => {
    const some = fc.string({ unit: 'grapheme', maxLength: 30 });
    const product = fc.constantFrom(
      'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20',
      'https://www.amazon.de/gp/product/B0TESTAAA2',
      'amazon.com/dp/B0TESTAAA3',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(some, product)), some, (parts, end) => {
        const text = parts.map(([before, url]) => `${before} ${url} `).join('') + end;
        const { text: once } = convert(text);
        expect(convert(once).text).toBe(once);
        expect(once).not.toContain('other-20');
        const rest = (whole: string) => {
          let [kept, from] = ['', 0];
          for (const each of findLinks(whole)) {
            kept += whole.slice(from, each.start);
            from = each.end;
          }
          return kept + whole.slice(from);
        };
        expect(rest(once)).toBe(rest(text));
      }),
    );
  });
});
