import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkerPort } from '@/utils/browser/worker-port.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';

const fake = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  settings: {} as Settings,
  written: [] as Settings[],
  /** Registered scripts by id; registering one twice fails, as in a browser. */
  scripts: new Set<string>(),
  granted: new Set<string>(),
  pushes: [] as unknown[],
  /** Settings are stored when this resolves. */
  stored: Promise.resolve(),
}));

vi.mock('wxt/browser', () => ({ browser: fake.browser }));
vi.mock('@/utils/browser/settings-store.ts', () => ({
  readSettings: async () => ({ settings: fake.settings, damaged: null, newer: null }),
  changeSettings: async (change: (settings: Settings) => Settings) => {
    await fake.stored;
    const next = change(fake.settings);
    if (next !== fake.settings) fake.written.push(next);
    fake.settings = next;
    return next;
  },
}));

const SHOP = { use: () => Promise.reject(new Error('no shop here')), close: () => undefined };

/** One queue, as `navigator.locks` is for one name. */
function locks() {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    request(_name: string, work: () => Promise<unknown>) {
      queue = queue.then(work);
      return queue;
    },
  };
}

beforeEach(() => {
  fake.settings = { ...defaultSettings(), on: ['SE', 'PL'] };
  fake.written = [];
  fake.pushes = [];
  fake.stored = Promise.resolve();
  fake.scripts = new Set();
  fake.granted = new Set(['SE', 'PL']);
  vi.stubGlobal('navigator', { locks: locks() });
  Object.assign(fake.browser, {
    commands: undefined,
    alarms: { create: vi.fn(), clear: vi.fn() },
    runtime: {
      getURL: (path: string) => `chrome-extension://linkshelf-id${path}`,
      getManifest: () => ({ content_scripts: [{ js: ['toolbar.js'] }] }),
      sendMessage: async (push: unknown) => fake.pushes.push(push),
    },
    tabs: { query: async () => [] },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        [...fake.granted].some((code) => origins[0]?.endsWith(`.${code.toLowerCase()}/*`)),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...fake.scripts].map((id) => ({ id })),
      async registerContentScripts(scripts: { id: string }[]) {
        for (const { id } of scripts) {
          if (fake.scripts.has(id)) throw new Error(`Duplicate script ID '${id}'`);
          fake.scripts.add(id);
        }
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        for (const id of ids) fake.scripts.delete(id);
      },
    },
  });
  return () => vi.unstubAllGlobals();
});

it('has no shortcuts on a device without keys for them', async () => {
  expect(await createWorkerPort(SHOP).shortcuts()).toEqual({});
});

it('answers with what was chosen before, also while that is being stored', async () => {
  const storing = Promise.withResolvers<void>();
  fake.stored = storing.promise;
  const world = createWorkerPort(SHOP);
  const changed = world.changeSettings((settings) => ({ ...settings, home: 'PL' }));
  const asked = world.settings();
  storing.resolve();
  expect((await asked).settings.home).toBe('PL');
  await changed;
  fake.stored = Promise.reject(new Error('no room'));
  await expect(world.changeSettings((settings) => ({ ...settings, home: 'SE' }))).rejects.toThrow();
  expect((await world.settings()).settings.home).toBe('PL');
});

it('registers each script once when two windows change the settings at once', async () => {
  const world = createWorkerPort(SHOP);
  await Promise.all([world.syncMarketplaces(), world.syncMarketplaces()]);
  expect([...fake.scripts]).toEqual(['toolbar-SE', 'toolbar-PL']);
});

describe('a permission that was given', () => {
  const POLAND = ['www.', 'm.', '', 'smile.'].map((sub) => `https://${sub}amazon.pl/*`);

  it('switches its marketplace on, as the popup may be closed by the question', async () => {
    fake.settings = { ...fake.settings, on: ['SE'] };
    await createWorkerPort(SHOP).permissionsAdded(POLAND);
    expect(fake.settings.on).toEqual(['SE', 'PL']);
    expect(fake.pushes).toEqual([{ push: 'changed', what: 'settings' }]);
    expect([...fake.scripts]).toEqual(['toolbar-SE', 'toolbar-PL']);
  });

  it.each([
    ['of a server', ['https://couch.example.com/*']],
    ['of some pages only', POLAND.slice(1)],
    ['of all pages', ['https://*/*']],
    ['of a marketplace that is on', POLAND],
  ])('%s switches nothing on', async (_, origins) => {
    await createWorkerPort(SHOP).permissionsAdded(origins);
    expect(fake.written).toEqual([]);
    expect(fake.pushes).toEqual([]);
  });
});

describe('a permission that was taken away', () => {
  it('switches its marketplace off, and says so', async () => {
    const world = createWorkerPort(SHOP);
    await world.syncMarketplaces();
    fake.granted.delete('SE');
    await world.permissionsRemoved();
    expect(fake.settings.on).toEqual(['PL']);
    expect(fake.pushes).toEqual([{ push: 'changed', what: 'settings' }]);
    expect([...fake.scripts]).toEqual(['toolbar-PL']);
  });

  it('of a marketplace that is off already changes nothing and says nothing', async () => {
    fake.granted.delete('BE');
    await createWorkerPort(SHOP).permissionsRemoved();
    expect(fake.written).toEqual([]);
    expect(fake.pushes).toEqual([]);
  });
});
