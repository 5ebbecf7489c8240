import fc from 'fast-check';
import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';

const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const TAG = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

export const marketplaces = fc.constantFrom(...Object.keys(HOSTS).filter(isMarketplaceCode));

export const asins = fc
  .string({ unit: fc.constantFrom(...CAPITALS), minLength: 8, maxLength: 8 })
  .map((rest) => `B0${rest}`);

/** The user's own: recognisable, so that anybody else's in a link is seen. */
export const tags = fc
  .string({ unit: fc.constantFrom(...TAG), minLength: 1, maxLength: 12 })
  .map((name) => `mine-${name}-21`);

export const linkOptions = fc.record({
  exactVariation: fc.boolean(),
  language: fc.constantFrom('none' as const, 'path' as const, 'query' as const),
  languageCode: fc.option(fc.constantFrom('en', 'es', 'de', 'zh', 'ar', 'xx')),
  siteStripe: fc.boolean(),
});
