import { describe, expect, it } from 'vitest';
import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { MARKETPLACES, marketplace } from '@/utils/marketplaces/table.ts';

describe('the table', () => {
  it('has every marketplace once, in the order of the hosts', () => {
    expect(MARKETPLACES.map((each) => each.code)).toEqual(Object.keys(HOSTS));
  });

  it.each(Object.keys(HOSTS).filter(isMarketplaceCode))('knows %s', (code) => {
    const each = marketplace(code);
    expect(each.code).toBe(code);
    expect(each.tagSuffix ?? '-20').toMatch(/^-2[0-3]$/);
    if (each.status !== 'unknown' && each.associatesHost) {
      expect(URL.canParse(`https://${each.associatesHost}/`)).toBe(true);
      expect(each.associatesHost.endsWith(`.${HOSTS[code]}`)).toBe(true);
    }
  });

  it('promises no earnings where there is no programme', () => {
    const notOpen = MARKETPLACES.filter((each) => each.status !== 'open');
    expect(notOpen.map((each) => [each.code, each.status])).toEqual([
      ['CN', 'closed'],
      ['ZA', 'unknown'],
    ]);
  });
});
