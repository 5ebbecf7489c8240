import { browser } from 'wxt/browser';
import {
  acceptShop,
  type GoneShop,
  goneShop,
  MARK_KEY,
  type MarkPort,
  updateMark,
} from '@/utils/safekeeping/mark.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { countShop, shopIdentity } from '@/utils/shop/queries/identity.ts';

/** The name under which `storage.session` has the name of this run of the browser. */
const RUN = 'run';

/** The mark that the shop was here, in this browser. */
export interface BrowserMark {
  /** What is lost; null: nothing. */
  gone(): Promise<GoneShop | null>;
  /** The same, and the mark is brought along with the shop. */
  update(): Promise<GoneShop | null>;
  /** From here on the shop is what is there. */
  accept(): Promise<void>;
}

export function createBrowserMark({ use }: Pick<ShopConnection, 'use'>): BrowserMark {
  // A private window has a database of its own, which ends with it.
  if (browser.extension?.inIncognitoContext) {
    const nothing = async () => null;
    return { gone: nothing, update: nothing, accept: async () => undefined };
  }
  const port = createPort(use);
  return {
    gone: () => goneShop(port),
    update: () => updateMark(port),
    accept: () => acceptShop(port),
  };
}

function createPort(use: ShopConnection['use']): MarkPort {
  return {
    read: async () => (await browser.storage.local.get(MARK_KEY))[MARK_KEY],
    async write(mark) {
      const { local } = browser.storage;
      await (mark ? local.set({ [MARK_KEY]: mark }) : local.remove(MARK_KEY));
    },
    async run() {
      const { session } = browser.storage;
      const { [RUN]: known } = await session.get(RUN);
      if (typeof known === 'string') return known;
      const run = crypto.randomUUID();
      await session.set({ [RUN]: run });
      return run;
    },
    identity: () => use(shopIdentity),
    count: async () => (await use(countShop)).products,
    now: () => Date.now(),
  };
}
