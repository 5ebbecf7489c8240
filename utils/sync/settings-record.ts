import * as v from 'valibot';
import type { Fields, Json } from '@/utils/records/record.ts';
import { fromWire, toWire } from '@/utils/settings/brace-templates.ts';
import { type Settings, SettingsSchema } from '@/utils/settings/schema.ts';
import {
  TARGET_FIGURES,
  TARGET_SPANS,
  type Targets,
  usualTargets,
} from '@/utils/settings/targets.ts';

/** Fields that hold one item of a list or a map each: this, then the item's name. */
const ACCOUNT = 'account:';
const TEMPLATE = 'template:';
const CHANNEL = 'channel:';
const FOLLOW = 'follow:';
const TARGET = 'target:';

/**
 * The settings as the fields of a record. An item of a list holds its position as `place`, and a format is written so
 * that every version understands it, see `toWire`.
 */
export function settingsFields(settings: Settings): Fields {
  const { home, accounts, oneLink, link, off, pictures, templates, channels, remindersOff } =
    settings;
  const { page, announcement, zones, follow } = settings.streamTexts;
  const { own, name, kept } = channels;
  return {
    home,
    oneLink,
    link,
    off,
    pictures,
    own,
    signed: name,
    // None is no field: that a machine begins to know of reminders is no choice of hers.
    ...(remindersOff.length > 0 && { remindersOff: [...remindersOff].sort((a, b) => b - a) }),
    ...(page !== '' && { streamPage: page }),
    ...(announcement !== '' && { announcement }),
    ...(zones.length > 0 && { streamZones: zones }),
    ...targetFields(settings.targets),
    ...Object.fromEntries(Object.entries(follow).map(([name, each]) => [FOLLOW + name, each])),
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

/** The settings with some fields of a record; a part that no settings can hold leaves them as they were. */
export function withFields(settings: Settings, fields: Fields): Settings {
  const all = { ...settingsFields(settings), ...fields };
  const { home, oneLink, link, off, pictures, own, signed, remindersOff } = all;
  const { streamPage, announcement, streamZones } = all;
  const parts: Record<string, unknown>[] = [
    { home },
    { oneLink },
    { link },
    { off },
    { pictures },
    { remindersOff: remindersOff ?? [] },
    { channels: { ...settings.channels, own } },
    { channels: { ...settings.channels, own, name: signed } },
    { accounts: Object.fromEntries(itemsOf(all, ACCOUNT)) },
    { templates: itemsOf(all, TEMPLATE).map(([, each]) => withBody(each, fromWire)) },
  ];
  let next = settings;
  for (const part of parts) next = withValidPart(next, part);
  for (const part of [
    { page: streamPage ?? '' },
    { announcement: announcement ?? '' },
    { zones: streamZones ?? [] },
    { follow: Object.fromEntries(itemsOf(all, FOLLOW)) },
  ]) {
    next = withValidPart(next, { streamTexts: { ...next.streamTexts, ...part } });
  }
  next = withTargets(next, all);
  const kept = itemsOf(all, CHANNEL).map(([, each]) => each);
  return withValidPart(next, { channels: { ...next.channels, kept } });
}

/** Those that are not as for a new creator, each a field: two machines may change one each. */
function targetFields(targets: Targets): Fields {
  const usual = usualTargets();
  const fields: Fields = {};
  for (const span of TARGET_SPANS) {
    for (const figure of TARGET_FIGURES) {
      const target = targets[span][figure];
      if (target !== usual[span][figure]) fields[`${TARGET}${span}:${figure}`] = target;
    }
  }
  return fields;
}

function withTargets(settings: Settings, fields: Fields): Settings {
  let next = settings;
  for (const span of TARGET_SPANS) {
    for (const figure of TARGET_FIGURES) {
      const target = fields[`${TARGET}${span}:${figure}`] ?? usualTargets()[span][figure];
      const { targets } = next;
      const part = { ...targets, [span]: { ...targets[span], [figure]: target } };
      next = withValidPart(next, { targets: part });
    }
  }
  return next;
}

/** The items of one kind with their names, in the order of their positions. */
function itemsOf(fields: Fields, kind: string): [name: string, item: Json][] {
  return Object.entries(fields)
    .filter(([field, value]) => field.startsWith(kind) && value !== null)
    .map(([field, value]): [string, Json] => [field.slice(kind.length), value])
    .sort(([left, a], [right, b]) => positionOf(a) - positionOf(b) || (left < right ? -1 : 1));
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

function withValidPart(settings: Settings, part: Record<string, unknown>): Settings {
  const read = v.safeParse(SettingsSchema, { ...settings, ...part });
  return read.success ? read.output : settings;
}

/** The position that an item holds; 0 where it holds none. */
export function positionOf(item: Json): number {
  const { place }: { place?: unknown } = Object(item);
  return Number(place) || 0;
}
