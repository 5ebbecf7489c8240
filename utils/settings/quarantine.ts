import * as v from 'valibot';

/** Settings that could not be read, as they were found. */
const CopySchema = v.object({ at: v.number(), sections: v.array(v.string()), raw: v.unknown() });
type Copy = v.InferOutput<typeof CopySchema>;

/** What the creator is told of settings that could not be read. */
export interface DamagedReport {
  /** When it was last noticed, in milliseconds since 1970. */
  at: number;
  /** The parts that are as for a new creator now: `bar`, `accounts.DE`, or `settings` for all of it. */
  sections: string[];
  /** Everything that was found, as JSON, for the creator to save as a file. */
  text: string;
}

/** The copies under the key for damaged settings; something else there is itself worth keeping. */
export function readQuarantine(stored: unknown): Copy[] {
  if (stored === undefined) return [];
  const read = v.safeParse(v.array(CopySchema), stored);
  return read.success ? read.output : [{ at: 0, sections: ['settings'], raw: stored }];
}

export function damagedReportOf(copies: readonly Copy[]): DamagedReport | null {
  if (copies.length === 0) return null;
  return {
    at: Math.max(...copies.map(({ at }) => at)),
    sections: [...new Set(copies.flatMap(({ sections }) => sections))],
    text: JSON.stringify(copies, null, 2),
  };
}
