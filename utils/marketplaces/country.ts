import type { MarketplaceCode } from './hosts.ts';

/** The country of a marketplace in the reader's language, such as "Vereinigtes Königreich" for UK. */
export function countryName(code: MarketplaceCode, language: string): string {
  const region = code === 'UK' ? 'GB' : code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(region) ?? code;
}
