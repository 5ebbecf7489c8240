import type { Fields, Json } from '@/utils/records/record.ts';
import * as v from '@/utils/schema.ts';
import { type Settings, SettingsSchema } from '@/utils/settings/schema.ts';

/** Fields that hold one item of a list or a map each: this, then the item's name. */
const ACCOUNT = 'account:';
const TEMPLATE = 'template:';
const CHANNEL = 'channel:';

/** The settings as the fields of a record. An item of a list holds its position as `place`. */
export function settingsFields(settings: Settings): Fields {
  const { home, accounts, oneLink, link, off, pictures, templates, channels } = settings;
  const { own, name, kept } = channels;
  return {
    home,
    oneLink,
    link,
    off,
    pictures,
    own,
    signed: name,
    ...Object.fromEntries(Object.entries(accounts).map(([code, each]) => [ACCOUNT + code, each])),
    ...Object.fromEntries(templates.map((each, place) => [TEMPLATE + each.id, { ...each, place }])),
    ...Object.fromEntries(kept.map((each, place) => [CHANNEL + each.name, { ...each, place }])),
  };
}

/** The settings with some fields of a record; a part that no settings can hold leaves them as they were. */
export function withFields(settings: Settings, fields: Fields): Settings {
  const all = { ...settingsFields(settings), ...fields };
  const { home, oneLink, link, off, pictures, own, signed } = all;
  const parts: Record<string, unknown>[] = [
    { home },
    { oneLink },
    { link },
    { off },
    { pictures },
    { channels: { ...settings.channels, own } },
    { channels: { ...settings.channels, own, name: signed } },
    { accounts: Object.fromEntries(itemsOf(all, ACCOUNT)) },
    { templates: itemsOf(all, TEMPLATE).map(([, each]) => each) },
  ];
  let next = settings;
  for (const part of parts) next = withValidPart(next, part);
  const kept = itemsOf(all, CHANNEL).map(([, each]) => each);
  return withValidPart(next, { channels: { ...next.channels, kept } });
}

/** The items of one kind with their names, in the order of their positions. */
function itemsOf(fields: Fields, kind: string): [name: string, item: Json][] {
  return Object.entries(fields)
    .filter(([field, value]) => field.startsWith(kind) && value !== null)
    .map(([field, value]): [string, Json] => [field.slice(kind.length), value])
    .sort(([left, a], [right, b]) => positionOf(a) - positionOf(b) || (left < right ? -1 : 1));
}

function withValidPart(settings: Settings, part: Record<string, unknown>): Settings {
  return v.attempt(SettingsSchema, { ...settings, ...part })?.value ?? settings;
}

/** The position that an item holds; 0 where it holds none. */
export function positionOf(item: Json): number {
  const { place }: { place?: unknown } = Object(item);
  return Number(place) || 0;
}
