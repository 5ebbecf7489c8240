import type { ShopDb, ShopRead } from '../database/schema.ts';
import { lettersOf } from '../search-index/letter-masks.ts';
import type { SearchTexts } from '../search-index/search.ts';
import { readLines } from '../search-index/texts.ts';
import { reading } from './read.ts';

/** Strings read at a time: the page gets to draw between two readings. */
const BATCH = 32;

/**
 * Reads what search needs, about 80 ms for 50,000 products in Chromium. Read again when the shop has changed.
 * @throws {ShopError}
 */
export async function loadTexts(db: ShopDb): Promise<SearchTexts> {
  const lines = await reading(db, ['texts'], (tx) => readStore(tx, 'texts', readLines));
  await nextTask();
  lines.sort((a, b) => b.saved - a.saved || (a.id < b.id ? 1 : -1));
  // Read from many strings, they lie all over the memory: one after the other they are searched twice as fast.
  const texts =
    lines.length === 0
      ? []
      : lines
          .map(({ text }) => text)
          .join('\n')
          .split('\n');
  return { ids: lines.map(({ id }) => id), texts, letters: lettersOf(texts) };
}

/** Lets a page draw between two long steps. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** All lines of a store of lines, read by `read` bucket after bucket. */
export async function readStore<T>(
  tx: ShopRead,
  name: 'texts' | 'rows',
  read: (bucket: string) => T[],
): Promise<T[]> {
  const store = tx.objectStore(name);
  const all: T[] = [];
  const keys = await store.getAllKeys();
  for (let first = 0; first < keys.length; first += BATCH) {
    const range = IDBKeyRange.bound(keys[first], keys[Math.min(first + BATCH, keys.length) - 1]);
    for (const bucket of await store.getAll(range)) for (const line of read(bucket)) all.push(line);
  }
  return all;
}
