/*
 * What the creator has agreed to on this device, stored beside the settings and never sent: no sync and no backup reads
 * it. It is a copy of what was in use when the settings were last written, so that what then comes from elsewhere finds
 * a value of before. Each write of the settings writes both at once.
 */

import * as v from 'valibot';
import { type Arrival, arrivalsOf } from './arrivals.ts';
import { type LinkParts, linkPartsOf, partsInUse } from './in-use.ts';
import { defaultSettings, type Settings, VERSION } from './schema.ts';
import { loadSettings } from './upgrade.ts';

/** The version that this code writes; the parts of the settings within have the settings' own. */
const AGREED_VERSION = 1;

const OriginSchema = v.object({
  way: v.picklist(['server', 'account', 'backup', 'unknown']),
  device: v.string(),
  at: v.number(),
});

/** Where something came from: by which way, from which device ('' where that is not known), and when (ms since 1970). */
export type Origin = v.InferOutput<typeof OriginSchema>;

/** Says where a change of a part of the settings came from. */
export type OriginOf = (part: string) => Origin;

export interface Agreed {
  parts: LinkParts;
  /** Where what waits came from, by its part of the settings. */
  origins: ReadonlyMap<string, Origin>;
}

/** What waits for the creator, and where it came from; null: that is not known. */
export type Waiting = Arrival & { origin: Origin | null };

const StoredSchema = v.object({
  version: v.number(),
  parts: v.record(v.string(), v.unknown()),
  origins: v.fallback(v.record(v.string(), v.fallback(v.nullable(OriginSchema), null)), {}),
});

/**
 * Reads what was agreed to. Where nothing is stored the settings are of a time before there was this, or of a new creator:
 * what they hold counts as agreed. Of what is damaged nothing does.
 */
export function readAgreed(stored: unknown, settings: Settings): Agreed {
  if (stored === undefined) return { parts: linkPartsOf(settings), origins: new Map() };
  const read = v.safeParse(StoredSchema, stored);
  if (!read.success) return { parts: linkPartsOf(defaultSettings()), origins: new Map() };
  const { parts, origins } = read.output;
  const known = Object.entries(origins).flatMap(([part, origin]) =>
    origin ? [[part, origin] as const] : [],
  );
  return { parts: linkPartsOf(loadSettings(parts).settings), origins: new Map(known) };
}

/** As it is stored. */
export function agreedItem({ parts, origins }: Agreed): unknown {
  return {
    version: AGREED_VERSION,
    parts: { version: VERSION, ...parts },
    origins: Object.fromEntries(origins),
  };
}

/** The settings as links and texts use them. */
export function settingsInUse({ parts }: Agreed, settings: Settings): Settings {
  return { ...settings, ...partsInUse(parts, settings) };
}

/** What waits for the creator. */
export function waitingOf({ parts, origins }: Agreed, settings: Settings): Waiting[] {
  const arrivals = arrivalsOf(partsInUse(parts, settings), settings);
  return arrivals.map((each) => ({ ...each, origin: origins.get(each.part) ?? null }));
}
