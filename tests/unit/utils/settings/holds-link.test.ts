import { describe, expect, it } from 'vitest';
import { holdsLink, nameHoldsLink } from '@/utils/settings/holds-link.ts';

describe('a text without a link of its own', () => {
  it.each([
    '',
    'Hello',
    'What I use every day. More of it below!\nAnd/or: 24/7, 50% off (e.g. now).',
    '{{title}}: {{link}}',
    '{{title}} – {{link}} (from {{brand}})\n{{tag}}',
    '[{{title}}]({{link}})',
    '<a href="{{link}}" rel="sponsored">{{title}}</a>',
    '{{#brand}}{{brand}}: {{/brand}}{{title}} {{link}}',
    '{{#products}}{{number}}. {{title}}\n{{#links}}{{country}}: {{link}} {{label}}\n{{/links}}{{/products}}',
    'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
    '{name}は適格販売により収入を得ています。',
  ])('%j', (text) => {
    expect(holdsLink(text)).toBe(false);
  });
});

describe('a text that brings an address, a tag or a change of the link', () => {
  it.each([
    'https://amzn.to/3abcDEF',
    'see amzn.to/3abcDEF',
    'see a.co/d/abc',
    '//amazon',
    'HTTP://example',
    'www.example.com',
    'my site: thief.com',
    '{{link}}&tag=thief-20',
    '{{link}}?tag = thief-20',
    '{{link}}x',
    '{{ link }}{{brand}}',
    '{{{link}}}-1',
    '{{&link}}y',
    '{{#links}}{{link}}{{/links}}x',
    '{{#link}}{{.}}x{{/link}}',
    'ta{{! nothing }}g=thief-20',
    'ta{{! } }}g=thief-20',
    'ta{{#brand}}{{/brand}}g=thief-20',
    'ta{{^link}}zz{{/link}}g=thief-20',
    'amzn{{#brand}}x{{/brand}}.to/3abcDEF',
    'ta\u00adg\u200b=thief-20',
    'ta\tg=thief-20',
    'ｈｔｔｐｓ：／／ａｍｚｎ．ｔｏ／１',
    'amzn&#46;to/3abc',
    'amzn.to%2F3abc',
    '{{marketplace}}/dp/{{asin}}',
    'amazon.{{brand}}',
    'see amzn.{name}',
  ])('%j', (text) => {
    expect(holdsLink(text)).toBe(true);
  });
});

describe('a name in a wording', () => {
  it.each(['', 'Mira', 'Dr. Mira & Söhne', '水筒'])('%j holds none', (name) => {
    expect(nameHoldsLink(name)).toBe(false);
  });

  it.each(['to/3abcDEF', 'g=thief-20', 'x.com', 'a{b}', '://x'])('%j may', (name) => {
    expect(nameHoldsLink(name)).toBe(true);
  });
});
