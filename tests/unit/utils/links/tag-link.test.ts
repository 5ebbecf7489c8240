import { describe, expect, it } from 'vitest';
import { readTagLink, tagLinks } from '@/utils/links/tag-link.ts';

describe('readTagLink', () => {
  it.each([
    ['https://www.amazon.de/dp/B0TESTAAA1?tag=anna-21', { tag: 'anna-21', code: 'DE' }],
    ['Look: https://www.amazon.de/dp/B0TESTAAA1/?tag=anna-21.', { tag: 'anna-21', code: 'DE' }],
    ['amazon.co.uk/?tag=anna-21', { tag: 'anna-21', code: 'UK' }],
    ['www.amazon.fr/?tag=anna-21', { tag: 'anna-21', code: 'FR' }],
    ['https://blog.example/?tag=anna-20', { tag: 'anna-20', code: null }],
  ])('%j has an id', (text, found) => {
    expect(readTagLink(text)).toMatchObject({ kind: 'tag', ...found });
  });

  it.each([
    ['https://amzn.to/3abc', 'short'],
    ['amzn.eu/d/3abc', 'short'],
    ['https://a.co/d/3abc', 'short'],
    ['https://www.amazon.de/dp/B0TESTAAA1', 'none'],
    ['https://www.amazon.de/?tag=an%20na', 'none'],
    ['https://blog.example/?tag=news', 'none'],
  ])('%j is %s', (text, kind) => {
    expect(readTagLink(text)).toMatchObject({ kind });
  });

  it.each(['anna-21', '', 'https://', 'amazon.de', 'UK: anna-21'])('%j is no link', (text) => {
    expect(readTagLink(text)).toBeNull();
  });
});

it('finds every link with where it begins', () => {
  const found = tagLinks('a https://amzn.to/1, amazon.de/?tag=b-21; c');
  expect(found.map(({ at, found: { link } }) => [at, link])).toEqual([
    [2, 'https://amzn.to/1'],
    [21, 'amazon.de/?tag=b-21'],
  ]);
});
