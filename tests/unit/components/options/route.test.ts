import { describe, expect, it } from 'vitest';
import { parseRoute } from '@/components/options/route.ts';

const accounts = { view: 'options', section: 'accounts', target: null, marketplace: null };

describe('parseRoute', () => {
  it.each([
    ['', accounts],
    ['#', accounts],
    ['#accounts', accounts],
    ['#accounts/DE', { ...accounts, target: 'DE', marketplace: 'DE' }],
    ['#accounts/SE', { ...accounts, target: 'SE', marketplace: 'SE' }],
    ['#accounts/XX', { ...accounts, target: 'XX' }],
    ['#accounts/toString', { ...accounts, target: 'toString' }],
    ['#accounts/<b>', accounts],
    ['#links', { ...accounts, section: 'links' }],
    ['#links/language', { ...accounts, section: 'links', target: 'language' }],
    ['#marketplaces/PL', { ...accounts, section: 'marketplaces', target: 'PL' }],
    ['#about', { ...accounts, section: 'about' }],
    ['#nothing/like/this', accounts],
    ['#%', accounts],
    ['#welcome', { view: 'welcome' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});
