import * as v from 'valibot';
import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isDeleted, isGone } from '@/utils/records/fields.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import {
  given,
  line,
  lines,
  orNull,
  textField,
  wholeField,
  wholeNumber,
} from '@/utils/records/values.ts';
import { isDay } from '@/utils/time/day.ts';
import { isWallTime, isZone } from '@/utils/time/zones.ts';
import type { ResultEdit, StreamEdit } from './edits.ts';
import { LIMITS } from './limits.ts';
import { readMoments } from './moment-fields.ts';
import { LIVE_SITES, type LiveSite, type SiteResult, type Stream } from './stream.ts';

/*
 * The fields of a stream's record, each value its own, so that two people may change one plan at once: `name` (its title:
 * a field `title` is a page's in every record, and would neither be taken back nor keep a stream out of the trash),
 * `note`, `day`, `time`, `zone`, `target`, `loose`, `template`, `marketplace`, `tag`, `site:<site>`,
 * `result:<site>:<name>`, moments (`moment-fields.ts`), `del`, `gone`.
 */

const RESULTS = [
  'seconds',
  'viewers',
  'laterViewers',
  'clicks',
  'orders',
  'sales',
  'followers',
] as const satisfies readonly (keyof SiteResult)[];

/** Field by field: what one cannot be read as spares the others. */
const FIELDS = v.object({
  name: textField(LIMITS.title),
  note: textField(LIMITS.note),
  day: orNull(v.pipe(v.string(), v.check(isDay))),
  time: orNull(v.pipe(v.string(), v.check(isWallTime))),
  zone: v.fallback(v.pipe(v.string(), v.check(isZone)), 'UTC'),
  target: wholeField(LIMITS.seconds),
  marketplace: orNull(v.pipe(v.string(), v.guard(isMarketplaceCode))),
  tag: orNull(v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.tag))),
});

const RESULT = wholeField(LIMITS.result);

function siteField(site: LiveSite): string {
  return `site:${site}`;
}

function resultField(site: LiveSite, name: string): string {
  return `result:${site}:${name}`;
}

/**
 * Reads a stream's record, whoever wrote it.
 * @returns null where it was deleted for good
 */
export function readStream(record: ShopRecord): Stream | null {
  if (isGone(record)) return null;
  const fields = record.v;
  const { name, ...read } = v.parse(FIELDS, fields);
  return {
    id: record.id,
    title: name,
    ...read,
    sites: LIVE_SITES.filter((site) => fields[siteField(site)] === true),
    isLoose: fields.loose === true,
    isTemplate: fields.template === true,
    moments: readMoments(fields),
    results: readResults(fields),
    isDeleted: isDeleted(record),
  };
}

function readResults(fields: Fields): Stream['results'] {
  const results: Partial<Record<LiveSite, SiteResult>> = {};
  for (const site of LIVE_SITES) {
    const numbers = RESULTS.map((name) => v.parse(RESULT, fields[resultField(site, name)] ?? null));
    if (numbers.every((number) => number === null)) continue;
    const [seconds = null, viewers = null, laterViewers = null, clicks = null] = numbers;
    const [orders = null, sales = null, followers = null] = numbers.slice(4);
    results[site] = { seconds, viewers, laterViewers, clicks, orders, sales, followers };
  }
  return results;
}

/** The fields of a stream that an edit changes, cleaned and cut; null for what is taken away. */
export function streamFields({
  sites,
  isLoose,
  isTemplate,
  title,
  note,
  ...edit
}: StreamEdit): Fields {
  const { day, time, zone, target, marketplace, tag } = edit;
  const fields = given({
    name: title === undefined ? undefined : line(title, LIMITS.title),
    note: note === undefined ? undefined : lines(note, LIMITS.note),
    day: typeof day === 'string' && !isDay(day) ? null : day,
    time: typeof time === 'string' && !isWallTime(time) ? null : time,
    zone: zone !== undefined && isZone(zone) ? zone : undefined,
    target: target === undefined ? undefined : wholeNumber(target, LIMITS.seconds),
    marketplace,
    tag: typeof tag === 'string' ? line(tag, LIMITS.tag) : tag,
    loose: isLoose === undefined ? undefined : isLoose || null,
    template: isTemplate === undefined ? undefined : isTemplate || null,
  });
  if (sites) for (const site of LIVE_SITES) fields[siteField(site)] = sites.includes(site) || null;
  return fields;
}

/** The same of what was noted afterwards of one of its sites. */
export function resultFields(site: LiveSite, edit: ResultEdit): Fields {
  const fields: Fields = {};
  for (const name of RESULTS) {
    const value = edit[name];
    if (value !== undefined) fields[resultField(site, name)] = wholeNumber(value, LIMITS.result);
  }
  return fields;
}
