import { beforeEach, describe, expect, it, vi } from 'vitest';
import { undecidedAlts } from '@/utils/records/conflicts.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { chooseValues } from '@/utils/sync/choose-values.ts';
import type { FakeCouch } from './fake-couch.ts';
import type { Machine } from './machines.ts';
import { both, expectSame, noteOf, twoMachines } from './pair.ts';

const A = 'p:us:B0TESTAAA1';

let server: FakeCouch;
let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  ({ server, anna, ben } = await twoMachines());
});

describe('runSync', () => {
  it('brings the shop to a second machine, and its changes back', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick', ['Makeup', 'Lips']);
    await both(anna, ben);
    expect(await ben.shop()).toEqual(await anna.shop());
    expect(ben.changes).toBeGreaterThan(0);
    await editProduct(ben.db, A, { note: 'the red one' });
    await ben.sync();
    await anna.sync();
    expect(await noteOf(anna)).toBe('the red one');
    await expectSame(anna, ben);
  });

  it('asks once where there is nothing to do', async () => {
    await both(anna, ben);
    await anna.sync();
    server.requests = [];
    await anna.sync();
    expect(server.requests).toHaveLength(1);
  });

  it('sends what was edited while it was being sent', async () => {
    await both(anna, ben);
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
    await expectSame(anna, ben);
    expect(await noteOf(ben)).toBe('meanwhile');
  });

  it('keeps what loses where both wrote, and lets it be', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both(anna, ben);
    await editProduct(anna.db, A, { note: 'from the studio' });
    await editProduct(ben.db, A, { note: 'from the laptop', ownTitle: 'Red' });
    await expectSame(anna, ben);
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
    await both(anna, ben);
    await editProduct(anna.db, A, { note: 'from the studio' });
    await editProduct(ben.db, A, { note: 'from the laptop' });
    await expectSame(anna, ben);
    expect((await ben.state())?.conflicts).toEqual([A]);
    await chooseValues(anna.db, [{ id: A, field: 'note', value: 'from the studio' }]);
    await expectSame(anna, ben);
    expect([await noteOf(anna), await noteOf(ben)]).toEqual(['from the studio', 'from the studio']);
    expect([(await anna.state())?.conflicts, (await ben.state())?.conflicts]).toEqual([[], []]);
  });

  it('has no conflict where one wrote what the other had not changed', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both(anna, ben);
    await editProduct(anna.db, A, { note: 'one' });
    await anna.sync();
    await ben.sync();
    await editProduct(ben.db, A, { note: 'two' });
    await editProduct(anna.db, A, { ownTitle: 'Red' });
    await expectSame(anna, ben);
    expect((await anna.db.get('products', A))?.alts).toEqual({});
    expect(await noteOf(anna)).toBe('two');
  });

  it('keeps a product that one threw away while the other wrote of it', async () => {
    await anna.save('B0TESTAAA1', 'Lipstick');
    await both(anna, ben);
    await removeProduct(anna.db, A);
    await anna.sync();
    await editProduct(ben.db, A, { note: 'still good' });
    await expectSame(anna, ben);
    expect((await anna.db.get('products', A))?.x.saved).toBeDefined();
  });

  it('makes one record of a product that both saved', async () => {
    await both(anna, ben);
    await anna.save('B0TESTAAA1', 'Lipstick', ['Lips']);
    await ben.save('B0TESTAAA1', 'Lipstick', ['Gifts']);
    await expectSame(anna, ben);
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
    await both(anna, ben);
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
    await both(anna, ben);
    ben.settings = { ...defaultSettings(), home: 'DE' };
    ben.damaged = { at: 1, sections: ['accounts', 'pictures'], text: '{}' };
    await ben.sync();
    await anna.sync();
    expect(anna.settings).toMatchObject({ accounts, pictures: false, home: 'DE' });
    expect(ben.settings).toMatchObject({ accounts, pictures: false, home: 'DE' });
  });

  it('leave out what belongs to a machine', async () => {
    anna.settings = { ...anna.settings, bar: { place: 'top', collapsed: true, hidden: false } };
    await both(anna, ben);
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
    await expectSame(anna, ben);
    expect(await noteOf(anna)).toBe('secret');
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
