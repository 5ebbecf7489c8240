import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import {
  FOLLOW_LANGUAGES,
  followBlock,
  followLine,
  followSteps,
  readPage,
} from '@/utils/streams/follow.ts';

const PAGE = 'https://www.amazon.de/shop/yourname';

describe('the address of her page', () => {
  it.each([
    ['https://www.amazon.de/shop/yourname', 'https://www.amazon.de/shop/yourname', false],
    ['amazon.de/shop/yourname', 'https://www.amazon.de/shop/yourname', false],
    ['http://amazon.de/shop/yourname', 'https://www.amazon.de/shop/yourname', false],
    [
      'https://www.amazon.com/shop/yourname?ref_=cm_sw_r&tag=yourname-20&linkCode=ur2',
      'https://www.amazon.com/shop/yourname',
      true,
    ],
    ['https://example.com/me?tag=yourname-20&page=2', 'https://example.com/me?page=2', true],
    ['https://example.com/me?to=https://amazon.de/?tag=x-21', 'https://example.com/me', true],
    ['  https://example.com/me\n', 'https://example.com/me', false],
  ])('%s is %s', (typed, page, isStripped) => {
    expect(readPage(typed)).toEqual({ ok: true, page, isStripped });
  });

  it.each([
    ['', 'not-a-url'],
    ['my page', 'not-a-url'],
    ['yourname', 'not-a-url'],
    ['http://example.com/me', 'not-https'],
    ['javascript://example.com/%0aalert(1)', 'not-https'],
    ['https://amzn.to/3xYz', 'short-link'],
    ['https://www.amazon.de/ap/signin', 'forbidden'],
  ])('%s is none: %s', (typed, problem) => {
    expect(readPage(typed)).toEqual({ ok: false, problem });
  });

  it('carries no tag, whatever was pasted', () => {
    const name = fc.constantFrom('tag', 'TAG', 'ascsubtag', 'AssociateTag', 'x');
    const host = fc.constantFrom('www.amazon.com', 'amazon.co.jp', 'example.com', 'l.example.org');
    fc.assert(
      fc.property(host, name, fc.stringMatching(/^[a-z]{1,9}-2[0-3]$/), (on, key, tag) => {
        const read = readPage(`https://${on}/shop/me?a=1&${key}=${tag}#x`);
        const isTag = key !== 'x';
        expect(read.ok && isTag && read.page.includes(tag)).toBe(false);
      }),
    );
  });
});

describe('how to follow her', () => {
  it('is worded in every language of the marketplaces, names her page, and is unconfirmed', () => {
    const languages = Object.values(shippedDisclosures().marketplaces).flat();
    expect(languages.filter((each) => !FOLLOW_LANGUAGES.includes(each))).toEqual([]);
    for (const language of FOLLOW_LANGUAGES) {
      const steps = followSteps({}, language);
      expect(steps).toMatchObject({ state: 'unconfirmed', checked: '2026-12-01' });
      expect(followBlock(steps, PAGE).split('\n')).toHaveLength(3);
      expect(followBlock(steps, PAGE)).toContain(PAGE);
      expect(followLine(steps, PAGE)).toContain(PAGE);
      expect(followLine(steps, PAGE)).not.toContain('\n');
    }
  });

  it('has the steps numbered', () => {
    expect(followBlock(followSteps({}, 'en'), PAGE)).toBe(
      [
        `1. Open my page: ${PAGE}`,
        '2. Tap “+ Follow”',
        '3. Allow notifications for the Amazon app in your phone’s settings',
      ].join('\n'),
    );
  });

  it('is hers to word; the other part stays', () => {
    const own = { en: { steps: ' Go to {page}\n\n Follow $& me ', line: null, checked: null } };
    const steps = followSteps(own, 'en');
    expect(steps).toMatchObject({ state: 'own', checked: null });
    expect(followBlock(steps, PAGE)).toBe(`1. Go to ${PAGE}\n2. Follow $& me`);
    expect(followLine(steps, PAGE)).toContain('+ Follow');
  });

  it('says when she has compared it', () => {
    const own = { en: { steps: null, line: null, checked: '2026-12-24' } };
    expect(followSteps(own, 'en')).toMatchObject({ state: 'checked', checked: '2026-12-24' });
  });

  it('is nothing without her page, and English in a language without a wording', () => {
    expect(followBlock(followSteps({}, 'en'), '')).toBe('');
    expect(followLine(followSteps({}, 'en'), '')).toBe('');
    expect(followSteps({}, 'fi').steps).toBe(followSteps({}, 'en').steps);
  });
});

it.each(['anna@mail.example', 'mailto:anna@mail.example'])('%s is no page', (mail) => {
  expect(readPage(mail)).toEqual({ ok: false, problem: 'not-a-url' });
});
