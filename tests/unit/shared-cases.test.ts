import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import { measure } from '@/utils/descriptions/measure.ts';
import { shortTitle } from '@/utils/descriptions/short-title.ts';
import { ownLink } from '@/utils/links/own-link.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import { titleOfTab } from '@/utils/product-page/tab-title.ts';
import { hasMoreTiles, readTiles } from '@/utils/product-page/tiles.ts';
import { linksIn } from '@/utils/shop/transfer/import/links.ts';
import { databaseUrl } from '@/utils/sync/address.ts';

const FOLDER = '../shared/cases/';
const hasCases = existsSync(FOLDER);
const read = (name: string) => readFileSync(FOLDER + name, 'utf8');
const TAGS: Partial<Record<string, string>> = {
  ...{ US: 'mine-20', DE: 'mein-21', JP: 'mine-22', UK: 'mineuk-21', FR: 'mienne-21' },
  IN: 'minein-21',
};
const tagOf = (code: string) => TAGS[code] ?? null;
const inputOf = (more: Partial<AuditInput>): AuditInput => ({
  platform: 'youtube',
  tagOf,
  tagsOf: (code) => [tagOf(code) ?? ''],
  mine: new Set(Object.values(TAGS).map(String)),
  keepsTags: true,
  link: DEFAULT_LINK,
  isOn: () => true,
  disclosures: shippedDisclosures(),
  disclosure: { own: {}, name: 'Me', sentence: '', labels: 'auto', shown: true },
  linksOnly: false,
  ...more,
});
const US = (asin: string) => `https://www.amazon.com/dp/${asin}?tag=mine-20`;
/** Any link to a product in a text, as the case writes it, is hers; the rest is as it was. */
const expectedOf = (text: string) =>
  text
    .replace(
      /(?:https:)?\/\/www\.amazon\.co\.jp\S*\/dp\/(B0\w{8})\S*/g,
      'https://www.amazon.co.jp/dp/$1?tag=mine-22',
    )
    .replace(
      /https:\/\/www\.amazon\.de\/dp\/(B0\w{8})(?:%\S*)?/g,
      'https://www.amazon.de/dp/$1?tag=mein-21',
    )
    .replace(
      /(?:https:)?\/\/www\.amazon\.com(?:\/[^\s/]*)?\/dp\/(B0TESTAAA\d)(?:\/(?=https))?(?:\?(?:th=1\\&)?tag(?:=|\\u003d)(?:other|my\\_tag)-20(?:\\u0026\S+?ll1)?)?/g,
      (whole, asin) => US(asin) + (whole.endsWith('/') ? '/' : ''),
    );

describe.runIf(hasCases)('the cases', () => {
  it.each([
    ...['O09.md', 'O11.json', 'O12.txt', 'O15.html', 'P04.txt', 'O01.md', 'O02.txt', 'O04.txt'],
    ...['O08.txt', 'O29.txt', 'O14.txt', 'P11.txt', 'P15.txt', 'O17.md', 'O19.csv'],
  ])('%s: the links are hers, and nothing else has changed', (name) => {
    const text = read(name);
    expect(audit(text, inputOf({ linksOnly: true })).text).toBe(expectedOf(text));
    expect(expectedOf(text)).not.toBe(text);
  });

  it('P09, P13, O20: pages stay pages', () => {
    expect(audit(read('P09.html'), inputOf({ platform: 'blog' })).text).toContain(
      '<a href="https://www.amazon.com/s?k=lipstick&amp;rh=n%3A11058281&amp;tag=mine-20">x</a>',
    );
    expect(audit(read('P13.html'), inputOf({ platform: 'blog' })).text).toContain(
      `<p><a href="${US('B0TESTAAA1')}">Red Lipstick</a></p>`,
    );
    expect(audit(read('O20.html'), inputOf({ platform: 'blog' })).text).toMatch(
      /<\/head><body>\s*<p>As an Amazon Associate I earn from qualifying purchases\.<\/p>\s*<p>Hi/,
    );
  });

  it('O12, P48, P13: products are found', () => {
    expect(linksIn(read('O12.txt'))).toHaveLength(3);
    expect(linksIn(read('P48.json'))).toEqual(
      [1, 2].map((at) => `https://www.amazon.com/dp/B0TESTAAA${at}`),
    );
    expect(linksIn(read('P13.html'))).toEqual(['https://www.amazon.com/dp/B0TESTAAA1']);
  });

  it('P12, P17, P20: pasted', () => {
    expect(ownLink('https://amzn.in/d/0ez3DsK2', tagOf)).toMatchObject({ reason: 'short-link' });
    expect(ownLink(read('P20.txt'), tagOf)).toMatchObject({ link: US('B0TESTAAA1') });
    const links = read('P17.txt')
      .trim()
      .split('\n')
      .map((line) => ownLink(line, tagOf));
    expect(links).toMatchObject(
      [
        '/stores/page/6F1BE3F3-1111-4222-8333-ABCDEF012345?',
        '/b?node=172282&',
        '/shop/someone/list/ABC123XYZ?',
      ].map((path) => ({ link: `https://www.amazon.com${path}tag=mine-20` })),
    );
  });

  it('P23: counted as X does', () => {
    const counts = read('P23.txt')
      .trim()
      .split('\n')
      .map((line) => measure(line, 'weighted'));
    expect(counts.toSorted()).toEqual([23, 28]);
  });

  it('O38: short titles', () => {
    const titles = read('O38.tsv')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(titles.map(([title = '', brand = '']) => shortTitle(title, brand))).toEqual([
      'The Boy, the Mole, the Fox and the Horse',
      'Salt, Fat, Acid, Heat',
      'ESR iPhone 15 Pro Max Case',
      'Crème de la Mer 30 ml',
    ]);
  });

  it('O39, O41, P57: titles and tiles', () => {
    const page = (name: string) => new JSDOM(`<!doctype html><body>${read(name)}`).window.document;
    const tiles = (name: string, path: string) =>
      readTiles(page(name), `https://www.amazon.com/${path}`).map(({ asin, title }) => [
        asin,
        title,
      ]);
    expect(titleOfTab(read('O39.txt').trim())).toBe('水筒 500ml');
    expect(tiles('O41.html', 'shop/someone')).toEqual([
      ['B0TESTAAA1', '水筒 500ml'],
      ['B0TESTAAA2', 'AirPods Pro'],
    ]);
    expect(tiles('P57.html', 'hz/wishlist/ls/ABC')).toEqual([
      ['B0TESTAAA1', 'Red Lipstick, matte finish'],
    ]);
    expect(hasMoreTiles(page('P57.html'), [])).toBe(true);
  });

  it('O42: the name of a database that no server has', () => {
    expect(databaseUrl('https://couch.example.org', 'Shop')).toBe('name');
    expect(databaseUrl(' https://couch.example.org/ ', ' shop ')).toMatchObject({
      url: 'https://couch.example.org/shop',
    });
  });
});
