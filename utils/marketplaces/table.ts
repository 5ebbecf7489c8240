import { HOSTS, isMore, type MarketplaceCode } from './hosts.ts';

/** All that is known of one of Amazon's country stores, as of 2026. */
export interface Marketplace {
  code: MarketplaceCode;
  /** Without `www.`. */
  host: string;
  /** `core` is built in, `more` is switched on by the user. */
  group: 'core' | 'more';
  /** How the programme's tracking ids end. A hint: one OneLink id (`-20`) may earn in many stores. */
  tagSuffix: string | null;
  /** ISO 639-1, the store's own first. */
  languages: readonly string[];
  /** Where the associate signs in; null where no such site is known. */
  associatesHost: string | null;
  /** `closed`: product pages are recognised, no earnings promised. `unknown`: no programme was found. */
  status: 'open' | 'closed' | 'unknown';
}

export const MARKETPLACES: readonly Marketplace[] = [
  row('US', '-20', 'en es zh pt ko de', 'affiliate-program.amazon.com', 'open'),
  row('UK', '-21', 'en', 'affiliate-program.amazon.co.uk', 'open'),
  row('DE', '-21', 'de en tr pl nl cs', 'partnernet.amazon.de', 'open'),
  row('FR', '-21', 'fr en', 'partenaires.amazon.fr', 'open'),
  row('JP', '-22', 'ja en zh', 'affiliate.amazon.co.jp', 'open'),
  row('CA', '-20', 'en fr', 'associates.amazon.ca', 'open'),
  row('CN', '-23', 'zh', 'associates.amazon.cn', 'closed'),
  row('IT', '-21', 'it en', 'programma-affiliazione.amazon.it', 'open'),
  row('ES', '-21', 'es en pt', 'afiliados.amazon.es', 'open'),
  row('IN', '-21', 'en hi ta te kn ml bn mr', 'affiliate-program.amazon.in', 'open'),
  row('BR', '-20', 'pt', 'associados.amazon.com.br', 'open'),
  row('MX', '-20', 'es en', 'afiliados.amazon.com.mx', 'open'),
  row('AU', '-22', 'en', 'affiliate-program.amazon.com.au', 'open'),
  row('AE', '-21', 'en ar', 'affiliate-program.amazon.ae', 'open'),
  row('SG', '-22', 'en', 'affiliate-program.amazon.sg', 'open'),
  row('NL', '-21', 'nl en', 'partnernet.amazon.nl', 'open'),
  row('SA', '-21', 'ar en', 'affiliate-program.amazon.sa', 'open'),
  row('SE', '-21', 'sv en', 'affiliate-program.amazon.se', 'open'),
  row('PL', '-21', 'pl', 'affiliate-program.amazon.pl', 'open'),
  row('TR', '-21', 'tr', 'gelirortakligi.amazon.com.tr', 'open'),
  row('EG', '-21', 'ar en', 'affiliate-program.amazon.eg', 'open'),
  row('BE', '-21', 'fr nl en', 'affiliate-program.amazon.com.be', 'open'),
  row('IE', '-21', 'en', null, 'open'),
  row('ZA', null, 'en', null, 'unknown'),
];

export function marketplace(code: MarketplaceCode): Marketplace {
  const found = MARKETPLACES.find((each) => each.code === code);
  if (!found) throw new Error(`no marketplace ${code}`);
  return found;
}

function row(
  code: MarketplaceCode,
  tagSuffix: string | null,
  languages: string,
  associatesHost: string | null,
  status: Marketplace['status'],
): Marketplace {
  return {
    code,
    host: HOSTS[code],
    group: isMore(code) ? 'more' : 'core',
    tagSuffix,
    languages: languages.split(' '),
    associatesHost,
    status,
  };
}
