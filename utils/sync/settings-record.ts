import * as v from 'valibot';
import type { Fields, Json } from '@/utils/records/record.ts';
import { fromWire, toWire } from '@/utils/settings/brace-templates.ts';
import { type Settings, SettingsSchema } from '@/utils/settings/schema.ts';

const ACCOUNT = 'account:';
const TEMPLATE = 'template:';
const CHANNEL = 'channel:';

/**
 * The settings as the fields of a record. What stands in a list has its place with it, and a format is written so that
 * every version understands it, see `toWire`.
 */
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
    ...Object.fromEntries(
      templates.map((each, place) => [
        TEMPLATE + each.id,
        { ...each, body: toWire(each.body), place },
      ]),
    ),
    ...Object.fromEntries(kept.map((each, place) => [CHANNEL + each.name, { ...each, place }])),
  };
}

/** The settings with what a record says; a field that no settings can hold leaves them as they were. */
export function withFields(settings: Settings, fields: Fields): Settings {
  const now = settingsFields(settings);
  const ofKind = (kind: string) =>
    Object.entries({ ...now, ...fields })
      .filter(([field, value]) => field.startsWith(kind) && value !== null)
      .map(([field, value]): [string, Json] => [field.slice(kind.length), value])
      .sort(([left, a], [right, b]) => placeOf(a) - placeOf(b) || (left < right ? -1 : 1));
  const { home, oneLink, link, off, pictures, own, signed } = { ...now, ...fields };
  const parts: Record<string, unknown>[] = [
    { home },
    { oneLink },
    { link },
    { off },
    { pictures },
    { channels: { ...settings.channels, own } },
    { channels: { ...settings.channels, own, name: signed } },
    { accounts: Object.fromEntries(ofKind(ACCOUNT)) },
    { templates: ofKind(TEMPLATE).map(([, each]) => withBody(each, fromWire)) },
  ];
  let next = settings;
  for (const part of parts) next = ifSound(next, part);
  return ifSound(next, {
    channels: { ...next.channels, kept: ofKind(CHANNEL).map(([, each]) => each) },
  });
}

/**
 * The same fields, each format as `settingsFields` writes it: an older machine may have written it otherwise, and the
 * upgrade of a machine is no change of hers that would replace what another has edited in the meantime.
 */
export function sameLanguage(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      field.startsWith(TEMPLATE) ? withBody(value, (body) => toWire(fromWire(body))) : value,
    ]),
  );
}

/** A field's value as the creator knows it: a format in Mustache. */
export function shownValue(field: string, value: Json): Json {
  return field.startsWith(TEMPLATE) ? withBody(value, fromWire) : value;
}

function withBody(template: Json, change: (body: string) => string): Json {
  if (typeof template !== 'object' || template === null || Array.isArray(template)) return template;
  const { body } = template;
  return typeof body === 'string' ? { ...template, body: change(body) } : template;
}

function ifSound(settings: Settings, part: Record<string, unknown>): Settings {
  const read = v.safeParse(SettingsSchema, { ...settings, ...part });
  return read.success ? read.output : settings;
}

export function placeOf(value: Json): number {
  const { place }: { place?: unknown } = Object(value);
  return Number(place) || 0;
}
