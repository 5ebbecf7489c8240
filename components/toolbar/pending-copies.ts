import type { Composed } from '@/utils/descriptions/formats.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { CopyChoice, Prepared } from './actions.ts';
import type { PageReader } from './page-reader.ts';
import { chosenLink } from './view.ts';

/** A click on "Copy link" is meant for about as long as browsers let it reach the clipboard. */
const CLICK_HOLDS_MS = 5000;

export interface PendingCopies {
  /** See `ToolbarActions`. */
  prepare(choice: CopyChoice): Promise<Prepared | null>;
  /** Gives the clicks that have been waiting the worker's answer; null: there will be none. */
  settle(state: ToolbarState | null): void;
}

/**
 * Makes the texts for the clipboard, also for a click that comes before the worker has answered.
 * @param now the worker's answer for the product that is shown, once it is there
 */
export function createPendingCopies(
  now: () => ToolbarState | null,
  read: PageReader['read'],
): PendingCopies {
  const waiting: ((state: ToolbarState | null) => void)[] = [];

  async function make(choice: CopyChoice): Promise<Prepared | null> {
    const ready =
      now() ??
      (await new Promise<ToolbarState | null>((resolve) => {
        waiting.push(resolve);
      }));
    if (!ready) return null;
    const { asin, marketplace, plainLink, templates } = ready;
    if (choice === 'plain') return { composed: plain(plainLink), tag: null };
    const tracking = chosenLink(ready);
    if (!tracking) return null;
    const { link, tag } = tracking;
    if (choice === 'link') return { composed: plain(link), tag };
    const page = await read(asin);
    if (!page) return null;
    const { title, brand } = page.facts;
    const item = { title, brand, asin, marketplace, link, tag };
    return { composed: page.compose(choice, item, templates), tag };
  }

  return {
    async prepare(choice) {
      const since = performance.now();
      const prepared = await make(choice);
      return performance.now() - since < CLICK_HOLDS_MS ? prepared : null;
    },

    settle(state) {
      for (const resolve of waiting.splice(0)) resolve(state);
    },
  };
}

function plain(text: string): Composed {
  return { text, html: null };
}
