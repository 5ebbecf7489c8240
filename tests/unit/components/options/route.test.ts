import { describe, expect, it } from 'vitest';
import { parseRoute } from '@/components/options/route.ts';

const accounts = { view: 'options', section: 'accounts', marketplace: null };

describe('parseRoute', () => {
  it.each([
    ['', accounts],
    ['#', accounts],
    ['#accounts', accounts],
    ['#accounts/DE', { ...accounts, marketplace: 'DE' }],
    ['#accounts/SE', { ...accounts, marketplace: 'SE' }],
    ['#accounts/XX', accounts],
    ['#accounts/toString', accounts],
    ['#links', { ...accounts, section: 'links' }],
    ['#links/DE', { ...accounts, section: 'links' }],
    ['#about', { ...accounts, section: 'about' }],
    ['#nothing/like/this', accounts],
    ['#%', accounts],
    ['#welcome', { view: 'welcome' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});
