import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeClock } from '@/utils/records/clock.ts';
import { create } from '@/utils/records/record.ts';
import { type FakeCouch, json } from './fake-couch.ts';
import { Machine } from './machines.ts';
import { both, expectSame, fill, twoMachines } from './pair.ts';

const CLOCK = makeClock({ time: Date.now(), counter: 0, device: 'abcdefgh' });
const A = 'p:us:B0TESTAAA1';
const B = 'p:us:B0TESTAAA2';

let server: FakeCouch;
let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  ({ server, anna, ben } = await twoMachines());
});

describe('requests that fail', () => {
  it('survives every request delivered twice', async () => {
    await fill(anna, ben);
    server.fault = ({ answer }) => {
      answer();
      return answer();
    };
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(2);
    expect((await ben.db.get('products', A))?.alts).toEqual({});
  });

  it('survives every answer lost once', async () => {
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
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
    await fill(anna, ben);
    await anna.sync();
    server.fault = () => Promise.reject(new TypeError('network'));
    server.requests = [];
    expect((await anna.sync())?.failure).toBe('host');
    expect(server.requests).toHaveLength(1);
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

  it('is not set up with a clock that is hours off, but goes on with one', async () => {
    await fill(anna, ben);
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
    await fill(anna, ben);
    server.fault = response;
    expect((await anna.sync())?.failure).toBe(failure);
    server.fault = () => null;
    await expectSame(anna, ben);
    expect(await ben.db.count('products')).toBe(2);
  });
});
