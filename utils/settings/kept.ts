import * as v from 'valibot';
import { type Agreed, type Origin, type OriginOf, settingsInUse } from './agreed.ts';
import { arrivalsOf, isSameArrival } from './arrivals.ts';
import { type LinkParts, linkPartsOf, partsInUse } from './in-use.ts';
import { carriedOver } from './own-change.ts';
import { SECTIONS, type Settings } from './schema.ts';

/** What is stored of the settings: what all devices share, and what was agreed to on this one. */
export interface Kept {
  shared: Settings;
  agreed: Agreed;
}

export type ChangeSettings = (settings: Settings) => Settings;
/**
 * Who changes the settings: the creator herself, on this device, or what came from elsewhere, and where from.
 * `creator-everywhere`: she gives back, or takes away, what was her own before. It holds for what all devices share
 * as for what is in use here, wherever the one or the other is as she left it.
 */
export type ChangedBy = 'creator' | 'creator-everywhere' | OriginOf;

/**
 * The creator changes what is in use, and agrees to it by that; anything else changes what all devices share.
 * @returns the very same object where nothing changes
 */
export function changed(kept: Kept, change: ChangeSettings, by: ChangedBy): Kept {
  const { shared, agreed } = kept;
  if (by === 'creator') return ownChange(kept, change);
  if (by === 'creator-everywhere') return changeEverywhere(kept, change);
  const next = change(shared);
  return next === shared ? kept : { shared: next, agreed: afterArrival(agreed, shared, next, by) };
}

const { accounts, oneLink, templates, channels, streamTexts } = SECTIONS;
const LinkPartsSchema = v.object({ accounts, oneLink, templates, channels, streamTexts });

function ownChange(kept: Kept, change: ChangeSettings): Kept {
  const { shared, agreed } = kept;
  const before = settingsInUse(agreed, shared);
  const after = change(before);
  if (after === before) return kept;
  const [all, was, is] = [shared, before, after].map((each) => linkPartsOf(each));
  const carried = v.safeParse(LinkPartsSchema, carriedOver(all, was, is));
  const next = carried.success ? { ...after, ...carried.output } : after;
  return { shared: next, agreed: afterOwnChange(agreed, linkPartsOf(after), next) };
}

/** Sections that change in what all devices share are in use here just so; nothing of them waits. */
function changeEverywhere({ shared, agreed }: Kept, change: ChangeSettings): Kept {
  const next = change(shared);
  const known = new Map<string, unknown>(Object.entries(shared));
  const sections = Object.entries(next).filter(([name, value]) => known.get(name) !== value);
  return ownChange({ shared: next, agreed }, (used) => {
    const after = change(used);
    return sections.length > 0 ? { ...after, ...Object.fromEntries(sections) } : after;
  });
}

/** What is agreed to after the settings were changed from elsewhere: what is new waits, and has its origin. */
function afterArrival(before: Agreed, from: Settings, to: Settings, originOf: OriginOf): Agreed {
  const parts = partsInUse(before.parts, from);
  const used = partsInUse(parts, to);
  const known = arrivalsOf(parts, from);
  const origins = new Map<string, Origin>();
  for (const arrival of arrivalsOf(used, to)) {
    const isKnown = known.some((each) => isSameArrival(each, arrival));
    const origin = isKnown ? before.origins.get(arrival.part) : originOf(arrival.part);
    if (origin) origins.set(arrival.part, origin);
  }
  return { parts: used, origins };
}

/** The same after the creator has changed what is in use, or has answered. */
export function afterOwnChange({ origins }: Agreed, parts: LinkParts, to: Settings): Agreed {
  const used = partsInUse(parts, to);
  const waiting = new Set(arrivalsOf(used, to).map(({ part }) => part));
  return { parts: used, origins: new Map([...origins].filter(([part]) => waiting.has(part))) };
}
