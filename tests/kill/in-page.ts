import { undoLast } from '@/utils/shop/commands/history.ts';
import { type ImportRow, saveMany } from '@/utils/shop/commands/save-many.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import type { Dump } from './dump.ts';

/**
 * The shop's own commands in a page of the extension's origin that runs none of its code. Each resolves when the
 * creator would be told that it is done.
 */
export interface KillPage {
  save(asin: string): Promise<string>;
  undo(token: string): Promise<void>;
  importAll(asins: readonly string[]): Promise<void>;
  undoLast(): Promise<void>;
  dump(): Promise<Dump>;
}

let opened: Promise<ShopDb> | null = null;
const shop = () => {
  opened ??= openShop();
  return opened;
};

const blank = { marketplace: 'US', parentAsin: null, brand: null, image: null } as const;
const CATEGORY = ['Makeup', 'Lips'];

function row(asin: string, category: string): ImportRow {
  const said = { ...blank, asin, title: `Thing ${asin}`, ownTitle: null, note: null };
  return { ...said, paths: [['Imported', category]], savedAt: null };
}

const page: KillPage = {
  async save(asin) {
    const title = `Thing ${asin}`;
    const change = { add: [], create: [CATEGORY], remove: [] };
    const { undo: token } = await saveProduct(await shop(), { ...blank, asin, title, ...change });
    if (token === null) throw new Error(`${asin} was there already`);
    return token;
  },
  async undo(token) {
    const { ok } = await undo(await shop(), token);
    if (!ok) throw new Error(`nothing to take back of ${token}`);
  },
  async importAll(asins) {
    const [first = ''] = asins;
    await saveMany(
      async (work) => work(await shop()),
      asins.map((asin) => row(asin, first)),
    );
  },
  async undoLast() {
    if (!(await undoLast(await shop()))) throw new Error('nothing to take back');
  },
  async dump() {
    const stores = ['products', 'categories', 'texts', 'rows', 'meta', 'journal'] as const;
    const tx = (await shop()).transaction(stores);
    const lines = async (name: 'texts' | 'rows') => {
      const [keys, values] = await Promise.all([
        tx.objectStore(name).getAllKeys(),
        tx.objectStore(name).getAll(),
      ]);
      return keys.map((key, at): [number, string] => [key, values[at] ?? '']);
    };
    const [products, categories, texts, rows, local, journal] = await Promise.all([
      tx.objectStore('products').getAll(),
      tx.objectStore('categories').getAll(),
      lines('texts'),
      lines('rows'),
      tx.objectStore('meta').get('local'),
      tx.objectStore('journal').getAll(),
    ]);
    return { products, categories, texts, rows, local: local ?? null, journal };
  },
};

Object.assign(globalThis, { killPage: page });
