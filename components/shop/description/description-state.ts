import { country } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import {
  type Description,
  type Proposal,
  proposalsFor,
  writeDescription,
} from '@/utils/descriptions/description.ts';
import type { DescribedProduct, DescriptionInput } from '@/utils/descriptions/input.ts';
import type { TemplateError } from '@/utils/descriptions/template.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Channel, Channels } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { CategoryRef, ProductDetails } from '@/utils/shop/queries/views.ts';

/** A product as it stands in the text that is being written. */
export interface Entry extends DescribedProduct {
  /** Whether the text contains it. */
  isKept: boolean;
  /** Whether its title was changed for this text, so that the shop has another one. */
  isTitleEdited: boolean;
  isNoLongerSold: boolean;
}

/** What the creator has chosen for a text. Choices in `channels` are stored; the others last as long as the dialog. */
export interface DescriptionState {
  /** In the order of the text; null while they are read. */
  entries: readonly Entry[] | null;
  /** The wordings that Linkshelf comes with; null while they are read. */
  disclosures: Disclosures | null;
  /** The names of all categories, in the shop's order. */
  groups: readonly string[];
  channels: Channels;
  isDisclosed: boolean;
  isSplit: boolean;
  failure: string | null;
}

export type DescriptionEvent =
  | {
      type: 'loaded';
      products: readonly ProductDetails[];
      disclosures: Disclosures;
      /** All categories, in the shop's order. */
      categories?: readonly CategoryRef[];
      /** The names down to the category that the products were listed in; absent: another list. */
      within?: readonly string[];
    }
  | { type: 'failed'; failure: string | null }
  /** Some of all channels, and what they have in common. */
  | { type: 'change-channels'; change: Partial<Channels> }
  /** A choice of the channel that is shown. */
  | { type: 'change-channel'; change: Partial<Channel> }
  | { type: 'edit-entry'; id: string; change: Partial<Entry> }
  | { type: 'arrange'; entries: readonly Entry[] }
  | { type: 'disclose'; isDisclosed: boolean }
  /** What a proposal has changed. */
  | { type: 'apply'; input: DescriptionInput; proposal: Proposal };

/** The state before anything is read. */
export function initialState(channels: Channels): DescriptionState {
  return {
    entries: null,
    disclosures: null,
    groups: [],
    channels,
    isDisclosed: true,
    isSplit: false,
    failure: null,
  };
}

/** The state after an event. */
export function reduce(state: DescriptionState, event: DescriptionEvent): DescriptionState {
  switch (event.type) {
    case 'loaded':
      return {
        ...state,
        entries: event.products.map((product) => entryOf(product, event.within ?? [])),
        groups: (event.categories ?? []).map(({ path }) => pathText(path)),
        disclosures: event.disclosures,
      };
    case 'failed':
      return { ...state, failure: event.failure };
    case 'change-channels':
      return { ...state, channels: { ...state.channels, ...event.change } };
    case 'change-channel':
      return withChannel(state, event.change);
    case 'edit-entry':
      return { ...state, entries: edited(state.entries ?? [], event.id, event.change) };
    case 'arrange':
      return { ...state, entries: event.entries };
    case 'disclose':
      return { ...state, isDisclosed: event.isDisclosed };
    case 'apply':
      return applied(state, event.input, event.proposal);
  }
}

function withChannel(state: DescriptionState, change: Partial<Channel>): DescriptionState {
  const { channels } = state;
  return { ...state, channels: { ...channels, last: { ...channels.last, ...change } } };
}

function edited(entries: readonly Entry[], id: string, change: Partial<Entry>): readonly Entry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
}

function applied(
  state: DescriptionState,
  { titles, countries, split }: DescriptionInput,
  proposal: Proposal,
): DescriptionState {
  // All countries stay "all", so that a further tag is used too, unless the proposal is about them.
  const change = proposal === 'country' ? { titles, countries: [...countries] } : { titles };
  return { ...withChannel(state, change), isSplit: split };
}

function entryOf(product: ProductDetails, within: readonly string[]): Entry {
  const { id, marketplace, asin, title, ownTitle, brand, variation } = product;
  const { categories, otherMarketplaces, dead } = product;
  return {
    id,
    title,
    hasOwnTitle: ownTitle !== null,
    brand,
    variation,
    group: groupOf(categories, within),
    asins: { ...otherMarketplaces, [marketplace]: asin },
    isKept: !dead,
    isTitleEdited: false,
    isNoLongerSold: dead,
  };
}

/** Of several categories the first that belongs to the list; else the first of all. */
function groupOf(categories: readonly CategoryRef[], within: readonly string[]): string {
  const here = categories.find(({ path }) => within.every((name, at) => path[at] === name));
  const path = (here ?? categories[0])?.path;
  return path ? pathText(path) : '';
}

/** The text that follows from the choices. */
export interface CurrentText {
  input: DescriptionInput;
  description: Description;
  /** What makes a text shorter that is too long. */
  proposals: readonly Proposal[];
  /** Marketplaces that some product is sold in and that there is a tag for. */
  possibleCountries: readonly MarketplaceCode[];
  /** Where the creator's layout cannot be understood. */
  templateError: TemplateError | null;
}

/** Writes the text; null before the products and the wordings are read. */
export function currentText(state: DescriptionState, settings: Settings): CurrentText | null {
  const { entries, disclosures, channels, isDisclosed, isSplit } = state;
  if (!entries || !disclosures) return null;
  const { possible, problem, ...common } = channelInput(
    { settings: { ...settings, channels }, disclosures, country },
    channels.last,
    entries,
  );
  const input: DescriptionInput = {
    ...common,
    products: entries.filter(({ isKept }) => isKept),
    groups: state.groups,
    disclosure: { ...common.disclosure, shown: isDisclosed },
    split: isSplit,
  };
  const description = writeDescription(input);
  return {
    input,
    description,
    proposals: proposalsFor(input, description),
    possibleCountries: possible,
    templateError: problem,
  };
}
