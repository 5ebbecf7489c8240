import * as v from 'valibot';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ProductFacts } from '@/utils/product-page/document.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { Template } from '@/utils/settings/schema.ts';
import type { CategoryRef, CategoryView, SavedState } from '@/utils/shop/queries/views.ts';

/** What can have changed: a change of streams leaves lists of products as they are. */
const CHANGED = ['shop', 'streams', 'settings'] as const;
export type Changed = (typeof CHANGED)[number];

/**
 * Everything that the parts of the extension ask the background worker, declared once:
 * who may ask (`from`), what they send (`ask`, checked before a handler sees it), what they get (`answer`).
 * A content script may ask only for what its toolbar shows; it runs beside a hostile page.
 *
 * Senders import the types and `ask()`; only the worker bundles the schemas.
 */
const asin = v.pipe(v.string(), v.regex(/^[A-Z0-9]{10}$/));
const text = v.pipe(v.string(), v.maxLength(20_000));
const id = v.pipe(v.string(), v.maxLength(100));
const path = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1), v.maxLength(10));

/** A product as the document of its page has it. */
const pageProduct = {
  asin,
  parentAsin: v.nullable(asin),
  title: text,
  brand: v.nullable(text),
  image: v.nullable(text),
  variation: v.optional(v.nullable(text)),
};

export const ASKS = {
  'toolbar/state': {
    from: 'content',
    ask: v.object({ asin, parentAsin: v.nullable(asin) }),
  },
  /** The page that the toolbar showed a product for shows none any more. */
  'page/left': { from: 'content', ask: v.object({}) },
  'product/save': {
    from: 'content',
    ask: v.object({
      ...pageProduct,
      add: v.array(id),
      create: v.array(path),
      remove: v.array(id),
    }),
  },
  'product/undo': {
    from: 'content',
    ask: v.object({ token: id, asin, parentAsin: v.nullable(asin) }),
  },
  'categories/list': { from: 'content', ask: v.object({}) },
  /** The live streams that a product can be added to. */
  'streams/upcoming': { from: 'content', ask: v.object({}) },
  /** Saves the product where it is not saved yet, and adds it to a stream; `product/undo` takes both back. */
  'streams/add': { from: 'content', ask: v.object({ ...pageProduct, stream: id }) },
  'tag/choose': { from: 'content', ask: v.object({ tag: v.pipe(v.string(), v.maxLength(64)) }) },
  'channel/choose': { from: 'content', ask: v.object({ name: text }) },
  'format/choose': {
    from: 'content',
    ask: v.object({ format: v.pipe(v.string(), v.maxLength(200)) }),
  },
  'toolbar/position': {
    from: 'content',
    ask: v.object({
      place: v.picklist(['top', 'bottom']),
      collapsed: v.boolean(),
      hidden: v.boolean(),
    }),
  },
  /** Linkshelf is not wanted on the marketplace that asks. */
  'marketplace/off': { from: 'content', ask: v.object({}) },
  'options/open': { from: 'content', ask: v.object({}) },
  'shop/open': { from: 'content', ask: v.object({}) },
  /** `soon`: a view was opened, or the machine is online again. `now` and `stop`: the creator has asked. */
  sync: { from: 'page', ask: v.object({ how: v.picklist(['soon', 'now', 'stop']) }) },
  /** `view`: the view's own name for itself, by which it knows its own change when that comes back. */
  changed: { from: 'page', ask: v.object({ what: v.picklist(CHANGED), view: id }) },
} as const;

export type AskType = keyof typeof ASKS;
export type Ask<T extends AskType> = v.InferOutput<(typeof ASKS)[T]['ask']>;

/** What each ask is answered with. */
export interface Answers {
  'toolbar/state': ToolbarState;
  'page/left': null;
  'product/save': SaveAnswer;
  'product/undo': { undone: boolean; saved: SavedState };
  'categories/list': CategoryView[] | Refusal;
  'streams/upcoming': UpcomingStream[] | Refusal;
  'streams/add': StreamAnswer;
  'tag/choose': null;
  'channel/choose': null;
  'format/choose': null;
  'toolbar/position': null;
  'marketplace/off': null;
  'options/open': null;
  'shop/open': null;
  sync: null;
  changed: null;
}

/** A tracking id with the link that it makes for the product that the toolbar shows. */
export interface TrackingChoice {
  tag: string;
  name: string;
  link: string;
}

/** All that the toolbar shows and copies for one product; complete, so that a click waits for nothing. */
export interface ToolbarState {
  marketplace: MarketplaceCode;
  asin: string;
  /** The marketplace is switched off, or its page is never touched (see `FORBIDDEN_PATHS`): show nothing. */
  off: boolean;
  tracking: TrackingChoice[];
  /** The tag of the choice that is in use; null where the creator has none for this marketplace. */
  chosen: string | null;
  /** The link without a tag, for "Copy without tag". */
  plainLink: string;
  templates: Template[];
  /** The names of the creator's channels, and the one that was last chosen; '' for none. */
  channels: { names: string[]; chosen: string };
  saved: SavedState | null;
  /** The creator has marked her account of this marketplace as closed: links are made all the same. */
  inactive: boolean;
  /**
   * Says that something has come from elsewhere and waits for the creator, as the key of a text: a tracking id where this
   * marketplace has none, or anything. Null: nothing waits.
   */
  waits: 'toolbar_tag_waits' | 'toolbar_waits' | null;
  /** Key combinations as the browser has them now; absent where none is set. */
  shortcuts: Partial<Record<ToolbarCommand, string>>;
}

export type SaveAnswer =
  | {
      ok: true;
      saved: SavedState;
      /** Takes the change back when sent with `product/undo`; null where nothing was changed. */
      undo: string | null;
      added: CategoryRef[];
      removed: CategoryRef[];
      /** The shop that was here before is gone: what was saved is all that there is. */
      isShopGone: boolean;
    }
  | Refusal;

/** All that a product page learns of a live stream. */
export interface UpcomingStream {
  id: string;
  title: string;
}

export type StreamAnswer =
  | {
      ok: true;
      /** Takes it back when sent with `product/undo`; null: the product was in the stream already, or that is gone. */
      undo: string | null;
      saved: SavedState;
    }
  | Refusal;

/** The shop cannot be used, and why. */
export interface Refusal {
  ok: false;
  reason: SaveFailure;
}

/** Why nothing was saved: disk full, an old window holds the database, the browser keeps nothing, or anything else. */
export type SaveFailure = 'quota' | 'blocked' | 'private' | 'failed';

/** What the worker tells views only: the state of the sync is another. */
export interface SyncPush {
  push: 'sync';
}

/** What the worker tells views only: streams were changed, which no toolbar shows. */
export interface StreamsPush {
  push: 'changed';
  what: 'streams';
  view?: string;
}

/** What the worker tells the toolbars; a command is answered with a `CommandAnswer`, a change with nothing. */
export type Push =
  | { push: 'changed'; what: 'shop' | 'settings'; view?: string }
  | { push: 'command'; command: ToolbarCommand };

export type ToolbarCommand = 'copy' | 'save' | 'toggle' | 'focus';

/** Whether the toolbar could do what a command says. Where it could not, the worker opens the popup instead. */
export interface CommandAnswer {
  done: boolean;
}

/** What the popup asks the content script of the tab that it was opened on. */
export interface PageAsk {
  pageAsk: 'product';
}
export interface PageAnswer {
  state: PageState;
  facts: ProductFacts | null;
}

/** Every ask is answered with one of these; a refused or failed one says why. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };
