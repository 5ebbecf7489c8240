import * as v from '@/utils/schema.ts';
import { readClock } from './clock.ts';
import type { Json } from './record.ts';

const clock = v.check(v.string, (text) => readClock(text) !== null);
/** Anything that JSON can hold: the value was just parsed from it. */
const json = v.check(v.unknown, (value): value is Json => value !== undefined);

export const fieldsSchema = v.record(v.string, json);

/** The content of a record from outside: a backup, a server. */
export const VERSIONED_FIELDS = {
  v: fieldsSchema,
  t: clock,
  ft: v.record(v.string, clock),
  alts: v.record(v.string, v.array(v.pair(json, clock))),
};
