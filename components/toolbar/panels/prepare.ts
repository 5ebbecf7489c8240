import { type Composed, compose, FORMATS, type FormatId } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import type { TrackingChoice } from '@/utils/messaging/messages.ts';
import type { Template } from '@/utils/settings/schema.ts';
import type { Session } from '../session-port.ts';
import { modelOf } from '../session-state.ts';
import { chosenLink, type ToolbarModel } from '../view.ts';
import { currentAnswer } from './answer.ts';
import { type CopyChoice, formatOf, templatesOf } from './format-names.ts';
import type { ReadPage } from './page-reader.ts';

/** A text that is ready for the clipboard, for the product that the toolbar shows now. */
export interface Prepared {
  composed: Composed;
  /** The tag in it; null for a link without one. */
  tag: string | null;
}

/** What a text with a tracking id is made of, beside the document. */
interface Source extends Pick<ToolbarModel, 'asin' | 'marketplace'> {
  tracking: TrackingChoice;
  templates: readonly Template[];
}

/** A click on "Copy link" is meant for about as long as browsers let it reach the clipboard. */
const CLICK_HOLDS_MS = 5000;

/**
 * Makes a text for the clipboard: at once where the worker has answered or the settings are enough, else when it does.
 * Null when the product has changed meanwhile or the click is too long ago to be meant.
 */
export type Prepare = (choice: CopyChoice) => Promise<Prepared | null>;

/** @returns what makes the texts for the clipboard, also for a click that comes before the worker has answered */
export function createPrepare(session: Session, read: ReadPage): Prepare {
  return async (choice) => {
    const since = performance.now();
    const model = modelOf(session.state());
    const here = choice !== 'plain' && model && prepareHere(choice, model, read);
    const prepared = await (here || prepareByAnswer(choice, session, read));
    return performance.now() - since < CLICK_HOLDS_MS ? prepared : null;
  };
}

/** Null: the worker has to be asked. */
function prepareHere(
  choice: FormatId,
  model: ToolbarModel,
  read: ReadPage,
): Promise<Prepared | null> | null {
  const { asin, marketplace, state, link } = model;
  if (!link || model.waiting || model.trouble) return null;
  const isKnown = state || FORMATS.some((each) => each === choice) || choice === formatOf(model);
  const templates = templatesOf(model);
  return isKnown ? fill(choice, { asin, marketplace, tracking: link, templates }, read) : null;
}

async function prepareByAnswer(
  choice: CopyChoice,
  session: Session,
  read: ReadPage,
): Promise<Prepared | null> {
  const state = await currentAnswer(session);
  if (!state) return null;
  if (choice === 'plain') return { composed: { text: state.plainLink, html: null }, tag: null };
  const tracking = chosenLink(state);
  return tracking && fill(choice, { ...state, tracking }, read);
}

async function fill(
  choice: FormatId,
  { asin, marketplace, tracking, templates }: Source,
  read: ReadPage,
): Promise<Prepared | null> {
  const { link, tag } = tracking;
  if (choice === 'link') return { composed: { text: link, html: null }, tag };
  const page = await read(asin);
  if (!page) return null;
  const { title, brand } = page.facts;
  const item = { title, brand, asin, marketplace, link, tag };
  return { composed: compose(choice, item, ownFormats(templates)), tag };
}
