/**
 * Without a server, the browser's own account (`storage.sync`) brings tracking ids and templates to the other browsers
 * of the same account, one item for each field of the settings. It has no clocks: what is new is told by comparing with
 * what the account held when this machine last looked.
 */
import { type Fields, type Json, same } from '@/utils/records/record.ts';
import * as v from '@/utils/schema.ts';
import { AccountSchema, type Settings } from '@/utils/settings/schema.ts';
import { positionOf, settingsFields, withFields } from './settings-record.ts';

/** The fields that sync through the account, see `settingsFields`. */
const ACCOUNT_FIELDS = /^(?:home|oneLink|(?:account|template):.*)$/;
/** The largest item that `storage.sync` takes, in bytes of its name and its value as JSON. */
const MAX_ITEM_BYTES = 8192;
/** Comes after every position that an item of a list has. */
const LAST_POSITION = 1000;

/** What is to be done after one look at the account. */
export interface AccountChanges {
  /** The settings with what other machines have put there; the very same object where that is nothing. */
  settings: Settings;
  /** Items to write to the account; null: the item holds nothing any more. */
  changes: Fields;
  /** What the account holds then. */
  items: Fields;
}

/**
 * Brings the settings and the account together. Of a field that was changed in both since the last look, the settings'
 * value wins; of tracking ids, all of both are kept.
 * @param items what the account holds
 * @param lastItems what it held when this machine last looked; {} before the first time
 */
export function syncAccount(settings: Settings, items: Fields, lastItems: Fields): AccountChanges {
  const incoming = incomingFields(settingsFields(settings), items, lastItems);
  const after = Object.keys(incoming).length > 0 ? withFields(settings, incoming) : settings;
  const changes = outgoingItems(accountItems(settingsFields(after)), items, incoming);
  return { settings: after, changes, items: { ...items, ...changes } };
}

/** The fields that other machines have changed in the account. */
function incomingFields(all: Fields, items: Fields, lastItems: Fields): Fields {
  const mine = accountItems(all);
  const incoming: Fields = {};
  for (const [field, value] of Object.entries(items)) {
    const [before, here] = [lastItems[field] ?? null, mine[field] ?? null];
    if (!ACCOUNT_FIELDS.test(field) || same(value, before) || same(value, here)) continue;
    const next = same(here, before) || here === null ? value : mergeTrackingIds(here, value);
    // An item that is new to a list comes last in it.
    const place = all[field] ? positionOf(all[field]) : LAST_POSITION;
    incoming[field] = isObject(next) ? { ...next, place } : next;
  }
  return incoming;
}

/** The items that differ from what the account holds. */
function outgoingItems(mine: Fields, items: Fields, incoming: Fields): Fields {
  const changes: Fields = {};
  for (const field of new Set([...Object.keys(items), ...Object.keys(mine)])) {
    const value = mine[field] ?? null;
    // What came in and is not in the settings now is of a newer version: it stays in the account.
    const isForeign = field in incoming && !same(value, withoutPosition(incoming[field] ?? null));
    if (!ACCOUNT_FIELDS.test(field) || isForeign || isTooLarge(field, value)) continue;
    if (!same(value, items[field] ?? null)) changes[field] = value;
  }
  return changes;
}

/** The names of templates that do not fit into the account. */
export function oversizedTemplates({ templates }: Settings): string[] {
  return templates
    .filter((each) => isTooLarge(`template:${each.id}`, each))
    .map(({ name }) => name);
}

function accountItems(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => ACCOUNT_FIELDS.test(field))
      .map(([field, value]) => [field, withoutPosition(value)]),
  );
}

/** Positions stay here: a machine that lacks one item of a list counts the others differently. */
function withoutPosition(value: Json): Json {
  if (!isObject(value)) return value;
  const { place: _place, ...rest } = value;
  return rest;
}

/** This machine's account of a marketplace with the tracking ids of both; `mine` where one of the two is no account. */
function mergeTrackingIds(mine: Json, theirs: Json): Json {
  const [here, there] = [mine, theirs].map((each) => v.attempt(AccountSchema, each)?.value);
  if (!here || !there) return mine;
  const others = there.ids.filter(({ tag }) => !here.ids.some((each) => each.tag === tag));
  return { ...here, ids: [...here.ids, ...others] };
}

function isTooLarge(field: string, value: Json): boolean {
  return new TextEncoder().encode(field + JSON.stringify(value)).length > MAX_ITEM_BYTES;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
