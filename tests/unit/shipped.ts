import { readFileSync } from 'node:fs';
import { type Disclosures, readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { type ColumnWords, readColumnWords } from '@/utils/shop/transfer/import/columns.ts';

const shipped = (name: string): unknown => JSON.parse(readFileSync(`public/${name}`, 'utf8'));

/** The wordings as they are shipped. */
export const shippedDisclosures = (): Disclosures => readDisclosures(shipped('disclosures.json'));

/** What columns are called, as it is shipped. */
export const shippedColumnWords = (): ColumnWords => readColumnWords(shipped('columns.json'));
