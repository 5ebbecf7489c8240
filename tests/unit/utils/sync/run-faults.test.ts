import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClock } from '@/utils/records/clock.ts';
import { create } from '@/utils/records/record.ts';
import { moveCategory, removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { FakeCouch, json } from './fake-couch.ts';
import { Machine } from './machines.ts';
import { both, expectSame, noteOf, textsOf } from './pair.ts';

/** fake-indexeddb's own. */
const IDB_PUT = IDBObjectStore.prototype.put;
const CLOCK = makeClock({ time: Date.now(), counter: 0, device: 'abcdefgh' });
const A = 'p:us:B0TESTAAA1';
const B = 'p:us:B0TESTAAA2';

let server: FakeCouch;
let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = new FakeCouch();
  anna = await Machine.make('Studio', server.fetch);
  ben = await Machine.make('Laptop', server.fetch);
});

describe('faults', () => {
  async function filled(): Promise<void> {
    await both(anna, ben);
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
    await anna.save('B0TESTAAA2', 'Mascara', ['Makeup']);
  }

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

  it('survives every request delivered twice', async () => {
    await filled();
    server.fault = ({ answer }) => {
      answer();
      return answer();
    };
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(2);
    expect((await ben.db.get('products', A))?.alts).toEqual({});
  });

  it('survives every answer lost once', async () => {
    await filled();
    const lost = new Set<string>();
    server.fault = ({ method, path, answer }) => {
      const key = `${method} ${path.replace(/since=[^&]*/, '')}`;
      if (lost.has(key)) return null;
      lost.add(key);
      answer();
      throw new TypeError('network');
    };
    for (let round = 0; round < 12; round++) for (const each of [anna, ben]) await each.sync();
    server.fault = () => null;
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(2);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('goes on after it was killed at request %i', async (at) => {
    await filled();
    let count = 0;
    const killed = Symbol('killed');
    server.fault = ({ answer }) => {
      if (++count !== at) return null;
      answer();
      // Nothing of this run goes on.
      return new Promise<Response>(() => undefined);
    };
    const winner = await Promise.race([
      anna.sync(),
      vi
        .waitFor(() => {
          if (count < at) throw new Error('not yet');
          return killed;
        }, 300)
        .catch(() => killed),
    ]);
    expect([killed, null]).toContain(typeof winner === 'symbol' ? winner : null);
    server.fault = () => null;
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(2);
  });

  it('sets aside what the server refuses, and sends the rest', async () => {
    await filled();
    server.fault = ({ path, body, answer }) => {
      if (!path.startsWith('/_bulk_docs')) return null;
      const { docs } = body as { docs: { _id: string }[] };
      const at = docs.findIndex(({ _id }) => _id === A);
      if (at === -1) return null;
      docs.splice(at, 1);
      const rest = answer();
      return rest
        .json()
        .then((list: unknown[]) => json([...list, { id: A, error: 'forbidden' }], 201));
    };
    const state = await anna.sync();
    expect(state?.refused).toEqual({ [A]: 'forbidden' });
    expect(server.doc(B)).toBeDefined();
    server.fault = () => null;
    await expectSame(anna, ben);
    expect((await anna.state())?.refused).toEqual({});
  });

  it('halves a batch that is too large, down to the one record', async () => {
    await filled();
    server.fault = ({ path, body }) => {
      if (!path.startsWith('/_bulk_docs')) return null;
      const { docs } = body as { docs: { _id: string }[] };
      return docs.length > 1 || docs[0]?._id === A ? json({}, 413) : null;
    };
    const state = await anna.sync();
    expect(state?.refused).toEqual({ [A]: 'large' });
    expect(server.doc(B)).toBeDefined();
  });

  it.each([
    [429, 'busy', 90_000],
    [402, 'busy', 90_000],
    [503, 'server', 90_000],
  ] as const)('waits as told after %i', async (status, failure, wait) => {
    await filled();
    server.fault = () => json({}, status, { 'retry-after': '90' });
    const state = await anna.sync();
    expect(state).toMatchObject({ failure, failedRuns: 1 });
    expect(Math.abs((state?.waitUntil ?? 0) - Date.now() - wait)).toBeLessThan(30_000);
    server.fault = () => null;
    server.requests = [];
    await anna.sync(false);
    expect(server.requests).toEqual([]);
    await expectSame(anna, ben);
  });

  it('asks once with a wrong password, and not again before it is given the right one', async () => {
    await filled();
    server.password = 'changed';
    server.requests = [];
    expect((await anna.sync())?.failure).toBe('password');
    for (const byHand of [false, true, true, true, true, true]) await anna.sync(byHand);
    expect(server.requests).toHaveLength(1);
    server.password = 'secret';
    await anna.join();
    await expectSame(anna, ben);
  });

  it('waits until an account is not locked any more', async () => {
    await filled();
    server.wrongPasswords = 5;
    const state = await anna.sync();
    expect(state?.failure).toBe('locked');
    server.requests = [];
    for (const byHand of [false, true]) await anna.sync(byHand);
    expect(server.requests).toEqual([]);
    server.wrongPasswords = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: (state?.waitUntil ?? 0) + 1 });
    expect((await anna.sync(false))?.failure).toBeNull();
    vi.useRealTimers();
  });

  it('waits an hour at most, whatever a server asks for', async () => {
    await filled();
    server.fault = () => json({}, 429, { 'retry-after': '99999999' });
    const { waitUntil = 0 } = (await anna.sync()) ?? {};
    expect(waitUntil - Date.now()).toBeLessThanOrEqual(3_600_000);
  });

  it.each([
    ['a connection that is cut', () => Promise.reject(new TypeError('network'))],
    ['a proxy that takes no more', () => json({}, 502)],
    ['half an answer', () => new Response('[{"id":"p:us')],
  ])('sends in smaller batches after %s', async (_what, failed) => {
    await both(anna, ben);
    for (let at = 0; at < 9; at++) await anna.save(`B0TESTBB0${at}`, `Product ${at}`);
    server.fault = ({ path, body }) => {
      if (!path.startsWith('/_bulk_docs')) return null;
      return Object(body).docs.length > 3 ? failed() : null;
    };
    expect(await anna.sync()).toMatchObject({ failure: null, refused: {} });
    await ben.sync();
    expect(await ben.db.count('products')).toBe(9);
  });

  it('asks for fewer documents after an answer that was cut', async () => {
    await both(anna, ben);
    for (let at = 0; at < 9; at++) await anna.save(`B0TESTBB0${at}`, `Product ${at}`);
    await anna.sync();
    server.fault = ({ path, body, answer }) => {
      if (!path.startsWith('/_all_docs')) return null;
      if (Object(body).keys.length > 3) throw new TypeError('network');
      return answer();
    };
    expect((await ben.sync())?.failure).toBeNull();
    expect(await ben.db.count('products')).toBe(9);
    const fresh = await Machine.make('Fresh', server.fetch);
    await fresh.join();
    server.fault = ({ path, answer }) => {
      const limit = Number(/limit=(\d+)/.exec(path)?.[1] ?? 0);
      if (path.includes('include_docs') && limit > 5) throw new TypeError('network');
      return answer();
    };
    expect((await fresh.sync())?.failure).toBeNull();
    expect(await fresh.db.count('products')).toBe(9);
  });

  it('asks a server once that is not there', async () => {
    await filled();
    await anna.sync();
    server.fault = () => Promise.reject(new TypeError('network'));
    server.requests = [];
    expect((await anna.sync())?.failure).toBe('host');
    expect(server.requests).toHaveLength(1);
  });

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

  it('clamps a clock from a far future, so that an edit here counts', async () => {
    await filled();
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

  it('notes answers as they come, in whatever order', async () => {
    await both(anna, ben);
    const tx = anna.db.transaction('products', 'readwrite');
    for (let at = 0; at < 2500; at++) {
      const id = `p:us:B0${String(at).padStart(8, '0')}`;
      const record = create(id, { title: `Product ${at}`, del: false, saved: at }, CLOCK);
      void tx.store.put({ ...record, x: {} });
    }
    await tx.done;
    const { promise: second, resolve } = Promise.withResolvers<void>();
    let sent = 0;
    server.fault = async ({ path, answer }) => {
      if (!path.startsWith('/_bulk_docs')) return null;
      const response = answer();
      if (++sent === 1) await second;
      else resolve();
      return response;
    };
    await anna.sync();
    expect(sent).toBe(3);
    expect([...server.docs.keys()].filter((id) => id.startsWith('p:'))).toHaveLength(2500);
    server.fault = () => null;
    await ben.sync();
    expect(await ben.db.count('products')).toBe(2500);
    expect([await anna.unsent(), await ben.unsent()]).toEqual([0, 0]);
  });

  it('does not move on where the disk is full, and takes in the rest when it is not', async () => {
    await filled();
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

  it('is not set up with a clock that is hours off, but goes on with one', async () => {
    await filled();
    server.fault = ({ answer }) => {
      const response = answer();
      response.headers.set('date', new Date(Date.now() + 2 * 60 * 60 * 1000).toUTCString());
      return response;
    };
    await expect(ben.join()).rejects.toMatchObject({ code: 'clock' });
    expect((await anna.sync())?.failure).toBeNull();
    await expectSame(anna, ben);
  });

  it.each([
    ['a portal', () => new Response('<html>Welcome</html>'), 'answer'],
    ['half an answer', () => new Response('{"results":[{"id":"p:us'), 'answer'],
    ['another answer', () => json({ ok: true }), 'answer'],
    ['no right', () => json({ error: 'forbidden' }, 403), 'denied'],
    ['no database', () => json({ error: 'not_found' }, 404), 'missing'],
    [
      'another time',
      () => json({ results: [], last_seq: 1 }, 200, { date: 'Thu, 01 Jan 2026 00:00:00 GMT' }),
      'clock',
    ],
  ])('stops at %s with nothing lost', async (_what, response, failure) => {
    await filled();
    server.fault = response;
    expect((await anna.sync())?.failure).toBe(failure);
    server.fault = () => null;
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(2);
  });

  it('names a document that cannot be read, and takes in the rest', async () => {
    await filled();
    server.write('p:us:B0TESTBAD1', { v: 'nothing' });
    await anna.sync();
    await ben.sync();
    expect((await ben.state())?.refused).toEqual({ 'p:us:B0TESTBAD1': 'unreadable' });
    expect(await ben.db.count('products')).toBe(2);
  });

  it('gives back what a server lost that was restored from a backup', async () => {
    await restored();
    await ben.save('B0TESTAAA2', 'Mascara');
    await expectSame(anna, ben);
    expect(server.doc(A)).toBeDefined();
    expect(await noteOf(ben)).toBe('later');
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
    await filled();
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

  it('keeps what a newer version wrote, and sends it back unchanged', async () => {
    await filled();
    await expectSame(anna, ben);
    const doc = server.doc(A);
    server.write(A, { ...doc, shape: { of: ['things', 'to come'] } });
    await ben.sync();
    await editProduct(ben.db, A, { note: 'mine' });
    await ben.sync();
    expect(server.doc(A)).toMatchObject({ shape: { of: ['things', 'to come'] } });
  });

  it('takes everything in again where this machine lost its database', async () => {
    await filled();
    await expectSame(anna, ben);
    const fresh = await Machine.make('Laptop', server.fetch);
    await fresh.join();
    await fresh.sync();
    expect(await fresh.db.count('products')).toBe(2);
    await expectSame(anna, ben);
  });

  it('brings back a category that one threw away while the other filled it', async () => {
    await filled();
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
    await filled();
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
    await filled();
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
