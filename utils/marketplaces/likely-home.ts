import { CORE, type CoreCode } from './hosts.ts';

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
  EG: 'AE',
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
  ar: 'AE',
  hi: 'IN',
  ta: 'IN',
  te: 'IN',
};

/** Languages of several marketplaces: without a country, the time zone says which. */
const SEVERAL: Readonly<Record<string, readonly CoreCode[]>> = {
  ar: ['AE', 'SA'],
  es: ['ES', 'MX'],
};

const BY_ZONE: Readonly<Record<string, CoreCode>> = {
  'Asia/Dubai': 'AE',
  'Asia/Qatar': 'AE',
  'Africa/Cairo': 'AE',
  'Asia/Riyadh': 'SA',
  'Asia/Kuwait': 'SA',
  'America/Mexico_City': 'MX',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Sao_Paulo': 'BR',
  'Asia/Calcutta': 'IN',
  'Asia/Kolkata': 'IN',
  'Asia/Singapore': 'SG',
  'Asia/Tokyo': 'JP',
  'Australia/Melbourne': 'AU',
  'Australia/Sydney': 'AU',
  'Pacific/Auckland': 'AU',
  'Europe/Amsterdam': 'NL',
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'DE',
  'Europe/Zurich': 'DE',
  'Europe/Dublin': 'UK',
  'Europe/London': 'UK',
  'Europe/Madrid': 'ES',
  'Europe/Lisbon': 'ES',
  'Europe/Paris': 'FR',
  'Europe/Rome': 'IT',
};

/**
 * The marketplace that a new creator most likely earns in.
 * @param languages BCP 47 tags, the preferred one first, as in `navigator.languages`
 * @param zone the IANA name of the time zone, for languages that name no country
 */
export function likelyHome(languages: readonly string[], zone = ''): CoreCode {
  const zoned = BY_ZONE[zone];
  for (const tag of languages) {
    const [language = '', ...parts] = tag.split('-');
    const region = parts.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase() ?? '';
    const found = isHome(region) ? region : NEIGHBOURS[region];
    if (found) return found;
    if (zoned && SEVERAL[language]?.includes(zoned)) return zoned;
    const spoken = BY_LANGUAGE[language];
    if (spoken) return spoken;
  }
  return zoned ?? 'US';
}

/** A country whose own marketplace is built in and has a programme to earn in: all but China's, which closed. */
function isHome(region: string): region is CoreCode {
  return Object.hasOwn(CORE, region) && region !== 'CN';
}
