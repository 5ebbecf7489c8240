import { waitingOf } from './agreed.ts';
import { type Arrival, isSameArrival } from './arrivals.ts';
import { hasTag, type LinkParts, partsInUse } from './in-use.ts';
import { afterOwnChange, type Kept } from './kept.ts';
import { accountOf, type Template } from './schema.ts';

export type Answer = 'agree' | 'decline';

/**
 * After the creator has agreed to what waits, or has declined it. What has changed since she saw it still waits.
 * @returns the very same object where nothing of it waits
 */
export function answered(kept: Kept, arrivals: readonly Arrival[], answer: Answer): Kept {
  const { shared, agreed } = kept;
  const used = partsInUse(agreed.parts, shared);
  const asked = waitingOf(agreed, shared).filter((each) =>
    arrivals.some((arrival) => isSameArrival(arrival, each)),
  );
  if (asked.length === 0) return kept;
  if (answer === 'agree') {
    return { shared, agreed: afterOwnChange(agreed, agreeTo(used, shared, asked), shared) };
  }
  const next = { ...shared, ...decline(used, shared, asked) };
  return { shared: next, agreed: afterOwnChange(agreed, used, next) };
}

/** What is in use after the creator has agreed to some of what waits. */
function agreeTo(used: LinkParts, shared: LinkParts, arrivals: readonly Arrival[]): LinkParts {
  let { accounts, oneLink } = used;
  const texts: string[] = [];
  for (const arrival of arrivals) {
    if (arrival.kind === 'tag') accounts = withIds(accounts, shared.accounts, arrival);
    else if (arrival.kind === 'one-link') oneLink = arrival.after;
    else texts.push(arrival.after);
  }
  return partsInUse({ ...used, accounts, oneLink }, shared, texts);
}

/** What all devices are to have after the creator has declined some of what waits: what is in use here. */
function decline(used: LinkParts, shared: LinkParts, arrivals: readonly Arrival[]): LinkParts {
  let parts = shared;
  for (const arrival of arrivals) {
    if (arrival.kind === 'tag') {
      const { before, after, ...where } = arrival;
      const back = { ...where, before: after, after: before };
      parts = { ...parts, accounts: withIds(parts.accounts, used.accounts, back) };
    } else if (arrival.kind === 'one-link') parts = { ...parts, oneLink: arrival.before };
    else parts = withoutText(parts, used, arrival);
  }
  return parts;
}

/** The accounts with one id in the place of another. @param other the accounts that say where it stands */
function withIds(
  accounts: LinkParts['accounts'],
  other: LinkParts['accounts'],
  { marketplace, before, after }: Extract<Arrival, { kind: 'tag' }>,
): LinkParts['accounts'] {
  const account = accountOf({ accounts }, marketplace);
  const model = accountOf({ accounts: other }, marketplace);
  const ids = account.ids.filter(({ tag }) => tag !== before?.tag && tag !== after?.tag);
  if (after) {
    const at = model.ids.findIndex(({ tag }) => tag === after.tag);
    ids.splice(Math.min(at, ids.length), 0, after);
  }
  const wanted = [account.default, model.default].find(
    (tag) => tag !== null && hasTag({ ids }, tag),
  );
  const { [marketplace]: _, ...others } = accounts;
  return ids.length > 0 ? { ...others, [marketplace]: { ids, default: wanted ?? null } } : others;
}

function withoutText(
  parts: LinkParts,
  used: LinkParts,
  { part, text, name, before }: Extract<Arrival, { kind: 'text' }>,
): LinkParts {
  const { channels, streamTexts } = parts;
  switch (text) {
    case 'template': {
      const isIt = ({ id }: Template) => part === `template:${id}`;
      const templates = parts.templates.flatMap((each) => {
        if (!isIt(each)) return each;
        return before === null ? [] : { ...each, body: before };
      });
      return { ...parts, templates };
    }
    case 'wording': {
      const { [name]: _, ...others } = channels.own;
      const own = before === null ? others : { ...others, [name]: before };
      return { ...parts, channels: { ...channels, own } };
    }
    case 'name':
      return { ...parts, channels: { ...channels, name: used.channels.name } };
    case 'page':
    case 'announcement':
      return { ...parts, streamTexts: { ...streamTexts, [text]: used.streamTexts[text] } };
    case 'follow': {
      const { [name]: _, ...others } = streamTexts.follow;
      const mine = used.streamTexts.follow[name];
      const follow = mine ? { ...others, [name]: mine } : others;
      return { ...parts, streamTexts: { ...streamTexts, follow } };
    }
    default:
      return { ...parts, channels: withoutChannelText(channels, used.channels, part, text) };
  }
}

function withoutChannelText(
  channels: LinkParts['channels'],
  used: LinkParts['channels'],
  part: string,
  text: 'layout' | 'sentence',
): LinkParts['channels'] {
  const field = text === 'layout' ? 'template' : 'sentence';
  if (part === 'last') {
    return { ...channels, last: { ...channels.last, [field]: used.last[field] } };
  }
  const kept = channels.kept.flatMap((each) => {
    if (part !== `channel:${each.name}`) return each;
    const mine = used.kept.find(({ name }) => name === each.name);
    return mine ? { ...each, [field]: mine[field] } : [];
  });
  return { ...channels, kept };
}
