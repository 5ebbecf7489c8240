import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editAccount } from '@/utils/earnings/accounts/edit-account.ts';
import type { Asker } from '@/utils/messaging/router.ts';
import type { Waiting } from '@/utils/settings/agreed.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { createHandlers } from '@/utils/worker/handlers.ts';
import type { WorkerPort } from '@/utils/worker/port.ts';

const TAB: Extract<Asker, { kind: 'content' }> = { kind: 'content', tabId: 7, marketplace: 'DE' };
const PRODUCT = { asin: 'B0TESTAAA1', parentAsin: 'B0TESTPPPP' };
const SAVE = {
  ...PRODUCT,
  title: 'Velvet Lip Tint',
  brand: 'Mira',
  image: null,
  add: [],
  remove: [],
};

function stateOf(settings: Settings, waiting: Waiting[] = []): SettingsState {
  return { settings, shared: settings, waiting, damaged: null, newer: null };
}

function world() {
  let settings: Settings = {
    ...defaultSettings(),
    accounts: {
      DE: {
        ids: [
          { tag: 'mira-21', name: 'YouTube' },
          { tag: 'mirablog-21', name: 'Blog' },
        ],
        default: null,
      },
    },
  };
  return {
    settings: vi.fn(async () => stateOf(settings)),
    changeSettings: vi.fn(async (change: (before: Settings) => Settings) => {
      settings = change(settings);
      return settings;
    }),
    shop: connectShop(),
    shortcuts: vi.fn(async () => ({ copy: 'Alt+Shift+L' })),
    showSaved: vi.fn(),
    openOptions: vi.fn(async () => undefined),
    openShop: vi.fn(async () => undefined),
    tell: vi.fn(),
    goneShop: vi.fn<WorkerPort['goneShop']>(async () => null),
    sync: { soon: vi.fn(), run: vi.fn(async () => undefined), stop: vi.fn() },
    syncMarketplaces: vi.fn(async () => undefined),
  } satisfies WorkerPort;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

describe('toolbar/state', () => {
  it('has a ready link for each tracking id of the marketplace', async () => {
    const state = await createHandlers(world())['toolbar/state'](PRODUCT, TAB);
    expect(state).toMatchObject({
      marketplace: 'DE',
      asin: 'B0TESTAAA1',
      off: false,
      chosen: 'mira-21',
      plainLink: 'https://www.amazon.de/dp/B0TESTAAA1',
      shortcuts: { copy: 'Alt+Shift+L' },
      saved: { saved: false, categories: [], sibling: null },
    });
    expect(state.tracking).toEqual([
      { tag: 'mira-21', name: 'YouTube', link: 'https://www.amazon.de/dp/B0TESTAAA1?tag=mira-21' },
      {
        tag: 'mirablog-21',
        name: 'Blog',
        link: 'https://www.amazon.de/dp/B0TESTAAA1?tag=mirablog-21',
      },
    ]);
  });

  it('has no tag, and none of anybody else, where the creator has none', async () => {
    const state = await createHandlers(world())['toolbar/state'](PRODUCT, {
      ...TAB,
      marketplace: 'US',
    });
    expect(state).toMatchObject({ tracking: [], chosen: null });
    expect(JSON.stringify(state)).not.toContain('tag=');
  });

  it('says that a switched-off marketplace is off', async () => {
    const all = world();
    await all.changeSettings((settings) => ({ ...settings, off: ['DE'] }));
    expect(await createHandlers(all)['toolbar/state'](PRODUCT, TAB)).toMatchObject({ off: true });
  });

  it('says that she marked her account there as closed, and gives the link all the same', async () => {
    const all = world();
    const ask = createHandlers(all)['toolbar/state'];
    expect(await ask(PRODUCT, TAB)).toMatchObject({ inactive: false });
    await all.shop.use((db) => editAccount(db, 'DE', { status: 'closed' }));
    const state = await ask(PRODUCT, TAB);
    expect(state).toMatchObject({ inactive: true, chosen: 'mira-21' });
    expect(state.tracking).toHaveLength(2);
  });

  it('gives links even when the shop can’t be read', async () => {
    const all = world();
    vi.spyOn(all.shop, 'use').mockRejectedValue(new ShopError('blocked'));
    const state = await createHandlers(all)['toolbar/state'](PRODUCT, TAB);
    expect(state.saved).toBeNull();
    expect(state.tracking).toHaveLength(2);
  });
});

describe('what waits for the creator', () => {
  const thief = { tag: 'thief-20', name: '' };
  const waiting: Waiting = {
    kind: 'tag',
    part: 'account:US',
    marketplace: 'US',
    before: null,
    after: thief,
    origin: null,
  };

  function waitingWorld() {
    const all = world();
    return { ...all, settings: async () => stateOf((await all.settings()).settings, [waiting]) };
  }

  it('is in no link; a marketplace without a tag says why, any other that something waits', async () => {
    const handlers = createHandlers(waitingWorld());
    const us = await handlers['toolbar/state'](PRODUCT, { ...TAB, marketplace: 'US' });
    expect(us).toMatchObject({ tracking: [], chosen: null, waits: 'toolbar_tag_waits' });
    const de = await handlers['toolbar/state'](PRODUCT, TAB);
    expect(de).toMatchObject({ chosen: 'mira-21', waits: 'toolbar_waits' });
    const fr = await handlers['toolbar/state'](PRODUCT, { ...TAB, marketplace: 'FR' });
    expect(fr).toMatchObject({ chosen: null, waits: null });
    expect(JSON.stringify([us, de, fr])).not.toContain('thief');
  });

  it('is where the toolbar leads to', async () => {
    const all = waitingWorld();
    await createHandlers(all)['options/open']({}, TAB);
    expect(all.openOptions).toHaveBeenCalledWith('waiting');
  });
});

describe('product/save', () => {
  it('saves, shows it on the icon, and tells everyone but the tab that asked', async () => {
    const all = world();
    const handlers = createHandlers(all);
    const answer = await handlers['product/save']({ ...SAVE, create: [['Makeup', 'Lips']] }, TAB);
    expect(answer).toMatchObject({
      ok: true,
      added: [{ path: ['Makeup', 'Lips'] }],
      saved: { saved: true, categories: [{ path: ['Makeup', 'Lips'] }] },
    });
    expect(all.showSaved).toHaveBeenCalledWith(7, true);
    expect(all.tell).toHaveBeenCalledWith('shop', 7);
    expect(await handlers['categories/list']({}, TAB)).toMatchObject([
      { path: ['Makeup'], count: 0 },
      { path: ['Makeup', 'Lips'], count: 1 },
    ]);
  });

  it('says of another variation where its sibling is', async () => {
    const handlers = createHandlers(world());
    await handlers['product/save']({ ...SAVE, create: [['Lips']] }, TAB);
    const state = await handlers['toolbar/state']({ ...PRODUCT, asin: 'B0TESTBBB2' }, TAB);
    expect(state.saved).toMatchObject({
      saved: false,
      sibling: { asin: 'B0TESTAAA1', categories: [{ path: ['Lips'] }] },
    });
  });

  it('is taken back by its token, once', async () => {
    const handlers = createHandlers(world());
    const saved = await handlers['product/save']({ ...SAVE, create: [['Lips']] }, TAB);
    if (!saved.ok || saved.undo === null) throw new Error('nothing to take back');
    const undo = { token: saved.undo, ...PRODUCT };
    expect(await handlers['product/undo'](undo, TAB)).toMatchObject({
      undone: true,
      saved: { saved: false, categories: [] },
    });
    expect(await handlers['product/undo'](undo, TAB)).toMatchObject({ undone: false });
  });

  it.each([
    ['quota', 'quota'],
    ['blocked', 'blocked'],
    ['private', 'private'],
    ['closed', 'failed'],
    ['failed', 'failed'],
  ] as const)('answers a shop error %s with the reason %s', async (error, reason) => {
    const all = world();
    vi.spyOn(all.shop, 'use').mockRejectedValue(new ShopError(error));
    const answer = await createHandlers(all)['product/save']({ ...SAVE, create: [] }, TAB);
    expect(answer).toEqual({ ok: false, reason });
    expect(all.tell).not.toHaveBeenCalled();
    expect(console.error).toHaveBeenCalledTimes(1);
  });
});

describe('the smaller asks', () => {
  it('says that there are no categories where the browser keeps nothing', async () => {
    const all = world();
    vi.spyOn(all.shop, 'use').mockRejectedValue(new ShopError('private'));
    const answer = await createHandlers(all)['categories/list']({}, TAB);
    expect(answer).toEqual({ ok: false, reason: 'private' });
  });

  it('remembers the format last copied in', async () => {
    const all = world();
    await createHandlers(all)['format/choose']({ format: 'markdown' }, TAB);
    expect((await all.settings()).settings.lastFormat).toBe('markdown');
    expect(all.tell).toHaveBeenCalledWith('settings', 7);
  });

  it('remembers the last tag for this marketplace only', async () => {
    const all = world();
    const handlers = createHandlers(all);
    await handlers['tag/choose']({ tag: 'mirablog-21' }, TAB);
    expect((await handlers['toolbar/state'](PRODUCT, TAB)).chosen).toBe('mirablog-21');
    expect((await all.settings()).settings.lastTag).toEqual({ DE: 'mirablog-21' });
    expect(all.tell).toHaveBeenCalledWith('settings', 7);
  });

  it('makes a channel the one in use, and says which there are', async () => {
    const all = world();
    const { last } = noChannels();
    const kept = [{ ...last, name: 'Insta', platform: 'instagram' as const }];
    await all.changeSettings((before) => ({
      ...before,
      channels: { ...before.channels, kept },
    }));
    const handlers = createHandlers(all);
    await handlers['channel/choose']({ name: 'Insta' }, TAB);
    const { channels } = await handlers['toolbar/state'](PRODUCT, TAB);
    expect(channels).toEqual({ names: ['Insta'], chosen: 'Insta' });
    expect((await all.settings()).settings.channels.last.platform).toBe('instagram');
    expect(all.tell).toHaveBeenCalledWith('settings', 7);
  });

  it('does not remember a tag that is not the creator’s', async () => {
    const all = world();
    await createHandlers(all)['tag/choose']({ tag: 'stranger-21' }, TAB);
    expect((await all.settings()).settings.lastTag).toEqual({});
  });

  it('switches the marketplace that asks off, and its script with it', async () => {
    const all = world();
    await createHandlers(all)['marketplace/off']({}, TAB);
    expect((await all.settings()).settings.off).toEqual(['DE']);
    expect(all.tell).toHaveBeenCalledWith('settings', 7);
    expect(all.syncMarketplaces).toHaveBeenCalled();
  });

  it('keeps the place of the toolbar', async () => {
    const all = world();
    const bar = { place: 'top', collapsed: true, hidden: false } as const;
    await createHandlers(all)['toolbar/position'](bar, TAB);
    expect((await all.settings()).settings.bar).toEqual(bar);
  });

  it('opens the options at the marketplace that the browser names', async () => {
    const all = world();
    await createHandlers(all)['options/open']({}, TAB);
    expect(all.openOptions).toHaveBeenCalledWith('accounts/DE');
  });

  it('opens the shop', async () => {
    const all = world();
    await createHandlers(all)['shop/open']({}, TAB);
    expect(all.openShop).toHaveBeenCalledOnce();
  });

  it('takes the mark off the icon when the page turns out to be no product', async () => {
    const all = world();
    await createHandlers(all)['page/left']({}, TAB);
    expect(all.showSaved.mock.calls).toEqual([[7, false]]);
  });

  it('passes a change on, and registers content scripts after a change of settings only', async () => {
    const all = world();
    const handlers = createHandlers(all);
    await handlers.changed({ what: 'shop', view: 'popup' }, { kind: 'page' });
    expect(all.syncMarketplaces).not.toHaveBeenCalled();
    await handlers.changed({ what: 'settings', view: 'popup' }, { kind: 'page' });
    expect(all.syncMarketplaces).toHaveBeenCalledTimes(1);
    expect(all.tell.mock.calls).toEqual([
      ['shop', 'popup'],
      ['settings', 'popup'],
    ]);
  });

  it('tells of a change before it registers anything, which may fail', async () => {
    const all = world();
    all.syncMarketplaces.mockRejectedValue(new Error('no scripting'));
    const told = createHandlers(all).changed({ what: 'settings', view: 'popup' }, { kind: 'page' });
    await expect(told).rejects.toThrow('no scripting');
    expect(all.tell).toHaveBeenCalledWith('settings', 'popup');
  });
});
