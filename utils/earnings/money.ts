import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** An amount of money in the smallest unit of its currency (cents; yen), an integer; negative for what is taken back. */
export type Amount = number;

/** The currency that an account pays in and its reports are in, ISO 4217: whatever sign stands in a file's header. */
const CURRENCIES: Readonly<Record<MarketplaceCode, string>> = {
  US: 'USD',
  UK: 'GBP',
  DE: 'EUR',
  FR: 'EUR',
  JP: 'JPY',
  CA: 'CAD',
  CN: 'CNY',
  IT: 'EUR',
  ES: 'EUR',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  AU: 'AUD',
  AE: 'AED',
  SG: 'SGD',
  NL: 'EUR',
  SA: 'SAR',
  SE: 'SEK',
  PL: 'PLN',
  TR: 'TRY',
  EG: 'EGP',
  BE: 'EUR',
  IE: 'EUR',
  ZA: 'ZAR',
};

export function currencyOf(marketplace: MarketplaceCode): string {
  return CURRENCIES[marketplace];
}

/** How many decimal places an amount of a currency has: `Intl` writes some in whole units that are kept in hundredths. */
export function decimalsOf(currency: string): number {
  return currency === 'JPY' ? 0 : 2;
}

/** An amount as a plain decimal number, such as `-12.50`: exact, without anything of a language. */
export function decimalText(amount: Amount, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = amount < 0 ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}
