import { countryName } from '@/utils/marketplaces/country.ts';
import {
  CODES,
  HOSTS,
  isMarketplaceCode,
  type MarketplaceCode,
  marketplaceOfHost,
} from '@/utils/marketplaces/hosts.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** Languages that people's lists name countries in: the extension's, and the marketplaces' others. */
const LANGUAGES = 'ar de en es fr it ja nl pt pl sv tr zh hi'.split(' ');

/** Other names than those that `Intl.DisplayNames` has. */
const ALIASES: Readonly<Record<string, MarketplaceCode>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  'united states of america': 'US',
  gb: 'UK',
  gbr: 'UK',
  'great britain': 'UK',
  britain: 'UK',
  england: 'UK',
  grossbritannien: 'UK',
  deu: 'DE',
  ger: 'DE',
  fra: 'FR',
  jpn: 'JP',
  can: 'CA',
  ita: 'IT',
  esp: 'ES',
  ind: 'IN',
  bra: 'BR',
  mex: 'MX',
  aus: 'AU',
  uae: 'AE',
  emirates: 'AE',
  nld: 'NL',
  holland: 'NL',
  ksa: 'SA',
  turkey: 'TR',
};

let names: ReadonlyMap<string, MarketplaceCode> | null = null;

/**
 * The marketplace that a cell of a list names: by its code, its host or an address on it, or its country's name in one
 * of many languages (`DE`, `amazon.de`, `https://www.amazon.co.uk`, `Amazon UK`, `Alemania`); null: it names none.
 */
export function marketplaceNamed(text: string): MarketplaceCode | null {
  const word = normalize(text.slice(0, 200));
  const code = word.toUpperCase();
  if (isMarketplaceCode(code)) return code;
  const host = /^(?:https?:\/\/)?([a-z\d.-]+\.[a-z]{2,})(?:[/?#]|$)/.exec(word)?.[1];
  const ofHost = host ? marketplaceOfHost(host) : null;
  if (ofHost) return ofHost;
  names ??= countryNames();
  const bare = word.replace(/^amazon[ .-]*/, '').replace(/^\((.*)\)$/, '$1');
  const short = bare.toUpperCase();
  return names.get(word) ?? names.get(bare) ?? (isMarketplaceCode(short) ? short : null);
}

function countryNames(): ReadonlyMap<string, MarketplaceCode> {
  const all = new Map<string, MarketplaceCode>(Object.entries(ALIASES));
  for (const code of CODES) {
    for (const language of LANGUAGES) all.set(normalize(countryName(code, language)), code);
    all.set(HOSTS[code].replace(/^amazon\./, ''), code);
  }
  return all;
}
