import { compose } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { CopyChoice, Prepared } from '../actions.ts';
import { preparedLink } from '../prepared-link.ts';
import { chosenLink } from '../view.ts';
import type { ReadPage } from './page-reader.ts';
import type { ProductPort } from './product-port.ts';

/** A click on "Copy link" is meant for about as long as browsers let it reach the clipboard. */
const CLICK_HOLDS_MS = 5000;

/**
 * Makes a text for the clipboard: at once where the worker has answered, else when it does.
 * Null when the product has changed meanwhile or the click is too long ago to be meant.
 */
export type Prepare = (choice: CopyChoice) => Promise<Prepared | null>;

/** @returns what makes the texts for the clipboard, also for a click that comes before the worker has answered */
export function createPrepare(
  { answer, nextAnswer }: Pick<ProductPort, 'answer' | 'nextAnswer'>,
  read: ReadPage,
): Prepare {
  return async (choice) => {
    const since = performance.now();
    const state = answer() ?? (await nextAnswer());
    const prepared = state && (await prepare(choice, state, read));
    return performance.now() - since < CLICK_HOLDS_MS ? prepared : null;
  };
}

async function prepare(
  choice: CopyChoice,
  state: ToolbarState,
  read: ReadPage,
): Promise<Prepared | null> {
  const { asin, marketplace, plainLink, templates } = state;
  if (choice === 'plain') return { composed: { text: plainLink, html: null }, tag: null };
  const tracking = chosenLink(state);
  if (!tracking || choice === 'link') return preparedLink(state);
  const page = await read(asin);
  if (!page) return null;
  const { link, tag } = tracking;
  const { title, brand } = page.facts;
  const item = { title, brand, asin, marketplace, link, tag };
  return { composed: compose(choice, item, ownFormats(templates)), tag };
}
