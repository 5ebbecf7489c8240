import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClock } from '@/utils/records/clock.ts';
import { undecidedAlts } from '@/utils/records/conflicts.ts';
import { create } from '@/utils/records/record.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { moveCategory, removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { chooseValues } from '@/utils/sync/choose-values.ts';
import { FakeCouch, json } from './fake-couch.ts';
import { Machine } from './machines.ts';

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

async function both(): Promise<void> {
  await anna.join();
  await anna.sync();
  await ben.join();
  await ben.sync();
}

async function expectSame(): Promise<void> {
  for (let round = 0; round < 3; round++) for (const each of [anna, ben]) await each.sync();
  expect(await ben.shop()).toEqual(await anna.shop());
  expect([await anna.unsent(), await ben.unsent()]).toEqual([0, 0]);
  expect([(await anna.state())?.failure, (await ben.state())?.failure]).toEqual([null, null]);
}

const note = async (machine: Machine, id = A) => (await machine.db.get('products', id))?.v.note;

describe('runSync', () => {
  it('brings the shop to a second machine, and its changes back', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup', 'Lips']);
    await both();
    expect(await ben.shop()).toEqual(await anna.shop());
    expect(ben.changes).toBeGreaterThan(0);
    await editProduct(ben.db, A, { note: 'the red one' });
    await ben.sync();
    await anna.sync();
    expect(await note(anna)).toBe('the red one');
    await expectSame();
  });

  it('asks once where there is nothing to do', async () => {
    await both();
    await anna.sync();
    server.requests = [];
    await anna.sync();
    expect(server.requests).toHaveLength(1);
  });

  it('sends what was edited while it was being sent', async () => {
    await both();
    await anna.save('B0TESTAAA1', 'Lipstick');
    let once = true;
    server.fault = async ({ path, answer }) => {
      if (!path.startsWith('/_bulk_docs') || !once) return null;
      once = false;
      const response = answer();
      await editProduct(anna.db, A, { note: 'meanwhile' });
      return response;
    };
    await anna.sync();
    await expectSame();
    expect(await note(ben)).toBe('meanwhile');
  });

  it('keeps what loses where both wrote, and lets it be', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both();
    await editProduct(anna.db, A, { note: 'from the studio' });
    await editProduct(ben.db, A, { note: 'from the laptop', ownTitle: 'Red' });
    await expectSame();
    const record = await anna.db.get('products', A);
    expect(record?.v.ownTitle).toBe('Red');
    const texts = [
      record?.v.note,
      ...Object.values(record?.alts ?? {})
        .flat()
        .map(([value]) => value),
    ];
    expect(texts.toSorted()).toEqual(['from the laptop', 'from the studio']);
    expect(record && undecidedAlts(record)).toHaveLength(1);
    expect((await anna.state())?.conflicts).toEqual([A]);
  });

  it('needs no choice any more once it was made on another machine', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both();
    await editProduct(anna.db, A, { note: 'from the studio' });
    await editProduct(ben.db, A, { note: 'from the laptop' });
    await expectSame();
    expect((await ben.state())?.conflicts).toEqual([A]);
    await chooseValues(anna.db, [{ id: A, field: 'note', value: 'from the studio' }]);
    await expectSame();
    expect([await note(anna), await note(ben)]).toEqual(['from the studio', 'from the studio']);
    expect([(await anna.state())?.conflicts, (await ben.state())?.conflicts]).toEqual([[], []]);
  });

  it('has no conflict where one wrote what the other had not changed', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both();
    await editProduct(anna.db, A, { note: 'one' });
    await anna.sync();
    await ben.sync();
    await editProduct(ben.db, A, { note: 'two' });
    await editProduct(anna.db, A, { ownTitle: 'Red' });
    await expectSame();
    expect((await anna.db.get('products', A))?.alts).toEqual({});
    expect(await note(anna)).toBe('two');
  });

  it('keeps a product that one threw away while the other wrote of it', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both();
    await removeProduct(anna.db, A);
    await anna.sync();
    await editProduct(ben.db, A, { note: 'still good' });
    await expectSame();
    expect((await anna.db.get('products', A))?.x.saved).toBeDefined();
  });

  it('makes one record of a product that both saved', async () => {
    await both();
    await anna.save('B0TESTAAA1', 'Lipstick', ['Lips']);
    await ben.save('B0TESTAAA1', 'Lipstick', ['Gifts']);
    await expectSame();
    expect(await anna.db.count('products')).toBe(1);
    expect(await anna.db.count('categories')).toBe(2);
  });
});

describe('settings', () => {
  it('go along, and a new machine takes those of the shop', async () => {
    anna.settings = {
      ...anna.settings,
      home: 'DE',
      accounts: { DE: { ids: [{ tag: 'anna-21', name: '' }], default: null } },
    };
    ben.settings = { ...ben.settings, link: { ...ben.settings.link, exactVariation: true } };
    await both();
    expect(ben.settings).toMatchObject({
      home: 'DE',
      accounts: { DE: { ids: [{ tag: 'anna-21' }] } },
    });
    await anna.sync();
    expect(anna.settings.link.exactVariation).toBe(true);
    ben.settings = { ...ben.settings, templates: [{ id: 'x', name: 'Short', body: '{link}' }] };
    await ben.sync();
    await anna.sync();
    expect(anna.settings.templates).toEqual(ben.settings.templates);
    ben.settings = { ...ben.settings, templates: [] };
    await ben.sync();
    await anna.sync();
    expect(anna.settings.templates).toEqual([]);
  });

  it('that were lost on one machine are not taken from the others, and come back from them', async () => {
    const accounts = { US: { ids: [{ tag: 'studio-20', name: '' }], default: null } };
    anna.settings = { ...anna.settings, accounts, pictures: false };
    await both();
    ben.settings = { ...defaultSettings(), home: 'DE' };
    ben.damaged = { at: 1, sections: ['accounts', 'pictures'], text: '{}' };
    await ben.sync();
    await anna.sync();
    expect(anna.settings).toMatchObject({ accounts, pictures: false, home: 'DE' });
    expect(ben.settings).toMatchObject({ accounts, pictures: false, home: 'DE' });
  });

  it('leave out what belongs to a machine', async () => {
    anna.settings = { ...anna.settings, bar: { place: 'top', collapsed: true, hidden: false } };
    await both();
    expect(ben.settings.bar.place).toBe('bottom');
  });
});

describe('a shop that is encrypted', () => {
  it('tells the server nothing', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
    await anna.join('correct horse');
    await anna.sync();
    await ben.join('correct horse');
    await ben.sync();
    expect(await ben.shop()).toEqual(await anna.shop());
    const stored = JSON.stringify([...server.docs]);
    expect(stored).not.toMatch(/Lipstick|Makeup|B0TEST|Studio/);
    await editProduct(ben.db, A, { note: 'secret' });
    await expectSame();
    expect(await note(anna)).toBe('secret');
  });

  it('is not written to with another passphrase, or with none', async () => {
    await anna.join('correct horse');
    await anna.sync();
    const before = server.seq;
    await expect(ben.join('wrong')).rejects.toThrow('passphrase');
    await expect(ben.join('')).rejects.toThrow('passphrase');
    expect(server.seq).toBe(before);
  });
});

describe('faults', () => {
  async function filled(): Promise<void> {
    await both();
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
    await anna.save('B0TESTAAA2', 'Mascara', ['Makeup']);
  }

  /** The server was put back to what it was before a product was saved, and one machine has noticed. */
  async function restored(): Promise<void> {
    await both();
    const backup = server.snapshot();
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
    await expectSame();
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
    await expectSame();
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
    await expectSame();
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
    await expectSame();
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
    await expectSame();
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
    await expectSame();
  });

  it('asks once with a wrong password, and not again by itself', async () => {
    await filled();
    server.password = 'changed';
    server.requests = [];
    expect((await anna.sync())?.failure).toBe('password');
    await anna.sync(false);
    expect(server.requests).toHaveLength(1);
  });

  it('notes answers as they come, in whatever order', async () => {
    await both();
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
    await expectSame();
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
    await expectSame();
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
    await expectSame();
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
    await expectSame();
    expect(server.doc(A)).toBeDefined();
    expect(await note(ben)).toBe('later');
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
    await expectSame();
    expect(await note(ben)).toBe('later');
  });

  it('sends all to another server also when it was stopped while it was set up there', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup', 'Lips']);
    await both();
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
    await expectSame();
    server.docs.clear();
    server.seq = 0;
    expect((await anna.sync())?.failure).toBe('missing');
    await anna.join();
    await expectSame();
    expect(server.doc(A)).toBeDefined();
  });

  it('merges and tidies what two servers that replicate made of one record', async () => {
    await filled();
    await expectSame();
    const other = new FakeCouch();
    other.replicateFrom(server);
    ben.fetch = other.fetch;
    await editProduct(anna.db, A, { note: 'from the studio' });
    await editProduct(ben.db, A, { note: 'from the laptop' });
    await anna.sync();
    await ben.sync();
    server.replicateFrom(other);
    other.replicateFrom(server);
    expect(server.conflicts(A)).toBe(1);
    await anna.sync();
    expect(server.conflicts(A)).toBe(0);
    other.replicateFrom(server);
    await expectSame();
    const record = await anna.db.get('products', A);
    const texts = [
      record?.v.note,
      ...Object.values(record?.alts ?? {})
        .flat()
        .map(([value]) => value),
    ];
    expect(texts.toSorted()).toEqual(['from the laptop', 'from the studio']);
  });

  it('gives a copied profile an id of its own', async () => {
    await both();
    const local = await anna.db.get('meta', 'local');
    const state = await anna.state();
    if (local) await ben.db.put('meta', structuredClone(local), 'local');
    if (state) await ben.db.put('sync', structuredClone(state), 'state');
    await anna.save('B0TESTAAA1', 'Lipstick');
    await ben.save('B0TESTAAA2', 'Mascara');
    // Each shows itself every hour, and then finds out.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    await expectSame();
    vi.useRealTimers();
    const ids = await Promise.all([anna, ben].map(({ db }) => db.get('meta', 'local')));
    expect(ids[0]?.device).not.toBe(ids[1]?.device);
    expect(await anna.db.count('products')).toBe(2);
  });

  it('keeps what a newer version wrote, and sends it back unchanged', async () => {
    await filled();
    await expectSame();
    const doc = server.doc(A);
    server.write(A, { ...doc, shape: { of: ['things', 'to come'] } });
    await ben.sync();
    await editProduct(ben.db, A, { note: 'mine' });
    await ben.sync();
    expect(server.doc(A)).toMatchObject({ shape: { of: ['things', 'to come'] } });
  });

  it('takes everything in again where this machine lost its database', async () => {
    await filled();
    await expectSame();
    const fresh = await Machine.make('Laptop', server.fetch);
    await fresh.join();
    await fresh.sync();
    expect(await fresh.db.count('products')).toBe(2);
    await expectSame();
  });

  it('brings back a category that one threw away while the other filled it', async () => {
    await filled();
    await expectSame();
    const [category] = await anna.db.getAll('categories');
    await removeCategory(anna.db, String(category?.id));
    // Of two deeds in the same millisecond the later one is anyone's guess.
    const removed = Date.now();
    await vi.waitUntil(() => Date.now() > removed, { interval: 1 });
    await ben.save('B0TESTAAA3', 'Eyeliner', ['Makeup']);
    await expectSame();
    expect((await listCategories(anna.db)).map(({ path, count }) => [path, count])).toEqual([
      [['Makeup'], 3],
    ]);
  });

  it('shows every category of a tree that two moves made circular', async () => {
    await filled();
    await anna.save('B0TESTAAA3', 'Comb', ['Hair']);
    await expectSame();
    const [one, two] = await anna.db.getAllKeys('categories');
    await moveCategory(anna.db, String(one), { parent: String(two), before: null });
    await moveCategory(ben.db, String(two), { parent: String(one), before: null });
    await expectSame();
    expect(await listCategories(anna.db)).toHaveLength(2);
    const paths = (list: { path: string[] }[]) => list.map(({ path }) => path);
    expect(paths(await listCategories(ben.db))).toEqual(paths(await listCategories(anna.db)));
  });

  it.each([-3, 3])('follows a clock %i days off', async (days) => {
    await filled();
    await expectSame();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
    await editProduct(ben.db, A, { note: 'another time' });
    vi.useRealTimers();
    await expectSame();
    expect(await note(anna)).toBe('another time');
    await editProduct(anna.db, A, { note: 'now' });
    await expectSame();
    expect(await note(ben)).toBe('now');
  });
});
