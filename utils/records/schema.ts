import * as v from 'valibot';
import { readClock } from './clock.ts';
import type { Json } from './record.ts';

const clock = v.pipe(
  v.string(),
  v.check((text) => readClock(text) !== null),
);
/** Whatever JSON can hold: it was just parsed from it. */
const json = v.custom<Json>((value) => value !== undefined);

export const fieldsSchema = v.record(v.string(), json);

/** The content of a record from outside: a backup, a server. */
export const VERSIONED_FIELDS = {
  v: fieldsSchema,
  t: clock,
  ft: v.record(v.string(), clock),
  alts: v.record(v.string(), v.array(v.tuple([json, clock]))),
};
