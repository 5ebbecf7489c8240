import { expect, it } from 'vitest';
import {
  REMEMBERED,
  readWrongPasswords,
  withWrongPassword,
  wrongPasswordsOf,
} from '@/utils/sync/wrong-passwords.ts';

const anna = { url: 'https://couch.test/shop', user: 'anna', password: 'x' };

it('counts for each account of a server, whichever database, within five minutes', () => {
  let times = withWrongPassword({}, anna, 1000);
  times = withWrongPassword(times, { ...anna, url: 'https://couch.test/other' }, 2000);
  times = withWrongPassword(times, { ...anna, user: 'ben' }, 2000);
  expect(wrongPasswordsOf(times, anna)).toBe(2);
  expect(wrongPasswordsOf(times, { ...anna, url: 'https://other.test/shop' })).toBe(0);
  const later = readWrongPasswords(times, 1000 + REMEMBERED);
  expect(wrongPasswordsOf(later, anna)).toBe(1);
  expect(readWrongPasswords(times, 2000 + REMEMBERED)).toEqual({});
});

it.each([undefined, null, 'x', { a: 'b' }, { a: ['b'] }])('counts nothing in %j', (kept) => {
  expect(readWrongPasswords(kept, 0)).toEqual({});
});
