import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarState, TrackingChoice } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { ASIN_PLACE, linkTemplateOf, type ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { Change, Question } from './session-events.ts';
import { chosenLink, type ToolbarModel, type Trouble } from './view.ts';

/** What is known of one page: the product, what the worker said about it, and where the toolbar stands. */
export interface SessionState {
  page: PageState;
  /** Empty until the document has one. */
  title: string;
  /** The worker's answer for the product that is shown. */
  answer: ToolbarState | null;
  trouble: Trouble | null;
  /** Null until they have been read. */
  settings: ToolbarSettings | null;
  /** Shown for a shortcut on this page although the toolbar is hidden or collapsed. */
  peeking: boolean;
  /** What has changed while nobody looked. */
  missed: Change | null;
  /** The last question about this product; null: it has to be asked anew. */
  asked: Question | null;
  /** The question whose answer is wanted; null: none, or something has happened that the answer cannot know. */
  awaited: Question | null;
}

export const INITIAL_STATE: SessionState = {
  page: { status: 'none' },
  title: '',
  answer: null,
  trouble: null,
  settings: null,
  peeking: false,
  missed: null,
  asked: null,
  awaited: null,
};

/** The product that the toolbar is for: none where Linkshelf is switched off. */
export function servedProduct({ page, answer, settings }: SessionState) {
  const product = page.status === 'none' ? null : page;
  const off = answer?.off || settings?.off.some((code) => code === product?.marketplace);
  return off ? null : product;
}

/** What the button copies before the worker has answered, see `linkTemplateOf`. */
function linkFromSettings(
  settings: ToolbarSettings,
  { marketplace, asin }: { marketplace: MarketplaceCode; asin: string },
): TrackingChoice | null | undefined {
  const template = linkTemplateOf(settings, marketplace);
  return template && { ...template, link: template.link.replace(ASIN_PLACE, asin) };
}

/** What the toolbar shows; null: there is none. */
export function modelOf(state: SessionState): ToolbarModel | null {
  const { title, answer, trouble, settings, peeking } = state;
  const product = servedProduct(state);
  if (!product || !settings || (settings.hidden && !peeking)) return null;
  return {
    marketplace: product.marketplace,
    asin: product.asin,
    title,
    waiting: product.status === 'waiting',
    state: answer,
    link: answer ? chosenLink(answer) : linkFromSettings(settings, product),
    channel: answer ? answer.channels.chosen : settings.channel,
    format: settings.format,
    template: settings.template,
    trouble,
    place: settings.place,
    theme: settings.theme,
    collapsed: settings.collapsed && !peeking,
  };
}
