import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isDeleted } from '@/utils/records/fields.ts';
import { otherMarketplaceField } from '@/utils/records/other-marketplaces.ts';
import type { Fields } from '@/utils/records/record.ts';
import { cut, oneLine } from '@/utils/text/clean.ts';
import type { ShopDb } from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import type { Done } from '../queries/history.ts';

/** Longer ones are cut, in UTF-16 units. */
export const LONGEST = { title: 500, variation: 200, note: 5_000 } as const;

/** What the creator says of a product; what is left out stays. */
export interface ProductEdit {
  /** An empty one gives the page's back. */
  ownTitle?: string;
  /** What was chosen of its variations; an empty one gives the page's back. */
  ownVariation?: string;
  note?: string;
  /** It is not sold any more, as far as the creator knows. */
  dead?: boolean;
  /** Its ASIN in another marketplace; null: it is not there. */
  otherMarketplaces?: Partial<Record<MarketplaceCode, string | null>>;
}

/**
 * @returns what was done; null where it changed nothing, or the product is not there any more
 * @throws {ShopError} nothing has been changed then
 */
export async function editProduct(db: ShopDb, id: string, edit: ProductEdit): Promise<Done | null> {
  const { undo } = await transact(
    db,
    'edit',
    (tx) => tx.objectStore('products').get(id),
    (action, record) => {
      if (record && !isDeleted(record)) action.edit('products', id, record, fieldsOf(edit));
    },
  );
  return undo === null ? null : { what: 'edit', count: 1 };
}

function fieldsOf(edit: ProductEdit): Fields {
  const { ownTitle, ownVariation, note, dead, otherMarketplaces = {} } = edit;
  const fields: Fields = {};
  if (ownTitle !== undefined) fields.ownTitle = lineOf(ownTitle, LONGEST.title);
  if (ownVariation !== undefined) fields.ownVariation = lineOf(ownVariation, LONGEST.variation);
  if (note !== undefined) fields.note = noteOf(note);
  if (dead !== undefined) fields.dead = dead || null;
  for (const [code, asin] of Object.entries(otherMarketplaces)) {
    if (isMarketplaceCode(code)) fields[otherMarketplaceField(code)] = asin;
  }
  return fields;
}

/** One line, not longer than so many UTF-16 units; null for an empty one. */
export function lineOf(text: string, longest: number): string | null {
  return cut(oneLine(text), longest) || null;
}

/** A note keeps its line breaks. */
export function noteOf(note: string): string | null {
  return cut(note.toWellFormed().trim(), LONGEST.note) || null;
}
