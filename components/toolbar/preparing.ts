import type { Composed } from '@/utils/compose/formats.ts';
import type { BarState } from '@/utils/messages.ts';
import type { CopyChoice, Prepared } from './actions.ts';
import type { PanelsModule } from './panels/port.ts';
import { chosenLink } from './view.ts';

/** A click on "Copy link" is meant for about as long as browsers let it reach the clipboard. */
const CLICK_HOLDS_MS = 5000;

interface Waiter {
  since: number;
  resolve(state: BarState | null): void;
}

export interface Preparing {
  /** See `ToolbarActions`. */
  prepare(choice: CopyChoice): Promise<Prepared | null>;
  /** Gives the clicks that have been waiting the worker's answer; null: there will be none. */
  settle(state: BarState | null): void;
}

interface Page {
  /** The worker's answer for the product that is shown, once it is there. */
  state(): BarState | null;
  /** The ASIN that is shown. */
  asin(): string | undefined;
  panels(): Promise<PanelsModule>;
}

/** Makes the texts for the clipboard, also for a click that comes before the worker has answered. */
export function createPreparing(page: Page): Preparing {
  let waiters: Waiter[] = [];

  return {
    async prepare(choice) {
      const ready =
        page.state() ??
        (await new Promise<BarState | null>((resolve) => {
          waiters.push({ since: performance.now(), resolve });
        }));
      if (!ready) return null;
      const { asin, marketplace, plainLink, templates } = ready;
      if (choice === 'plain') return { composed: plain(plainLink), tag: null };
      const tracking = chosenLink(ready);
      if (!tracking) return null;
      const { link, tag } = tracking;
      if (choice === 'link') return { composed: plain(link), tag };
      const { compose, readProduct } = await page.panels();
      if (page.asin() !== asin) return null;
      const { title, brand } = readProduct(document, asin);
      const item = { title, brand, asin, marketplace, link, tag };
      return { composed: compose(choice, item, templates), tag };
    },

    settle(state) {
      const all = waiters;
      waiters = [];
      for (const { resolve, since } of all) {
        resolve(performance.now() - since < CLICK_HOLDS_MS ? state : null);
      }
    },
  };
}

function plain(text: string): Composed {
  return { text, html: null };
}
