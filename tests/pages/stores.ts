import { CORE, type CoreCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { type Language, WORDS, type Words } from './words.ts';

/** One of the 17 demo stores, each in a language that the real one speaks. */
export interface Store {
  code: CoreCode;
  /** `www.amazon.de` */
  host: string;
  language: Language;
  rtl: boolean;
  words: Words;
  currency: string;
  /** How much a dollar is here, roughly: prices should look like prices. */
  rate: number;
}

const TABLE: Record<
  CoreCode,
  [language: Language, currency: string, rate: number, locale?: string]
> = {
  US: ['en', 'USD', 1],
  UK: ['en', 'GBP', 0.8, 'en-GB'],
  DE: ['de', 'EUR', 0.95],
  FR: ['fr', 'EUR', 0.95],
  JP: ['ja', 'JPY', 150],
  CA: ['en', 'CAD', 1.35, 'en-CA'],
  CN: ['zh', 'CNY', 7],
  IT: ['it', 'EUR', 0.95],
  ES: ['es', 'EUR', 0.95],
  IN: ['en', 'INR', 83, 'en-IN'],
  BR: ['pt', 'BRL', 5],
  MX: ['es', 'MXN', 17, 'es-MX'],
  AU: ['en', 'AUD', 1.5, 'en-AU'],
  AE: ['ar', 'AED', 3.67],
  SG: ['en', 'SGD', 1.35, 'en-SG'],
  NL: ['nl', 'EUR', 0.95],
  SA: ['ar', 'SAR', 3.75, 'ar-SA'],
};

export const STORES: readonly Store[] = (Object.keys(CORE) as CoreCode[]).map((code) => {
  const [language, currency, rate, locale] = TABLE[code];
  const words = locale ? { ...WORDS[language], locale } : WORDS[language];
  return {
    code,
    host: `www.${CORE[code]}`,
    language,
    rtl: language === 'ar',
    words,
    currency,
    rate,
  };
});

/** The demo store that answers for a host name; null for any other host. */
export function storeOfHost(hostname: string): Store | null {
  const code = marketplaceOfHost(hostname);
  return STORES.find((store) => store.code === code) ?? null;
}

/** A price as this store writes it; arguments in dollars. */
export function priceText(store: Store, dollars: number): string {
  return parts(store, dollars)
    .map((part) => part.value)
    .join('');
}

/** The price cut as the page's markup cuts it: symbol, whole part with its separator, fraction. */
export function priceParts(
  store: Store,
  dollars: number,
): { symbol: string; whole: string; separator: string; fraction: string } {
  const all = parts(store, dollars);
  const of = (...types: Intl.NumberFormatPartTypes[]) =>
    all
      .filter((part) => types.includes(part.type))
      .map((part) => part.value)
      .join('');
  return {
    symbol: of('currency'),
    whole: of('integer', 'group'),
    separator: of('decimal'),
    fraction: of('fraction'),
  };
}

function parts(store: Store, dollars: number): Intl.NumberFormatPart[] {
  const format = new Intl.NumberFormat(store.words.locale, {
    style: 'currency',
    currency: store.currency,
    numberingSystem: 'latn',
  });
  return format.formatToParts(dollars * store.rate);
}
