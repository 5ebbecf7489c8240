// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, fillTemplate, PLACEHOLDERS } from '@/utils/descriptions/templates.ts';
import { item } from './items.ts';

describe('a template filled in', () => {
  it.each([
    [
      'every placeholder',
      '{title}|{brand}|{asin}|{marketplace}|{tag}',
      'A Lamp|Shelf & Sons|B0TESTAAA1|amazon.de|shelf-21',
    ],
    ['the link', '→ {link}', '→ https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21'],
    ['capitals and spaces', '{ Title } {BRAND}', 'A Lamp Shelf & Sons'],
    ['several lines', '{title}\n\n{asin}\r\n', 'A Lamp\n\nB0TESTAAA1\r\n'],
    ['literal braces', '{{title}} is {title}', '{title} is A Lamp'],
    ['a value in literal braces', '{{{title}}}', '{A Lamp}'],
    [
      'unknown placeholders stay',
      '{price} {rating} {image} {constructor}',
      '{price} {rating} {image} {constructor}',
    ],
    ['stray braces stay', 'a { b } c {', 'a { b } c {'],
    ['no placeholders', 'hello', 'hello'],
  ])('%s', (_, body, expected) => {
    expect(fillTemplate(body, item())).toBe(expected);
  });

  it('leaves nothing where brand or tag is absent', () => {
    expect(fillTemplate('[{brand}][{tag}]', item({ brand: null, tag: null }))).toBe('[][]');
  });

  it('does not fill in what a title says in braces', () => {
    expect(fillTemplate('{title}', item({ title: '{link} {{ $& $1' }))).toBe('{link} {{ $& $1');
  });

  it('puts a title on one line', () => {
    expect(fillTemplate('{title}!', item({ title: 'a\nb\0\u202ec\ud800' }))).toBe('a b c\ufffd!');
  });

  it('is well-formed even where the template is not', () => {
    expect(fillTemplate('\ud83d {asin}', item())).toBe('\ufffd B0TESTAAA1');
  });

  it('escapes what goes into an HTML template', () => {
    const title = '</b><script>alert(1)</script>" onclick="x';
    const filled = fillTemplate('<p title="{title}"><b>{title}</b></p>', item({ title }));
    const host = document.createElement('div');
    host.insertAdjacentHTML('beforeend', filled);
    expect([...host.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['p', 'b']);
    expect(host.querySelector('b')?.textContent).toBe(title);
    expect(host.querySelector('p')?.getAttributeNames()).toEqual(['title']);
  });

  it('takes a template for text when nothing in it is a tag', () => {
    expect(fillTemplate('I <3 {brand} > all', item())).toBe('I <3 Shelf & Sons > all');
  });
});

describe('a template checked', () => {
  it.each([
    ['nothing wrong', '{title} {{ok}} {LINK}', { unknown: [], stray: [] }],
    [
      'unknown names, with where they stand',
      '{title} {price} {short title}',
      {
        unknown: [
          { name: 'price', at: 8 },
          { name: 'short title', at: 16 },
        ],
        stray: [],
      },
    ],
    ['an empty name', 'a {} b', { unknown: [{ name: '', at: 2 }], stray: [] }],
    ['a brace left open', '{title', { unknown: [], stray: [0] }],
    ['a brace left over', 'a} {title}', { unknown: [], stray: [1] }],
  ])('%s', (_, body, expected) => {
    expect(checkTemplate(body)).toEqual(expected);
  });

  it('finds fault exactly with what would be copied as it stands', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      '{title}',
      '{price}',
      ' ',
      'a',
      ...PLACEHOLDERS,
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const body = pieces.join('');
        const { unknown, stray } = checkTemplate(body);
        for (const { name, at } of unknown) expect(body.slice(at)).toMatch(`{${name}}`);
        for (const at of stray) expect(body.charAt(at)).toMatch(/[{}]/);
        const blank = item({
          title: '',
          brand: '',
          link: '',
          asin: '',
          tag: '',
          marketplace: 'DE',
        });
        const left = fillTemplate(body.replaceAll('{{', '').replaceAll('}}', ''), blank);
        if (unknown.length + stray.length === 0 && !/\{\{|\}\}/.test(body)) {
          expect(left).not.toMatch(/[{}]/);
        }
      }),
    );
  });
});
