import { type Composed, compose, type FormatId } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { Session } from '../session-port.ts';
import { chosenLink } from '../view.ts';
import { currentAnswer } from './answer.ts';
import type { ReadPage } from './page-reader.ts';

/** A format, or the bare link without a tag, which has to be asked for by name. */
export type CopyChoice = FormatId | 'plain';

/** A text that is ready for the clipboard, for the product that the toolbar shows now. */
export interface Prepared {
  composed: Composed;
  /** The tag in it; null for a link without one. */
  tag: string | null;
}

/** A click on "Copy link" is meant for about as long as browsers let it reach the clipboard. */
const CLICK_HOLDS_MS = 5000;

/**
 * Makes a text for the clipboard: at once where the worker has answered, else when it does.
 * Null when the product has changed meanwhile or the click is too long ago to be meant.
 */
export type Prepare = (choice: CopyChoice) => Promise<Prepared | null>;

/** @returns what makes the texts for the clipboard, also for a click that comes before the worker has answered */
export function createPrepare(session: Session, read: ReadPage): Prepare {
  return async (choice) => {
    const since = performance.now();
    const state = await currentAnswer(session);
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
  if (!tracking) return null;
  const { link, tag } = tracking;
  if (choice === 'link') return { composed: { text: link, html: null }, tag };
  const page = await read(asin);
  if (!page) return null;
  const { title, brand } = page.facts;
  const item = { title, brand, asin, marketplace, link, tag };
  return { composed: compose(choice, item, ownFormats(templates)), tag };
}
