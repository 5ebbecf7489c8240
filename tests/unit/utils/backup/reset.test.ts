import { describe, expect, it } from 'vitest';
import { RESET_PARTS, type ResetPart } from '@/utils/backup/parts.ts';
import { reset, resetSettings } from '@/utils/backup/reset.ts';
import { restoreBackup } from '@/utils/backup/restore.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { loadCatalog } from '@/utils/shop/queries/load-catalog.ts';
import { later, names, useFreshShop } from '../shop/shop.ts';
import { backupText, fill, filledSettings, opened } from './fill.ts';

const shop = useFreshShop();

async function seen() {
  const { live, trash } = await loadCatalog(shop.db);
  return {
    live: live.items.map((item) => item.id),
    trash: trash.items.map((item) => item.id),
    categories: names(await listCategories(shop.db)),
  };
}

describe('resetSettings', () => {
  it.each([
    ['toolbar', ['bar', 'off', 'pictures', 'theme']],
    ['earnings', ['remindersOff']],
    ['streams', ['targets', 'streamTexts']],
    ['templates', ['templates']],
    ['channels', ['channels']],
    ['trackingIds', ['accounts', 'oneLink', 'lastTag']],
    ['shop', []],
  ] as const)('%s: %j', (part, sections) => {
    const before = filledSettings();
    const after = resetSettings(before, new Set<ResetPart>([part]));
    const unset = defaultSettings();
    const wanted = sections.map((name) => [name, unset[name]]);
    expect(after).toEqual({ ...before, ...Object.fromEntries(wanted) });
  });

  it('of all: as for a new creator, but she is known', () => {
    const after = resetSettings(filledSettings(), new Set(RESET_PARTS));
    expect(after).toEqual({ ...defaultSettings(), home: 'US', welcomed: true });
  });
});

describe('reset', () => {
  it('of the shop deletes all of it, and all that was known; one undo takes it back', async () => {
    await fill(shop.db);
    const before = await seen();
    later();
    const { undo, ...done } = await reset(shop.use, {
      isShop: true,
      isStreams: false,
      isEarnings: false,
    });
    expect(done).toEqual({ products: 4, categories: 3, cancelled: false, streams: 0, earnings: 0 });
    expect(await seen()).toEqual({ live: [], trash: [], categories: [] });
    const records = [
      ...(await shop.db.getAll('products')),
      ...(await shop.db.getAll('categories')),
    ];
    expect(records).toHaveLength(8);
    for (const { v, dirty } of records) {
      expect(Object.entries(v).filter(([, value]) => value !== null)).toEqual(
        expect.arrayContaining([
          ['del', true],
          ['gone', true],
        ]),
      );
      expect(dirty).toBe(1);
    }
    expect((await shop.db.get('meta', 'local'))?.counts).toEqual({});
    await undoAction(shop.db, undo ?? '');
    expect(await seen()).toEqual(before);
  });

  it('is brought back by a backup of before', async () => {
    await fill(shop.db);
    const before = await seen();
    const backup = opened(await backupText(shop.db));
    later();
    await reset(shop.use, { isShop: true, isStreams: false, isEarnings: false });
    await restoreBackup(shop.use, backup, { way: 'back' });
    expect(await seen()).toEqual(before);
  });

  it('of an empty shop is nothing', async () => {
    expect(
      await reset(shop.use, { isShop: true, isStreams: false, isEarnings: false }),
    ).toMatchObject({
      products: 0,
      undo: null,
    });
  });

  it('of settings alone leaves the shop as it is', async () => {
    await fill(shop.db);
    const before = await seen();
    const outside = { 'settings:home': ['US', null] } satisfies Record<string, [string, null]>;
    const { undo } = await reset(shop.use, {
      isShop: false,
      isStreams: false,
      isEarnings: false,
      outside,
    });
    expect(await seen()).toEqual(before);
    expect(await undoAction(shop.db, undo ?? '')).toEqual({
      what: 'reset',
      count: 0,
      of: 'others',
      outside: { 'settings:home': [null, 'US'] },
    });
  });
});
