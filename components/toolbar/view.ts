import type { Tone } from '@/components/ui/models/feedback.ts';
import { nameOf } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarState, TrackingChoice } from '@/utils/messaging/messages.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';

/** Why the toolbar cannot work: it has outlived its extension, or the worker did not answer. */
export type Trouble = 'orphaned' | 'failed';

/** All that the toolbar is drawn from. */
export interface ToolbarModel extends Pick<ToolbarSettings, 'format' | 'template'> {
  marketplace: MarketplaceCode;
  asin: string;
  /** Empty until the document has one. */
  title: string;
  /** The address and the document name different products. */
  waiting: boolean;
  /** Null until the worker has answered for this very product. */
  state: ToolbarState | null;
  /** What the big button copies; null without a tracking id, undefined while it is not known. */
  link: TrackingChoice | null | undefined;
  /** The name of the channel in use; '' for none. */
  channel: string;
  trouble: Trouble | null;
  place: 'top' | 'bottom';
  /** See `ToolbarSettings`. */
  theme: string;
  collapsed: boolean;
}

/** What the big button does; its words have a key of the same name. */
export type Main = 'copy' | 'add_tag' | 'review' | 'reload' | 'retry';

/** What is said when the extension is gone and no text can be looked up any more: it is looked up beforehand. */
export interface LastWords {
  note: string;
  label: string;
}

/** What the toolbar says; a plain value, so that every state can be told apart in a test. */
export interface ToolbarView {
  host: string;
  /** A sentence that stands in the title's place while its reason lasts; empty: there is none. */
  note: string;
  noteTone: Tone;
  main: Main;
  mainLabel: string;
  /** Why the big button is another one; '' where it copies. */
  mainTitle: string;
  /** The page is between two products: nothing can be copied or saved. */
  paused: boolean;
  /** The worker can be asked: the menus and the save button are there. */
  working: boolean;
  /** Which tracking id the link carries, for which channel; '' where there is none. */
  tagText: string;
  /** The same with the id itself, where it has a name. */
  tagLabel: string;
  /** What the mark on the save button says at a glance: this product is saved, or only a sibling of it. */
  saved: 'saved' | 'sibling' | null;
  savedText: string;
}

/** What the toolbar shows at one moment. */
export interface Shown {
  model: ToolbarModel;
  view: ToolbarView;
}

/** @returns what the toolbar says for a model */
export function viewOf(model: ToolbarModel, last: LastWords): ToolbarView {
  const { state, link, trouble, waiting } = model;
  const host = HOSTS[model.marketplace];
  const main = mainOf(model);
  const orphaned = trouble === 'orphaned';
  return {
    host,
    note: orphaned ? last.note : noteOf(model, host),
    noteTone: trouble === 'failed' ? 'bad' : waiting ? 'plain' : 'warn',
    main,
    mainTitle: main === 'add_tag' ? t('toolbar_no_tag', host) : '',
    mainLabel: orphaned
      ? last.label
      : main === 'copy'
        ? t(`action_copy_${model.format}`, String(model.template.name))
        : t(`toolbar_${main}`),
    paused: waiting && !trouble,
    working: trouble === null,
    tagText: link && !trouble ? tagText(link, model.channel) : '',
    tagLabel: link && !trouble ? t('toolbar_tag', tagName(link)) : '',
    saved: state?.saved?.saved ? 'saved' : state?.saved?.sibling ? 'sibling' : null,
    savedText: state?.saved && !trouble ? savedText(state.saved) : '',
  };
}

function mainOf({ state, link, trouble }: ToolbarModel): Main {
  if (trouble) return trouble === 'orphaned' ? 'reload' : 'retry';
  if (link !== null) return 'copy';
  return state?.waits ? 'review' : 'add_tag';
}

function noteOf({ state, trouble, waiting }: ToolbarModel, host: string): string {
  if (trouble) return t('toolbar_no_answer');
  if (waiting) return t('toolbar_page_changing');
  return state?.waits ? t(state.waits, host) : '';
}

/** "Amazon Live", or the id itself where it has no name; with the channel, where that has another. */
function tagText({ tag, name }: TrackingChoice, channel: string): string {
  const own = name || tag;
  return channel && channel !== own ? `${channel} · ${own}` : own;
}

/** "Amazon Live (yourname-20)" */
export function tagName({ tag, name }: Omit<TrackingChoice, 'link'>): string {
  return name ? t('toolbar_with_keys', name, tag) : tag;
}

/** The link with the tag that is in use; null where the creator has none for the marketplace. */
export function chosenLink(state: ToolbarState): TrackingChoice | null {
  return state.tracking.find(({ tag }) => tag === state.chosen) ?? null;
}

/** "In Lips, Skin Tools"; of another variation only where this one is not saved. */
function savedText({ saved, categories, sibling }: SavedState): string {
  if (saved)
    return categories.length > 0
      ? t('toolbar_saved_in', names(categories))
      : t('toolbar_saved_uncategorized');
  if (!sibling) return '';
  const { categories: others } = sibling;
  return others.length > 0
    ? t('toolbar_variation_saved_in', names(others))
    : t('toolbar_variation_saved');
}

/** Categories by their own names, in one line. */
export function names(categories: readonly { path: readonly string[] }[]): string {
  return categories.map(({ path }) => nameOf(path)).join(', ');
}
