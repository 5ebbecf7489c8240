import { expect, it } from 'vitest';
import { nameLine } from '@/utils/links/name-line.ts';

it.each([
  ['Lipstick https://www.amazon.com/dp/B0TESTAAA1?tag=thief-20', 'Lipstick'],
  ['Lipstick (amzn.to/3abcDEF) red', 'Lipstick red'],
  ['a.co/d/abc Lipstick', 'Lipstick'],
  ['https://www.ama\u00adzon.com/dp/B0TESTAAA1?tag=thief-20', ''],
])('%j is called %j in a text', (name, line) => {
  expect(nameLine(name)).toBe(line);
});

it.each(['Amazon.com Gift Card', 'Fire TV Stick 4K | and/or, 24/7', 'Kindle (amazon) a.com/b'])(
  '%j stays as it is',
  (name) => {
    expect(nameLine(name)).toBe(name);
  },
);
