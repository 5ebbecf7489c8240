import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeCouch } from '@/tests/unit/utils/sync/fake-couch.ts';
import {
  connectServer,
  countWrongPasswords,
  disconnectServer,
} from '@/utils/browser/sync-server.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { connectShop, type ShopConnection } from '@/utils/shop/database/open.ts';

const fake = vi.hoisted(() => ({
  granted: new Set<string>(),
  session: new Map<string, unknown>(),
  allows: true,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      async request({ origins }: { origins: string[] }) {
        if (fake.allows) for (const each of origins) fake.granted.add(each);
        return fake.allows;
      },
      async remove({ origins }: { origins: string[] }) {
        for (const each of origins) fake.granted.delete(each);
        return true;
      },
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: fake.session.get(key) }),
        async set(items: Record<string, unknown>) {
          for (const [key, value] of Object.entries(items)) fake.session.set(key, value);
        },
      },
    },
  },
}));
vi.mock('@/utils/browser/sync-view.ts', () => ({ askSync: vi.fn() }));

const SETUP = {
  url: 'https://couch.test/shop',
  user: 'anna',
  password: 'secret',
  passphrase: '',
  name: 'Laptop',
};
const HOST = 'https://couch.test/*';
const going = () => new AbortController().signal;

let server: FakeCouch;
let shop: ShopConnection;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fake.granted.clear();
  fake.session.clear();
  fake.allows = true;
  server = new FakeCouch();
  shop = connectShop();
  vi.stubGlobal('fetch', server.fetch);
  return () => {
    shop.close();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

const refuse = (status: number) => {
  server.fault = async () => new Response('{}', { status });
};

describe('the permission for a server', () => {
  it('is kept by a set-up that succeeds, and given back by the end of the sync', async () => {
    expect(await connectServer(shop, SETUP, false, going())).toBeNull();
    expect([...fake.granted]).toEqual([HOST]);
    await disconnectServer(shop);
    expect([...fake.granted]).toEqual([]);
  });

  it.each([
    [401, 'password'],
    [403, 'denied'],
    [404, 'missing'],
    [500, 'server'],
  ])('is given back after a set-up that failed with %i', async (status, failure) => {
    refuse(status);
    expect(await connectServer(shop, SETUP, false, going())).toBe(failure);
    expect([...fake.granted]).toEqual([]);
  });

  it('is given back after a set-up that was cancelled', async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await connectServer(shop, SETUP, false, cancelling.signal)).not.toBeNull();
    expect([...fake.granted]).toEqual([]);
  });

  it('is given back where the shop cannot be read', async () => {
    refuse(401);
    vi.spyOn(shop, 'use').mockRejectedValue(new ShopError('blocked'));
    expect(await connectServer(shop, SETUP, false, going())).toBe('password');
    expect([...fake.granted]).toEqual([]);
  });

  it('stays with the sync that goes on at the same server', async () => {
    await connectServer(shop, SETUP, false, going());
    refuse(401);
    const other = { ...SETUP, url: 'https://couch.test/other' };
    expect(await connectServer(shop, other, false, going())).toBe('password');
    expect([...fake.granted]).toEqual([HOST]);
  });

  it('was never there where the creator or the browser refused it', async () => {
    fake.allows = false;
    expect(await connectServer(shop, SETUP, false, going())).toBe('permission');
    expect(server.requests).toEqual([]);
  });
});

it('counts the wrong passwords of an account, and nothing else that fails', async () => {
  refuse(401);
  for (let round = 0; round < 3; round++) await connectServer(shop, SETUP, false, going());
  refuse(500);
  await connectServer(shop, SETUP, false, going());
  expect(await countWrongPasswords(SETUP)).toBe(3);
  expect(await countWrongPasswords({ ...SETUP, user: 'ben' })).toBe(0);
  expect(JSON.stringify([...fake.session])).not.toContain('secret');
});
