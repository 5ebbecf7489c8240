import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type CouchServer, startCouch } from '@/tests/couch/server.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { checkDatabase } from '@/utils/sync/couch-client.ts';
import { connectCouch } from '@/utils/sync/couch-connection.ts';
import { Machine } from './machines.ts';

/** The same as with the server of the other tests, against a whole server from npm. */
let server: CouchServer;
beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = await startCouch();
});
afterAll(() => server.close());

/** `fetch` that leads to the server, whatever address a machine has. */
const send: typeof fetch = (input, init) =>
  fetch(String(input).replace('https://couch.test', server.url), init);

it.each(['', 'correct horse'])(
  'brings a shop there and back (passphrase “%s”)',
  async (passphrase) => {
    const access = { url: 'https://couch.test/shop', user: 'anna', password: 'secret' };
    const anna = await Machine.make('Studio', send);
    const ben = await Machine.make('Laptop', send);
    await expect(anna.join(passphrase)).rejects.toThrow('missing');
    await anna.join(passphrase, true);
    for (let at = 0; at < 30; at++)
      await anna.save(`B0TEST${1000 + at}`, `Product ${at}`, ['Makeup']);
    await anna.sync();
    expect(await anna.state()).toMatchObject({ failure: null, refused: {} });
    await ben.join(passphrase);
    await ben.sync();
    expect(await ben.shop()).toEqual(await anna.shop());
    await editProduct(ben.db, 'p:us:B0TEST1001', { note: 'from the laptop' });
    await editProduct(anna.db, 'p:us:B0TEST1001', { note: 'from the studio' });
    for (let round = 0; round < 3; round++) for (const each of [anna, ben]) await each.sync();
    expect(await ben.shop()).toEqual(await anna.shop());
    expect(Object.keys((await anna.db.get('products', 'p:us:B0TEST1001'))?.alts ?? {})).toEqual([
      'note',
    ]);
    server.requests = [];
    await anna.sync();
    expect(server.requests).toHaveLength(1);
    await fetch(`${server.url}/shop`, {
      method: 'DELETE',
      headers: { authorization: `Basic ${btoa('anna:secret')}` },
    });
    await expect(
      checkDatabase(connectCouch({ ...access, password: 'wrong' }, send)),
    ).rejects.toThrow('password');
  },
);
