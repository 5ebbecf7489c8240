import { beforeEach, expect, it } from 'vitest';
import { connect } from '@/utils/sync/set-up.ts';
import { FakeCouch } from './fake-couch.ts';

const SETUP = {
  url: 'https://couch.test/shop',
  user: 'anna',
  password: 'secret',
  passphrase: '',
  name: 'Studio',
};

let server: FakeCouch;
beforeEach(() => {
  server = new FakeCouch();
});

it('makes a missing database only when it is told to', async () => {
  server.exists = false;
  await expect(connect(SETUP, server.fetch, false)).rejects.toMatchObject({ code: 'missing' });
  await connect(SETUP, server.fetch, true);
  expect(server.doc('linkshelf')).toBeDefined();
});

it.each([
  ['a user who may make no database', { isAdmin: false }, {}, 'create'],
  ['a wrong password', { isAdmin: false }, { password: 'wrong' }, 'password'],
  ['a locked account', { wrongPasswords: 5 }, {}, 'locked'],
  ['a name that CouchDB does not allow', {}, { url: 'https://couch.test/My.Shop' }, 'name'],
])('tells %s from the others', async (_what, couch, setup, code) => {
  Object.assign(server, { exists: false, ...couch });
  await expect(connect({ ...SETUP, ...setup }, server.fetch, true)).rejects.toMatchObject({ code });
});

it.each([1, 599_999, 4_000_000_000, 700_000.5])(
  'refuses %d rounds for a passphrase',
  async (rounds) => {
    const marker = { format: 1, shop: 'x', salt: 'AAAA', rounds, proof: 'AAAA' };
    server.write('linkshelf', marker);
    const setup = { ...SETUP, passphrase: 'correct horse' };
    await expect(connect(setup, server.fetch, false)).rejects.toMatchObject({ code: 'damaged' });
  },
);

it('ends when the creator ends it', async () => {
  const ending = new AbortController();
  server.fault = ({ signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      ending.abort();
    });
  await expect(connect(SETUP, server.fetch, false, ending.signal)).rejects.toThrow();
});
