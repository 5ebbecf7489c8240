import { HOSTS, type MarketplaceCode } from './hosts.ts';

/** All that is known of one of Amazon's country stores, as of 2026. */
export interface Marketplace {
  code: MarketplaceCode;
  /** How the programme's tracking ids end. A hint: one OneLink id (`-20`) may earn in many stores. */
  tagSuffix: string | null;
  /** Where the associate signs in; null where no such site is known. */
  associatesHost: string | null;
  /** `closed`: product pages are recognised, no earnings promised. `unknown`: no programme was found. */
  status: 'open' | 'closed' | 'unknown';
}

export const MARKETPLACES: readonly Marketplace[] = [
  row('US', '-20', 'affiliate-program'),
  row('UK', '-21', 'affiliate-program'),
  row('DE', '-21', 'partnernet'),
  row('FR', '-21', 'partenaires'),
  row('JP', '-22', 'affiliate'),
  row('CA', '-20', 'associates'),
  row('CN', '-23', 'associates', 'closed'),
  row('IT', '-21', 'programma-affiliazione'),
  row('ES', '-21', 'afiliados'),
  row('IN', '-21', 'affiliate-program'),
  row('BR', '-20', 'associados'),
  row('MX', '-20', 'afiliados'),
  row('AU', '-22', 'affiliate-program'),
  row('AE', '-21', 'affiliate-program'),
  row('SG', '-22', 'affiliate-program'),
  row('NL', '-21', 'partnernet'),
  row('SA', '-21', 'affiliate-program'),
  row('SE', '-21', 'affiliate-program'),
  row('PL', '-21', 'affiliate-program'),
  row('TR', '-21', 'gelirortakligi'),
  row('EG', '-21', 'affiliate-program'),
  row('BE', '-21', 'affiliate-program'),
  row('IE', '-21', null),
  row('ZA', null, null, 'unknown'),
];

export function marketplace(code: MarketplaceCode): Marketplace {
  const found = MARKETPLACES.find((each) => each.code === code);
  if (!found) throw new Error(`no marketplace ${code}`);
  return found;
}

/** @param associates where the associates' site is, before the store's own host */
function row(
  code: MarketplaceCode,
  tagSuffix: string | null,
  associates: string | null,
  status: Marketplace['status'] = 'open',
): Marketplace {
  const associatesHost = associates && `${associates}.${HOSTS[code]}`;
  return { code, tagSuffix, associatesHost, status };
}
