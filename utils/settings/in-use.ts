import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Channel, Channels } from './channels.ts';
import { holdsLink, nameHoldsLink } from './holds-link.ts';
import {
  type Account,
  accountOf,
  type OneLink,
  type Settings,
  type Template,
  type TrackingId,
} from './schema.ts';
import { type StreamTexts, wordsOf } from './stream-texts.ts';

/*
 * The settings are what all of the creator's devices share. Which of it links and texts use is decided on each device: what
 * comes from elsewhere and says whom links credit waits until she has agreed, and what was in use before stays so. That
 * is so for tracking ids, which also do not go without a word, and for texts that hold links.
 */

/** The parts of the settings that say whom links credit, and where the links in texts lead. */
export type LinkParts = Pick<
  Settings,
  'accounts' | 'oneLink' | 'templates' | 'channels' | 'streamTexts'
>;

export function linkPartsOf(settings: LinkParts): LinkParts {
  const { accounts, oneLink, templates, channels, streamTexts } = settings;
  return { accounts, oneLink, templates, channels, streamTexts };
}

/**
 * What links and texts use of the settings.
 * @param agreed what the creator has agreed to on this device
 * @param shared the settings as all her devices have them: what needs no agreement is taken from there
 * @param texts that she has agreed to beside those in `agreed`
 */
export function partsInUse(
  agreed: LinkParts,
  shared: LinkParts,
  texts: readonly string[] = [],
): LinkParts {
  const known = new Set([...textsOf(agreed), ...texts]);
  const mayUse: MayUse = (text, holds = holdsLink) => known.has(text) || !holds(text);
  return {
    accounts: accountsInUse(agreed, shared),
    oneLink: isSameOneLink(agreed.oneLink, shared.oneLink) ? shared.oneLink : agreed.oneLink,
    templates: shared.templates.flatMap((each) => templateInUse(agreed.templates, each, mayUse)),
    channels: channelsInUse(agreed.channels, shared.channels, mayUse),
    streamTexts: streamTextsInUse(agreed.streamTexts, shared.streamTexts, mayUse),
  };
}

function textsOf({ templates, channels, streamTexts }: LinkParts): string[] {
  const { kept, last, own, name } = channels;
  return [
    ...templates.map(({ body }) => body),
    ...[...kept, last].flatMap(({ template, sentence }) => [template, sentence]),
    ...Object.values(own),
    name,
    streamTexts.page,
    streamTexts.announcement,
    ...Object.values(streamTexts.follow).map(wordsOf),
  ];
}

function accountsInUse(agreed: LinkParts, shared: LinkParts): LinkParts['accounts'] {
  const all = { ...shared.accounts, ...agreed.accounts };
  const entries = Object.keys(all)
    .filter(isMarketplaceCode)
    .flatMap((code) => {
      const used = accountInUse(accountOf(agreed, code), accountOf(shared, code));
      return used.ids.length > 0 ? [[code, used] as const] : [];
    });
  return Object.fromEntries(entries);
}

/** Ids that were agreed to stay, each where it stood; of those that are new none comes. */
function accountInUse(agreed: Account, shared: Account): Account {
  const ids = shared.ids.filter(({ tag }) => hasTag(agreed, tag));
  for (const [at, id] of agreed.ids.entries()) {
    if (!hasTag(shared, id.tag)) ids.splice(Math.min(at, ids.length), 0, id);
  }
  const used = { ids, default: agreed.default };
  const isDefaultGone = agreed.default !== null && !hasTag(shared, agreed.default);
  const isDefaultKnown = shared.default === null || hasTag(used, shared.default);
  if (shared.ids.length > 0 && isDefaultKnown && !isDefaultGone) used.default = shared.default;
  return used;
}

export function hasTag({ ids }: { ids: readonly TrackingId[] }, tag: string): boolean {
  return ids.some((id) => id.tag === tag);
}

/** Whether both are the same id for the same marketplaces. */
export function isSameOneLink(one: OneLink | null, other: OneLink | null): boolean {
  const text = (each: OneLink | null) =>
    each && [each.tag, ...[...each.marketplaces].sort()].join();
  return text(one) === text(other);
}

/** Whether a text may be used. @param holds whether it holds a link */
type MayUse = (text: string, holds?: (text: string) => boolean) => boolean;

function templateInUse(
  agreed: readonly Template[],
  shared: Template,
  mayUse: MayUse,
): Template | [] {
  if (mayUse(shared.body)) return shared;
  const before = agreed.find(({ id }) => id === shared.id);
  return before ? { ...shared, body: before.body } : [];
}

function channelsInUse(agreed: Channels, shared: Channels, mayUse: MayUse): Channels {
  const kept = shared.kept.flatMap((each) => {
    const before = agreed.kept.find(({ name }) => name === each.name);
    return channelInUse(before, each, mayUse) ?? [];
  });
  const wordings = new Map(Object.entries(agreed.own));
  const own = Object.entries(shared.own).flatMap(([language, wording]) => {
    const used = mayUse(wording) ? wording : wordings.get(language);
    return used === undefined ? [] : [[language, used] as const];
  });
  return {
    kept,
    last: channelInUse(agreed.last, shared.last, mayUse) ?? agreed.last,
    own: Object.fromEntries(own),
    name: mayUse(shared.name, nameHoldsLink) ? shared.name : agreed.name,
  };
}

/** Null: it is new, and one of its texts holds a link. */
function channelInUse(
  before: Channel | undefined,
  shared: Channel,
  mayUse: MayUse,
): Channel | null {
  const { template, sentence } = shared;
  if (mayUse(template) && mayUse(sentence)) return shared;
  if (!before) return null;
  return {
    ...shared,
    template: mayUse(template) ? template : before.template,
    sentence: mayUse(sentence) ? sentence : before.sentence,
  };
}

/** Where followers are led to is an address, whatever it looks like. */
function streamTextsInUse(agreed: StreamTexts, shared: StreamTexts, mayUse: MayUse): StreamTexts {
  const { page, announcement } = shared;
  const follow = Object.entries(shared.follow).flatMap(([language, wording]) => {
    const used = mayUse(wordsOf(wording)) ? wording : agreed.follow[language];
    return used ? [[language, used] as const] : [];
  });
  return {
    ...shared,
    page: mayUse(page, (text) => text !== '') ? page : agreed.page,
    announcement: mayUse(announcement) ? announcement : agreed.announcement,
    follow: Object.fromEntries(follow),
  };
}
