import { vi } from 'vitest';
import { defaultSettings } from '@/utils/settings/schema.ts';
import type { UseShop } from '@/utils/shop/database/open.ts';
import type { WorkerPort } from '@/utils/worker/port.ts';

/** What the handlers ask of the browser, on a shop of a test. */
export function workerPort(shop: { use: UseShop }) {
  const settings = defaultSettings();
  return {
    settings: vi.fn(async () => ({
      settings,
      shared: settings,
      waiting: [],
      damaged: null,
      newer: null,
    })),
    changeSettings: vi.fn(async () => settings),
    shop: { use: shop.use },
    shortcuts: vi.fn(async () => ({})),
    showSaved: vi.fn(),
    openOptions: vi.fn(async () => undefined),
    openShop: vi.fn(async () => undefined),
    tell: vi.fn(),
    goneShop: vi.fn<WorkerPort['goneShop']>(async () => null),
    sync: { soon: vi.fn(), run: vi.fn(async () => undefined), stop: vi.fn() },
    syncMarketplaces: vi.fn(async () => undefined),
  } satisfies WorkerPort;
}
