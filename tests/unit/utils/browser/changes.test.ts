import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storeSettings, tell, watchChanges } from '@/utils/browser/changes.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';

interface Told {
  what: string;
  view: string;
}

const world = vi.hoisted(() => ({
  told: [] as { type: string; what: string; view: string }[],
  push: (_message: unknown): void => undefined,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      onMessage: {
        addListener: (listen: (message: unknown) => void) => {
          world.push = listen;
        },
        removeListener: () => undefined,
      },
    },
  },
}));
vi.mock('@/utils/browser/ask.ts', () => ({
  ask: async (type: string, ask: Told) => world.told.push({ type, ...ask }),
}));
vi.mock('@/utils/browser/settings-store.ts', () => ({
  changeSettings: async (edit: (settings: Settings) => Settings) => edit(defaultSettings()),
  onSettingsChanged: () => () => undefined,
}));

beforeEach(() => {
  world.told = [];
});

it('a stored change is told to the worker', async () => {
  expect(
    await storeSettings((settings) => ({ ...settings, pictures: false }), 'creator'),
  ).toMatchObject({
    pictures: false,
  });
  expect(world.told).toMatchObject([{ type: 'changed', what: 'settings' }]);
});

describe('a change of the shop that the worker tells of', () => {
  const onChange = vi.fn();

  beforeEach(() => {
    onChange.mockClear();
    watchChanges(onChange, new AbortController().signal);
  });

  it.each([
    ['another view’s', { push: 'changed', what: 'shop', view: 'other' }],
    ['a toolbar’s or the sync’s', { push: 'changed', what: 'shop' }],
  ])('is heard when it is %s', (_, push) => {
    world.push(push);
    expect(onChange.mock.calls).toEqual([['shop']]);
  });

  it('is heard of streams as of the shop', () => {
    world.push({ push: 'changed', what: 'streams', view: 'other' });
    expect(onChange.mock.calls).toEqual([['streams']]);
  });

  it('is known already when it is this view’s own', () => {
    tell('shop');
    world.push({ push: 'changed', what: 'shop', view: world.told[0]?.view });
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each([[{ push: 'sync' }], [{ push: 'changed', what: 'settings' }], [null], ['changed']])(
    'is not %j',
    (push) => {
      world.push(push);
      expect(onChange).not.toHaveBeenCalled();
    },
  );
});
