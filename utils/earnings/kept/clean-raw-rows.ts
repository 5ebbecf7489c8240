import { shopError } from '@/utils/shop/database/errors.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { JOURNAL_MS } from '@/utils/shop/database/transact.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import { readEntry } from './entry.ts';
import { sumsField, sumsId } from './sums-id.ts';

type Key = [account: string, kind: string, day: string, made: number];

/**
 * Deletes rows that do not count any more, and that no undo can bring back; with the last of them, and nothing that
 * reports say, also what they call products.
 * @throws {ShopError}
 */
export async function cleanRawRows(db: ShopDb): Promise<void> {
  const keys = await reading(db, ['sales'], (tx) => tx.objectStore('sales').getAllKeys());
  const byField = Map.groupBy(keys, ([account, kind, day]) => `${account} ${kind} ${day}`);
  const old: Key[] = [];
  for (const [id, groups] of Map.groupBy(byField.values(), ([first]) =>
    first ? sumsId(first[0], first[2]) : '',
  )) {
    old.push(...(await superseded(db, id, groups)));
  }
  const isEmpty = old.length === keys.length && !(await saysAnything(db));
  try {
    const tx = db.transaction(['sales', 'names'], 'readwrite');
    const sales = tx.objectStore('sales');
    await Promise.all([
      ...old.map((key) => sales.delete(key)),
      ...(isEmpty ? [tx.objectStore('names').clear()] : []),
      tx.done,
    ]);
  } catch (error) {
    throw shopError(error);
  }
}

/** Whether reports say anything at all. */
function saysAnything(db: ShopDb): Promise<boolean> {
  return reading(db, ['sums'], async (tx) => {
    let cursor = await tx.objectStore('sums').openCursor();
    while (cursor && Object.values(cursor.value.v).every((value) => value === null)) {
      cursor = await cursor.continue();
    }
    return cursor !== null;
  });
}

/** @param groups the keys of all rows of one record, those of each field together */
function superseded(db: ShopDb, id: string, groups: readonly Key[][]): Promise<Key[]> {
  return reading(db, ['sums', 'sales'], async (tx) => {
    const record = await tx.objectStore('sums').get(id);
    const old: Key[] = [];
    for (const group of groups) {
      const [first] = group;
      if (!first) continue;
      const [, kind, day] = first;
      const made = readEntry(record?.v[sumsField(kind, day)])?.made;
      const others = group.filter((key) => key[3] !== made);
      if (others.length === 0) continue;
      const rows = await Promise.all(group.map((key) => tx.objectStore('sales').get(key)));
      const newest = Math.max(...rows.map((each) => each?.at ?? 0));
      // So long undo may bring back what other rows have replaced.
      if (newest < Date.now() - JOURNAL_MS) old.push(...others);
    }
    return old;
  });
}
