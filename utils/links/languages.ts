import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/**
 * The languages that a marketplace can be read in, as its `language=` parameter names them, its own first.
 * The country behind the underscore is confirmed for the Emirates and Egypt by Amazon's locale pages and second-hand
 * for the others.
 * A marketplace that does not know a locale shows its own language.
 */
const LOCALES: Readonly<Record<MarketplaceCode, readonly string[]>> = {
  US: ['en_US', 'es_US', 'zh_CN', 'pt_BR', 'ko_KR', 'de_DE'],
  UK: ['en_GB'],
  DE: ['de_DE', 'en_GB', 'tr_TR', 'pl_PL', 'nl_NL', 'cs_CZ'],
  FR: ['fr_FR', 'en_GB'],
  JP: ['ja_JP', 'en_US', 'zh_CN'],
  CA: ['en_CA', 'fr_CA'],
  CN: ['zh_CN'],
  IT: ['it_IT', 'en_GB'],
  ES: ['es_ES', 'en_GB', 'pt_PT'],
  IN: ['en_IN', 'hi_IN', 'ta_IN', 'te_IN', 'kn_IN', 'ml_IN', 'bn_IN', 'mr_IN'],
  BR: ['pt_BR'],
  MX: ['es_MX', 'en_US'],
  AU: ['en_AU'],
  AE: ['en_AE', 'ar_AE'],
  SG: ['en_SG'],
  NL: ['nl_NL', 'en_GB'],
  SA: ['ar_AE', 'en_AE'],
  SE: ['sv_SE', 'en_GB'],
  PL: ['pl_PL'],
  TR: ['tr_TR'],
  EG: ['ar_AE', 'en_AE'],
  BE: ['fr_BE', 'nl_BE', 'en_GB'],
  IE: ['en_IE'],
  ZA: ['en_ZA'],
};

/** The languages (ISO 639-1) that a marketplace can be read in, its own first. */
export function languagesOf(marketplace: MarketplaceCode): string[] {
  return LOCALES[marketplace].map((locale) => locale.slice(0, 2));
}

/**
 * The locale of a two-letter language in a marketplace; null where it does not have the language,
 * or has no other to choose from.
 */
export function localeOf(marketplace: MarketplaceCode, language: string | null): string | null {
  const locales = LOCALES[marketplace];
  if (!language || locales.length < 2) return null;
  return locales.find((locale) => locale.startsWith(`${language}_`)) ?? null;
}

/** Every language that a link can ask for: those of marketplaces which have more than one. */
export const LINK_LANGUAGES: readonly string[] = [
  ...new Set(
    Object.keys(LOCALES)
      .filter(isMarketplaceCode)
      .map(languagesOf)
      .filter((languages) => languages.length > 1)
      .flat(),
  ),
].sort();
