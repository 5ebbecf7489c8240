import type { Composed } from '@/utils/descriptions/formats.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { CopyChoice, Prepared, ToolbarActions } from './actions.ts';
import type { PageReader } from './page-reader.ts';
import type { PendingAnswer } from './pending-answer.ts';
import { chosenLink } from './view.ts';

/** A click on "Copy link" is meant for about as long as browsers let it reach the clipboard. */
const CLICK_HOLDS_MS = 5000;

/**
 * Makes the texts for the clipboard, also for a click that comes before the worker has answered.
 * @returns see `ToolbarActions`
 */
export function createPrepare(
  pending: PendingAnswer,
  read: PageReader['read'],
): ToolbarActions['prepare'] {
  return async (choice) => {
    const since = performance.now();
    const state = pending.known() ?? (await pending.next());
    const prepared = state && (await prepare(choice, state, read));
    return performance.now() - since < CLICK_HOLDS_MS ? prepared : null;
  };
}

/** The link with the tag that is in use, ready to be copied; null where there is no tag. */
export function preparedLink(state: ToolbarState): Prepared | null {
  const choice = chosenLink(state);
  return choice && { composed: plainText(choice.link), tag: choice.tag };
}

async function prepare(
  choice: CopyChoice,
  state: ToolbarState,
  read: PageReader['read'],
): Promise<Prepared | null> {
  const { asin, marketplace, plainLink, templates } = state;
  if (choice === 'plain') return { composed: plainText(plainLink), tag: null };
  const tracking = chosenLink(state);
  if (!tracking || choice === 'link') return preparedLink(state);
  const page = await read(asin);
  if (!page) return null;
  const { link, tag } = tracking;
  const { title, brand } = page.facts;
  const item = { title, brand, asin, marketplace, link, tag };
  return { composed: page.compose(choice, item, templates), tag };
}

function plainText(text: string): Composed {
  return { text, html: null };
}
