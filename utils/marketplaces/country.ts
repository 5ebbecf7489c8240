import { CORE, type CoreCode, type MarketplaceCode } from './hosts.ts';

/** The country of a marketplace in the reader's language, such as "Vereinigtes Königreich" for UK. */
export function countryName(code: MarketplaceCode, language: string): string {
  const region = code === 'UK' ? 'GB' : code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(region) ?? code;
}

/** Countries whose own marketplace is not built in, and the built-in one that people there use. */
const NEIGHBOURS: Readonly<Record<string, CoreCode>> = {
  GB: 'UK',
  IE: 'UK',
  AT: 'DE',
  CH: 'DE',
  LU: 'DE',
  BE: 'FR',
  PT: 'ES',
  NZ: 'AU',
  KW: 'SA',
  QA: 'AE',
};

/** Where a language stands alone ("de") or its country is none of the above ("es-AR"). */
const BY_LANGUAGE: Readonly<Record<string, CoreCode>> = {
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  nl: 'NL',
  ja: 'JP',
  pt: 'BR',
  ar: 'SA',
  hi: 'IN',
  ta: 'IN',
  te: 'IN',
};

/**
 * The marketplace that a new creator most likely earns in.
 * @param languages BCP 47 tags, the preferred one first, as in `navigator.languages`
 */
export function likelyHome(languages: readonly string[]): CoreCode {
  for (const tag of languages) {
    const parts = tag.split('-');
    const region =
      parts
        .slice(1)
        .find((part) => /^[a-z]{2}$/i.test(part))
        ?.toUpperCase() ?? '';
    const found = (isHome(region) ? region : NEIGHBOURS[region]) ?? BY_LANGUAGE[parts[0] ?? ''];
    if (found) return found;
  }
  return 'US';
}

/** A country whose own marketplace is built in and has a programme to earn in: all but China's, which closed. */
function isHome(region: string): region is CoreCode {
  return Object.hasOwn(CORE, region) && region !== 'CN';
}
