import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComposeItem } from '@/utils/descriptions/formats.ts';
import { fillFormat } from '@/utils/descriptions/own-format.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { fromBraces, fromWire, toWire } from '@/utils/settings/brace-templates.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { escapeHtml } from '@/utils/text/escape.ts';
import { item } from '../descriptions/items.ts';

/** How formats were filled in before version 3 of the settings; frozen. */
function fillBefore(body: string, given: ComposeItem): string {
  const put = /<\/?[a-z][^<>]*>/i.test(body) ? escapeHtml : oneLine;
  const values: Readonly<Record<string, string>> = {
    title: given.title,
    brand: given.brand ?? '',
    link: given.link,
    asin: given.asin,
    marketplace: HOSTS[given.marketplace],
    tag: given.tag ?? '',
  };
  return body
    .toWellFormed()
    .replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (token: string, inner: string | undefined) => {
      if (token === '{{' || token === '}}') return token.charAt(0);
      const name = inner?.trim().toLowerCase() ?? '';
      return Object.hasOwn(values, name) ? put(values[name] ?? '') : token;
    });
}

const NAMES = ['title', 'brand', 'link', 'asin', 'marketplace', 'tag'];
const bodies = fc
  .array(
    fc.oneof(
      fc.constantFrom('{', '}', '{{', '}}', '{ ', ' }', '\n', ' ', '<b>', '<', '>', '#', '!', '='),
      fc.constantFrom('{title}', '{ Title }', '{LINK}', '{price}', '{}', '{brace}', ...NAMES),
      fc.constantFrom('{{title}}', '{{!mustache}}', '{{#brand}}', '{{/brand}}', '{{brace}}'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 15 },
  )
  .map((pieces) => pieces.join(''));
const items = fc
  .record({
    title: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('{{link}}', '<b>$&</b>')),
    brand: fc.option(fc.string()),
    tag: fc.option(fc.constant('shelf-21')),
  })
  .map(item);

describe('formats of before', () => {
  it('make the same texts in Mustache, of whatever product', () => {
    fc.assert(
      fc.property(bodies, items, (body, each) => {
        expect(fillFormat(fromBraces(body), each)).toBe(fillBefore(body, each));
      }),
      { numRuns: 2000 },
    );
  });

  it('read as before where nothing in them is a brace', () => {
    expect(fromBraces('▸ {title}\n{link}')).toBe('▸ {{title}}\n{{link}}');
  });
});

describe('formats on their way to another machine', () => {
  it('arrive as they were', () => {
    fc.assert(
      fc.property(bodies, (text) => {
        expect(fromWire(toWire(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('make the same text on a machine that has not been updated', () => {
    fc.assert(
      fc.property(bodies, items, (text, each) => {
        const sent = toWire(text);
        fc.pre(!sent.startsWith('{{!mustache}}'));
        expect(fillBefore(sent, each)).toBe(fillFormat(text, each));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['variables', '{{title}}: {{link}}', '{title}: {link}'],
    ['single braces', '{a} {{title}}', '{{a}} {title}'],
    ['braces before a tag', '{{brace}}{{title}}}', '{{{title}}}'],
    ['sections', '{{#brand}}x{{/brand}}', '{{!mustache}}{{#brand}}x{{/brand}}'],
    ['unknown names', '{{price}}', '{{!mustache}}{{price}}'],
  ])('are understood by all where that can be: %s', (_what, text, sent) => {
    expect(toWire(text)).toBe(sent);
  });
});
