import * as v from 'valibot';
import { type Fields, type Json, same } from '@/utils/records/record.ts';
import { toWire } from '@/utils/settings/brace-templates.ts';
import { AccountSchema, type Settings } from '@/utils/settings/schema.ts';
import { placeOf, sameLanguage, settingsFields, withFields } from './settings-record.ts';

/** Fields of the settings that the browser's own account carries, see `settingsFields`: tracking ids and templates. */
const CARRIED = /^(?:home|oneLink|(?:account|template):.*)$/;
/** `storage.sync` takes no larger item, in bytes: its name and its value as JSON. */
const LARGEST = 8192;

/** What comes of one look at the browser's account. */
export interface Carried {
  /** The settings with what other machines have put there; the very same object where that is nothing. */
  settings: Settings;
  /** What is to be put there; null: nothing any more. */
  changes: Fields;
  /** What is there then. */
  said: Fields;
}

/**
 * Brings the settings and the browser's account together. Of what was changed on both sides since, the settings' own
 * holds, and of tracking ids all of both.
 * @param held what the account holds
 * @param before what it held when this machine last looked; {} before the first time
 */
export function carry(settings: Settings, held: Fields, before: Fields): Carried {
  const [theirs, said] = [sameLanguage(held), sameLanguage(before)];
  const all = settingsFields(settings);
  const mine = carriedOf(all);
  const news: Fields = {};
  for (const [field, value] of Object.entries(theirs)) {
    const [former, here] = [said[field] ?? null, mine[field] ?? null];
    if (!CARRIED.test(field) || same(value, former) || same(value, here)) continue;
    const next = same(here, former) || here === null ? value : bothOf(here, value);
    // What comes new into a list stands at its end.
    news[field] = isObject(next) ? { ...next, place: placeOf(all[field] ?? { place: 1e3 }) } : next;
  }
  const after = Object.keys(news).length > 0 ? withFields(settings, news) : settings;
  const now = carriedOf(settingsFields(after));
  const changes: Fields = {};
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(now)])) {
    const value = now[field] ?? null;
    // What these settings cannot hold is a newer version's.
    const isForeign = field in news && !same(value, plain(news[field] ?? null));
    if (!CARRIED.test(field) || isForeign || isTooLarge(field, value)) continue;
    if (!same(value, theirs[field] ?? null)) changes[field] = value;
  }
  return { settings: after, changes, said: { ...theirs, ...changes } };
}

/** Names of the templates that do not fit into the browser's account. */
export function tooLarge({ templates }: Settings): string[] {
  return templates
    .filter(({ body, ...each }) =>
      isTooLarge(`template:${each.id}`, { ...each, body: toWire(body) }),
    )
    .map(({ name }) => name);
}

function carriedOf(all: Fields): Fields {
  const fields = Object.entries(all).filter(([field]) => CARRIED.test(field));
  return Object.fromEntries(fields.map(([field, value]) => [field, plain(value)]));
}

/** Without its place in a list: a machine that lacks one of them counts otherwise. */
function plain(value: Json): Json {
  if (!isObject(value)) return value;
  const { place: _place, ...rest } = value;
  return rest;
}

function bothOf(mine: Json, theirs: Json): Json {
  const here = v.safeParse(AccountSchema, mine);
  const there = v.safeParse(AccountSchema, theirs);
  if (!here.success || !there.success) return mine;
  const { ids } = here.output;
  const others = there.output.ids.filter(({ tag }) => !ids.some((each) => each.tag === tag));
  return { ...here.output, ids: [...ids, ...others] };
}

function isTooLarge(field: string, value: Json): boolean {
  return new TextEncoder().encode(field + JSON.stringify(value)).length > LARGEST;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
