import { readFileSync } from 'node:fs';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { emptyTrash, trashProducts } from '@/utils/shop/commands/trash.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { NAME, type ShopDb } from '@/utils/shop/database/schema.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { productsIn } from '@/utils/shop/queries/lists.ts';
import { loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { readBackup } from '@/utils/shop/transfer/backup/format.ts';
import { restoreBackup } from '@/utils/shop/transfer/backup/restore.ts';
import { writeBackup } from '@/utils/shop/transfer/backup/write.ts';
import { later, save, useFreshShop } from '../../shop.ts';

const shop = useFreshShop();
const id = (n: number) => `p:us:B0TEST000${n}`;

async function fill(): Promise<void> {
  for (const n of [0, 1, 2, 3, 4]) {
    await save(shop.db, {
      asin: `B0TEST000${n}`,
      title: `Thing ${n}`,
      create: [['Makeup', 'Lips']],
    });
    later();
  }
  await editProduct(shop.db, id(0), {
    ownTitle: 'Mine',
    note: 'Two\nlines',
    otherMarketplaces: { DE: 'B0TESTDE00' },
  });
  await save(shop.db, { asin: 'B0TEST0001', create: [['Old']] });
  const old = (await listCategories(shop.db)).find(({ path }) => path[0] === 'Old');
  await removeCategory(shop.db, old!.id);
  await trashProducts(shop.db, [id(2), id(3)]);
  await emptyTrash(shop.db, [id(3)]);
  const tx = shop.db.transaction('products', 'readwrite');
  const kept = (await tx.store.get(id(4)))!;
  await tx.store.put({
    ...kept,
    alts: { title: [['Lost', kept.t]] },
    v: { ...kept.v, future: { a: [1] } },
  });
  await tx.done;
}

/** Every record, without what belongs to one machine. */
async function records(db: ShopDb) {
  const all = [...(await db.getAll('categories')), ...(await db.getAll('products'))];
  return all.map(({ id, v, t, ft, alts }) => ({ id, v, t, ft, alts }));
}

const backup = async () => (await writeBackup(shop.db, 1_780_000_000_000)).join('');

async function restored(text: string) {
  const reading = readBackup(text);
  if (!reading.ok) throw new Error(reading.reason);
  return restoreBackup(shop.db, reading.backup);
}

async function emptyDisk(): Promise<void> {
  shop.db.close();
  await deleteDB(NAME);
  shop.db = await openShop();
}

/** A backup without what is random in it: ids of categories, and with them their order, and the machine's. */
function shape(text: string) {
  const { categories, products, ...head } = JSON.parse(text);
  const plain = (record: unknown) =>
    JSON.stringify(record)
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'uuid')
      .replace(/-[0-9a-f]{8}"/g, '-device"');
  return { head, categories: categories.map(plain).sort(), products: products.map(plain).sort() };
}

describe('a backup', () => {
  it('restored into an empty shop is the same record by record, trash, order and conflicts included', async () => {
    await fill();
    const before = await records(shop.db);
    const text = await backup();
    await emptyDisk();
    expect(await restored(text)).toEqual({ added: 8, changed: 0, same: 0, cancelled: false });
    expect(await records(shop.db)).toEqual(before);
    const { live, trash } = await loadCatalog(shop.db);
    expect([live.items.length, trash.items.length]).toEqual([3, 1]);
    const lips = (await listCategories(shop.db)).find(({ path }) => path[1] === 'Lips')!;
    expect(lips.count).toBe(3);
    expect((await productsIn(shop.db, lips.id, 9)).map(({ asin }) => asin)).toEqual([
      'B0TEST0000',
      'B0TEST0001',
      'B0TEST0004',
    ]);
  });

  it('restored twice, or over the shop that it is of, changes nothing', async () => {
    await fill();
    const before = await records(shop.db);
    const entries = await shop.db.count('journal');
    expect(await restored(await backup())).toMatchObject({ added: 0, changed: 0, same: 8 });
    expect(await records(shop.db)).toEqual(before);
    expect(await shop.db.count('journal')).toBe(entries);
  });

  it('restored over a shop that went on keeps what was said later, and brings back what was lost', async () => {
    await fill();
    const text = await backup();
    later();
    await editProduct(shop.db, id(0), { note: 'Newer' });
    const tx = shop.db.transaction('products', 'readwrite');
    await tx.store.delete(id(1));
    await tx.done;
    expect(await restored(text)).toMatchObject({ added: 1, changed: 0 });
    const [zero, one] = await productDetails(shop.db, [id(0), id(1)]);
    expect(zero).toMatchObject({ note: 'Newer', ownTitle: 'Mine' });
    expect(one?.title).toBe('Matte Lipstick');
  });

  it('is taken back in one step', async () => {
    await fill();
    const text = await backup();
    await emptyDisk();
    await restored(text);
    await undoLast(shop.db);
    expect((await loadCatalog(shop.db)).live.items.length).toBe(0);
    expect(await listCategories(shop.db)).toEqual([]);
  });

  it('makes later edits newer than what it brought', async () => {
    await fill();
    const text = await backup();
    const newest = (await shop.db.get('meta', 'local'))!.clock!;
    await emptyDisk();
    await restored(text);
    await editProduct(shop.db, id(0), { note: 'After' });
    expect((await shop.db.get('products', id(0)))!.ft.note! > newest).toBe(true);
  });

  it('of version 1 is read as it was frozen', async () => {
    const text = readFileSync(new URL('./examples/v1.json', import.meta.url), 'utf8');
    expect(await restored(text)).toMatchObject({ added: 8 });
    expect((await productDetails(shop.db, [id(0)]))[0]).toMatchObject({
      ownTitle: 'Mine',
      otherMarketplaces: { DE: 'B0TESTDE00' },
    });
  });

  it('is what version 1 was frozen as', async () => {
    await fill();
    // A difference means that backups have a new shape: that needs a new version with its own example.
    const frozen = readFileSync(new URL('./examples/v1.json', import.meta.url), 'utf8');
    expect(shape(await backup())).toEqual(shape(frozen));
  });
});

describe('readBackup', () => {
  const head = '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":';
  it.each([
    ['nothing', '', 'other'],
    ['another JSON', '{"products":[]}', 'other'],
    ['a list', 'title,link', 'other'],
    ['a newer version', '{"format":"linkshelf-backup","version":2}', 'newer'],
    ['a half', `${head}[{"id":"p:us:B0TEST`, 'damaged'],
    [
      'a strange id',
      `${head}[{"id":"x","v":{},"t":"000000000-000-aaaaaaaa","ft":{},"alts":{}}]}`,
      'damaged',
    ],
    [
      'a strange clock',
      `${head}[{"id":"p:us:B0TESTAAA1","v":{},"t":"now","ft":{},"alts":{}}]}`,
      'damaged',
    ],
  ])('refuses %s', (_, text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason });
  });
});
