import * as v from 'valibot';
import { isDeleted, isGone, onField, productsOn } from '@/utils/records/fields.ts';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import { given, line, lines, textField, wholeField, wholeNumber } from '@/utils/records/values.ts';
import type { SegmentEdit } from './edits.ts';
import { LIMITS } from './limits.ts';
import { SEGMENT_KINDS, type Segment } from './segment.ts';
import { LIVE_SITES, type LiveSite } from './stream.ts';

/*
 * The fields of a segment's record, each value its own: `stream`, `order` (a fractional key), `kind`, `name` (its title,
 * see `stream-fields.ts`), `seconds`, `points`, `code`, `every`, `skip`, `limited` (only viewers of `for:<site>` see it),
 * `on:<product>` (a fractional key), `del`, `gone`.
 */

/** Field by field: what one cannot be read as spares the others. */
const FIELDS = v.object({
  stream: v.fallback(v.string(), ''),
  order: v.fallback(v.string(), ''),
  kind: v.fallback(v.picklist(SEGMENT_KINDS), 'product'),
  name: textField(LIMITS.title),
  seconds: wholeField(LIMITS.seconds),
  points: textField(LIMITS.points),
  code: textField(LIMITS.code),
  every: wholeField(LIMITS.every),
});

function forField(site: LiveSite): string {
  return `for:${site}`;
}

/**
 * Reads a segment's record, whoever wrote it.
 * @returns null where it was deleted for good
 */
export function readSegment(record: ShopRecord): Segment | null {
  if (isGone(record)) return null;
  const fields = record.v;
  const { name, ...read } = v.parse(FIELDS, fields);
  return {
    id: record.id,
    title: name,
    ...read,
    every: read.every || null,
    products: productsOn(fields)
      .map(([product]) => product)
      .filter((product) => RECORD_IDS.products.test(product)),
    sites:
      fields.limited === true ? LIVE_SITES.filter((site) => fields[forField(site)] === true) : null,
    isSkipped: fields.skip === true,
    isDeleted: isDeleted(record),
  };
}

/**
 * The fields of a segment that an edit changes, cleaned and cut; null for what is taken away.
 * @param before the fields that it has
 */
export function segmentFields(edit: SegmentEdit, before: Fields): Fields {
  const { kind, title, seconds, points, products, sites, code, every, isSkipped } = edit;
  const fields = given({
    kind,
    name: title === undefined ? undefined : line(title, LIMITS.title),
    seconds: seconds === undefined ? undefined : wholeNumber(seconds, LIMITS.seconds),
    points: points === undefined ? undefined : lines(points, LIMITS.points),
    code: code === undefined ? undefined : line(code, LIMITS.code),
    every: every === undefined ? undefined : wholeNumber(every, LIMITS.every) || null,
    skip: isSkipped === undefined ? undefined : isSkipped || null,
    limited: sites === undefined ? undefined : sites !== null || null,
  });
  if (sites) for (const site of LIVE_SITES) fields[forField(site)] = sites.includes(site) || null;
  return { ...fields, ...(products && productFields(products, before)) };
}

/** Products in an order; those that stand in it already keep their keys. */
function productFields(products: readonly string[], before: Fields): Fields {
  const wanted = [...new Set(products)].filter((id) => RECORD_IDS.products.test(id));
  const places = productsOn(before);
  const left = places.filter(([id]) => !wanted.includes(id));
  const fields: Fields = Object.fromEntries(left.map(([id]) => [onField(id), null]));
  const kept = places.map(([id]) => id).filter((id) => wanted.includes(id));
  if (kept.every((id, at) => id === wanted[at])) {
    const last = places.filter(([id]) => wanted.includes(id)).at(-1)?.[1] ?? null;
    const added = wanted.slice(kept.length);
    const keys = keysBetween(last, null, added.length);
    for (const [at, id] of added.entries()) fields[onField(id)] = keys[at] ?? null;
    return fields;
  }
  const keys = keysBetween(null, null, wanted.length);
  for (const [at, id] of wanted.entries()) fields[onField(id)] = keys[at] ?? null;
  return fields;
}
