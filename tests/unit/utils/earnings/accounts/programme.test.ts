import { expect, it } from 'vitest';
import {
  apiRegionOf,
  LOOKED_UP,
  oneLinkReach,
  usualThreshold,
} from '@/utils/earnings/accounts/programme.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import { isDay } from '@/utils/time/day.ts';

it('a US account reaches twelve stores through OneLink, and ten need their own', () => {
  const reach = CODES.map(oneLinkReach);
  expect(reach.filter((each) => each?.reached)).toHaveLength(12);
  expect(reach.filter((each) => each?.reached === false)).toHaveLength(10);
  expect(oneLinkReach('US')).toBe(null);
});

it('a threshold that is not known is said to be so', () => {
  expect(usualThreshold('FR', null)).toEqual({ amount: null, fee: null, state: 'unknown' });
  expect(usualThreshold('US', 'cheque')).toEqual({ amount: 10_000, fee: 1500, state: 'seen' });
  expect(usualThreshold('JP', null)).toMatchObject({ amount: 5000, state: 'second-hand' });
});

it('credentials of the product API are by region', () => {
  expect([apiRegionOf('BR'), apiRegionOf('TR'), apiRegionOf('AU'), apiRegionOf('ZA')]).toEqual([
    'NA',
    'EU',
    'FE',
    null,
  ]);
});

it('what is known has the day on which it was looked up', () => {
  expect(isDay(LOOKED_UP)).toBe(true);
});
