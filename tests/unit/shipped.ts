import { readFileSync } from 'node:fs';
import { type Disclosures, readDisclosures } from '@/utils/marketplaces/disclosures.ts';

/** The wordings as they are shipped. */
export function shippedDisclosures(): Disclosures {
  return readDisclosures(JSON.parse(readFileSync('public/disclosures.json', 'utf8')));
}
