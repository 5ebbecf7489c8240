import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Channel } from './channels.ts';
import { hasTag, isSameOneLink, type LinkParts } from './in-use.ts';
import { accountOf, type OneLink, type Template, type TrackingId } from './schema.ts';
import { wordsOf } from './stream-texts.ts';

/**
 * The texts that may hold links. A `layout` and a `sentence` are a channel's; the `name` stands in a wording; the `page`, the
 * `announcement` and the steps to `follow` her are those of streams.
 */
export type TextKind =
  | 'template'
  | 'layout'
  | 'sentence'
  | 'wording'
  | 'name'
  | 'page'
  | 'announcement'
  | 'follow';

/**
 * What has come from elsewhere, and waits until the creator agrees: what is in use, and what the others have; null: nothing.
 * `part` names the part of the settings, as in the record that syncs.
 */
export type Arrival =
  | {
      kind: 'tag';
      part: string;
      marketplace: MarketplaceCode;
      before: TrackingId | null;
      after: TrackingId | null;
    }
  | { kind: 'one-link'; part: string; before: OneLink | null; after: OneLink | null }
  | {
      kind: 'text';
      part: string;
      text: TextKind;
      /** What the format or the channel is called, or the wording's or the steps' language. */
      name: string;
      before: string | null;
      after: string;
    };

/** What waits. @param used what is in use, see `partsInUse` */
export function arrivalsOf(used: LinkParts, shared: LinkParts): Arrival[] {
  return [
    ...tagArrivals(used, shared),
    ...oneLinkArrival(used, shared),
    ...textArrivals(used, shared),
    ...streamArrivals(used, shared),
  ];
}

function tagArrivals(used: LinkParts, shared: LinkParts): Arrival[] {
  const codes = Object.keys({ ...used.accounts, ...shared.accounts }).filter(isMarketplaceCode);
  return codes.flatMap((marketplace) => {
    const [mine, theirs] = [accountOf(used, marketplace), accountOf(shared, marketplace)];
    const gone = mine.ids.filter(({ tag }) => !hasTag(theirs, tag));
    const added = theirs.ids.filter(({ tag }) => !hasTag(mine, tag));
    const arrival = (before: TrackingId | null, after: TrackingId | null): Arrival => ({
      kind: 'tag',
      part: `account:${marketplace}`,
      marketplace,
      before,
      after,
    });
    const [before, ...goneToo] = gone;
    const [after, ...addedToo] = added;
    // One that came where another went has taken its place.
    if (before && after && goneToo.length === 0 && addedToo.length === 0) {
      return [arrival(before, after)];
    }
    return [...gone.map((id) => arrival(id, null)), ...added.map((id) => arrival(null, id))];
  });
}

function oneLinkArrival({ oneLink: before }: LinkParts, { oneLink: after }: LinkParts): Arrival[] {
  return isSameOneLink(before, after) ? [] : [{ kind: 'one-link', part: 'oneLink', before, after }];
}

function textArrivals(used: LinkParts, shared: LinkParts): Arrival[] {
  const mine = used.channels;
  const wordings = new Map(Object.entries(mine.own));
  const { kept, last, own, name } = shared.channels;
  return [
    ...shared.templates.flatMap((each) => templateArrival(used.templates, each)),
    ...kept.flatMap((each) =>
      channelArrivals(
        `channel:${each.name}`,
        mine.kept.find((channel) => channel.name === each.name),
        each,
      ),
    ),
    ...channelArrivals('last', mine.last, last),
    ...Object.entries(own).flatMap(([language, wording]) =>
      textArrival('own', 'wording', language, wordings.get(language), wording),
    ),
    ...textArrival('signed', 'name', '', mine.name, name),
  ];
}

function streamArrivals({ streamTexts: mine }: LinkParts, { streamTexts }: LinkParts): Arrival[] {
  const { page, announcement, follow } = streamTexts;
  return [
    ...textArrival('streamPage', 'page', '', mine.page, page),
    ...textArrival('announcement', 'announcement', '', mine.announcement, announcement),
    ...Object.entries(follow).flatMap(([language, wording]) => {
      const before = mine.follow[language];
      return textArrival(
        `follow:${language}`,
        'follow',
        language,
        before && wordsOf(before),
        wordsOf(wording),
      );
    }),
  ];
}

function templateArrival(used: readonly Template[], { id, name, body }: Template): Arrival[] {
  const before = used.find((each) => each.id === id)?.body;
  return textArrival(`template:${id}`, 'template', name, before, body);
}

function channelArrivals(part: string, before: Channel | undefined, after: Channel): Arrival[] {
  const { name } = after;
  // Of a channel that is new, a text that is empty says nothing.
  return [
    ...textArrival(part, 'layout', name, before?.template ?? '', after.template),
    ...textArrival(part, 'sentence', name, before?.sentence ?? '', after.sentence),
  ];
}

function textArrival(
  part: string,
  text: TextKind,
  name: string,
  before: string | undefined,
  after: string,
): Arrival[] {
  return before === after
    ? []
    : [{ kind: 'text', part, text, name, before: before ?? null, after }];
}

/** Whether both say the same of the same part, wherever they came from. */
export function isSameArrival(one: Arrival, other: Arrival): boolean {
  const text = (each: Arrival) =>
    JSON.stringify(each, (key, value: unknown) => (key === 'origin' ? undefined : value));
  return text(one) === text(other);
}
