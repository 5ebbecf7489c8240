import { describe, expect, it, vi } from 'vitest';
import {
  country,
  dateText,
  dateTimeText,
  languageName,
  listText,
  momentText,
  numberText,
  shortened,
  shortListText,
  sizeText,
} from '@/components/ui/format.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** Spaces that keep words together differ between versions of the browsers' data. */
const plain = (text: string) => text.replace(/\s/g, ' ');

it('numbers have their separators', () => {
  expect(numberText(1234567)).toBe('1,234,567');
});

describe('sizes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [1_440_000, '1.4 MB'],
    [120e9, '120 GB'],
    [5e18, '5,000,000 TB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeText(bytes)).toBe(words);
  });
});

describe('moments', () => {
  const past = new Date(2024, 1, 29, 15, 4).getTime();

  it('that are not known have no text', () => {
    expect(dateText(0)).toBe('');
  });

  it('are days, or days with their time', () => {
    expect(dateText(past)).toBe('Feb 29, 2024');
    expect(plain(dateTimeText(past))).toBe('Feb 29, 2024, 3:04 PM');
    expect(plain(momentText(past))).toBe('Feb 29, 2024, 3:04 PM');
  });

  it('of today are their time alone', () => {
    vi.useFakeTimers({ now: past });
    expect(plain(momentText(past - 60_000))).toBe('3:03 PM');
    vi.useRealTimers();
  });
});

it('countries and languages have their names', () => {
  expect([country('UK'), country('DE')]).toEqual(['United Kingdom', 'Germany']);
  expect([languageName('de'), languageName('pt-BR')]).toEqual(['German', 'Brazilian Portuguese']);
});

it('lists are sentences, short ones, or no more than their names', () => {
  const names = ['Lips', 'Eyes', 'Skin Tools'];
  expect(listText(names)).toBe('Lips, Eyes, and Skin Tools');
  expect(shortListText(names)).toBe('Lips, Eyes, Skin Tools');
});

it.each([
  ['Wool Socks', 10, 'Wool Socks'],
  ['Wool Socks', 9, 'Wool Soc…'],
  ['Wool Socks', 6, 'Wool…'],
])('%s in %i characters is %s', (title, longest, text) => {
  expect(shortened(title, longest)).toBe(text);
});
