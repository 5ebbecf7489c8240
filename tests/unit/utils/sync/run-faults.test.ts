import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClock } from '@/utils/records/clock.ts';
import { moveCategory, removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import type { FakeCouch } from './fake-couch.ts';
import type { Machine } from './machines.ts';
import { expectSame, fill, noteOf, twoMachines } from './pair.ts';

/** fake-indexeddb's own. */
const IDB_PUT = IDBObjectStore.prototype.put;
const A = 'p:us:B0TESTAAA1';

let server: FakeCouch;
let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  ({ server, anna, ben } = await twoMachines());
});

describe('records and clocks that are not as they should be', () => {
  it('clamps a clock from a far future, so that an edit here counts', async () => {
    await fill(anna, ben);
    await expectSame(anna, ben);
    const future = makeClock({ time: 36 ** 9 - 1, counter: 0, device: 'zzzzzzzz' });
    const doc = Object(server.doc(A));
    server.write(A, { ...doc, v: { ...doc.v, note: 'future' }, ft: { ...doc.ft, note: future } });
    await anna.sync();
    await editProduct(anna.db, A, { note: 'now' });
    await expectSame(anna, ben);
    expect(await noteOf(ben)).toBe('now');
    expect(JSON.stringify(server.doc(A))).not.toContain(future);
  });

  it('does not move on where the disk is full, and takes in the rest when it is not', async () => {
    await fill(anna, ben);
    await anna.sync();
    await ben.sync();
    const before = await ben.state();
    await anna.save('B0TESTAAA3', 'Eyeliner', ['Makeup', 'Eyes']);
    await anna.sync();
    let steps = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      // Each step begins with this; the first is this machine's own record, the second brings in what has changed.
      if (this.name === 'meta' && ++steps === 2) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return Reflect.apply(IDB_PUT, this, given);
    });
    const full = await ben.sync();
    put.mockRestore();
    expect(full).toMatchObject({ failure: 'space', since: before?.since });
    expect(await ben.db.count('products')).toBe(2);
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(3);
  });

  it('names a document that cannot be read, and takes in the rest', async () => {
    await fill(anna, ben);
    server.write('p:us:B0TESTBAD1', { v: 'nothing' });
    await anna.sync();
    await ben.sync();
    expect((await ben.state())?.refused).toEqual({ 'p:us:B0TESTBAD1': 'unreadable' });
    expect(await ben.db.count('products')).toBe(2);
  });

  it('keeps what a newer version wrote, and sends it back unchanged', async () => {
    await fill(anna, ben);
    await expectSame(anna, ben);
    const doc = server.doc(A);
    server.write(A, { ...doc, shape: { of: ['things', 'to come'] } });
    await ben.sync();
    await editProduct(ben.db, A, { note: 'mine' });
    await ben.sync();
    expect(server.doc(A)).toMatchObject({ shape: { of: ['things', 'to come'] } });
  });

  it('brings back a category that one threw away while the other filled it', async () => {
    await fill(anna, ben);
    await expectSame(anna, ben);
    const [category] = await anna.db.getAll('categories');
    await removeCategory(anna.db, String(category?.id));
    // Of two deeds in the same millisecond the later one is anyone's guess.
    const removed = Date.now();
    await vi.waitUntil(() => Date.now() > removed, { interval: 1 });
    await ben.save('B0TESTAAA3', 'Eyeliner', ['Makeup']);
    await expectSame(anna, ben);
    expect((await listCategories(anna.db)).map(({ path, count }) => [path, count])).toEqual([
      [['Makeup'], 3],
    ]);
  });

  it('shows every category of a tree that two moves made circular', async () => {
    await fill(anna, ben);
    await anna.save('B0TESTAAA3', 'Comb', ['Hair']);
    await expectSame(anna, ben);
    const [one, two] = await anna.db.getAllKeys('categories');
    await moveCategory(anna.db, String(one), { parent: String(two), before: null });
    await moveCategory(ben.db, String(two), { parent: String(one), before: null });
    await expectSame(anna, ben);
    expect(await listCategories(anna.db)).toHaveLength(2);
    const paths = (list: { path: string[] }[]) => list.map(({ path }) => path);
    expect(paths(await listCategories(ben.db))).toEqual(paths(await listCategories(anna.db)));
  });

  it.each([-3, 3])('follows a clock %i days off', async (days) => {
    await fill(anna, ben);
    await expectSame(anna, ben);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
    await editProduct(ben.db, A, { note: 'another time' });
    vi.useRealTimers();
    await expectSame(anna, ben);
    expect(await noteOf(anna)).toBe('another time');
    await editProduct(anna.db, A, { note: 'now' });
    await expectSame(anna, ben);
    expect(await noteOf(ben)).toBe('now');
  });
});
