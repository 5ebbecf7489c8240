import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { ALL, RECORD_STORES } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';
import { both, expectSame, fill, noteOf, textsOf, twoMachines } from './pair.ts';

const A = 'p:us:B0TESTAAA1';

let server: FakeCouch;
let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  ({ server, anna, ben } = await twoMachines());
});

describe('what is lost, here or on the server', () => {
  /** The server was put back to what it was before a product was saved, and one machine has noticed. */
  async function restored(): Promise<void> {
    await both(anna, ben);
    const backup = server.snapshot();
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
    await expectSame(anna, ben);
    server.restore(backup);
    await editProduct(anna.db, A, { note: 'later' });
    await anna.sync();
  }

  it.each(['', 'correct horse'])(
    'sends again what was deleted on the server by hand, passphrase “%s”',
    async (passphrase) => {
      await anna.join(passphrase);
      await anna.save('B0TESTAAA1', 'Lipstick');
      await anna.sync();
      await ben.join(passphrase);
      await ben.sync();
      const ids = [...server.docs.keys()].filter((id) => id !== 'linkshelf');
      for (const id of ids) server.remove(id);
      await expectSame(anna, ben);
      for (const id of ids) expect(server.doc(id)).toHaveProperty(passphrase ? 'sealed' : 'v');
    },
  );

  it('gives back what a server lost that was restored from a backup', async () => {
    await restored();
    await ben.save('B0TESTAAA2', 'Mascara');
    await expectSame(anna, ben);
    expect(server.doc(A)).toBeDefined();
    expect(await noteOf(ben)).toBe('later');
  });

  it('gives back records of every kind', async () => {
    await both(anna, ben);
    const backup = server.snapshot();
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
    await transact(
      anna.db,
      'account',
      () => Promise.resolve(),
      (action) => {
        action.edit('accounts', 'a:us', null, { note: 'mine' });
        action.edit('sums', 'e:us:2026-04', null, { note: 'mine' });
        action.edit('streams', 'l:one', null, { note: 'mine' });
        action.edit('segments', 'g:one', null, { stream: 'l:one', note: 'mine' });
      },
      null,
      ALL,
    );
    await anna.sync();
    server.restore(backup);
    await anna.save('B0TESTAAA2', 'Mascara');
    await expectSame(anna, ben);
    const kinds = await Promise.all(RECORD_STORES.map((store) => ben.db.count(store)));
    expect(kinds).not.toContain(0);
  });

  it('keeps both notes where one was lost on a server that was put back, and another was written then', async () => {
    await both(anna, ben);
    await anna.save('B0TESTAAA1', 'Lipstick');
    await expectSame(anna, ben);
    const backup = server.snapshot();
    await editProduct(anna.db, A, { note: 'before' });
    await anna.sync();
    server.restore(backup);
    await editProduct(ben.db, A, { note: 'after' });
    await ben.sync();
    await expectSame(anna, ben);
    expect(await textsOf(ben, A)).toEqual(['after', 'before']);
  });

  it('sends all again also when it was stopped right after it heard of that', async () => {
    await restored();
    let isRead = false;
    server.fault = ({ path }) => {
      if (isRead) throw new TypeError('network');
      isRead = path.startsWith('/_all_docs');
      return null;
    };
    await ben.sync();
    expect(isRead).toBe(true);
    server.fault = () => null;
    await expectSame(anna, ben);
    expect(await noteOf(ben)).toBe('later');
  });

  it('sends all to another server also when it was stopped while it was set up there', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup', 'Lips']);
    await both(anna, ben);
    for (let uses = 0; uses < 10; uses++) {
      const other = new FakeCouch();
      anna.fetch = other.fetch;
      await anna.join();
      anna.uses = uses;
      await anna.sync().catch(() => undefined);
      anna.uses = Number.POSITIVE_INFINITY;
      await anna.sync();
      expect(other.doc(A), `${uses}`).toMatchObject({ v: { title: 'Lipstick' } });
      expect([...other.docs.keys()].filter((id) => id.startsWith('c:'))).toHaveLength(2);
      expect(await anna.unsent()).toBe(0);
    }
  });

  it('fills a server that was emptied', async () => {
    await fill(anna, ben);
    await expectSame(anna, ben);
    server.docs.clear();
    server.seq = 0;
    expect((await anna.sync())?.failure).toBe('missing');
    await anna.join();
    await expectSame(anna, ben);
    expect(server.doc(A)).toBeDefined();
  });

  it('gives a copied profile an id of its own', async () => {
    await both(anna, ben);
    const local = await anna.db.get('meta', 'local');
    const state = await anna.state();
    if (local) await ben.db.put('meta', structuredClone(local), 'local');
    if (state) await ben.db.put('sync', structuredClone(state), 'state');
    await anna.save('B0TESTAAA1', 'Lipstick');
    await ben.save('B0TESTAAA2', 'Mascara');
    // Each shows itself every hour, and then finds out.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    await expectSame(anna, ben);
    vi.useRealTimers();
    const ids = await Promise.all([anna, ben].map(({ db }) => db.get('meta', 'local')));
    expect(ids[0]?.device).not.toBe(ids[1]?.device);
    expect(await anna.db.count('products')).toBe(2);
  });

  it('takes everything in again where this machine lost its database', async () => {
    await fill(anna, ben);
    await expectSame(anna, ben);
    const fresh = await Machine.make('Laptop', server.fetch);
    await fresh.join();
    await fresh.sync();
    expect(await fresh.db.count('products')).toBe(2);
    await expectSame(anna, ben);
  });
});
