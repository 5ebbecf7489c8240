import { expect, it } from 'vitest';
import { untaggedMarketplaces } from '@/utils/earnings/accounts/untagged.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';

it('names the marketplaces with products and no tracking ID of hers, the most products first', () => {
  const settings = {
    ...defaultSettings(),
    accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } },
    oneLink: { tag: 'mine-20', marketplaces: ['CA' as const] },
  };
  const products = new Map([
    ['DE', 10],
    ['ES', 2],
    ['CA', 4],
    ['FR', 7],
    ['JP', 0],
    ['IT', 2],
  ] as const);
  expect(untaggedMarketplaces(settings, products)).toEqual([
    { marketplace: 'FR', products: 7 },
    { marketplace: 'ES', products: 2 },
    { marketplace: 'IT', products: 2 },
  ]);
});
