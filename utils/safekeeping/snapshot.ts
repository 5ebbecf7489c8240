import * as v from 'valibot';

/*
 * A snapshot is a file: its head as one line of JSON, then the backup file (`docs/backup-format.md`) in gzip. The head
 * says how long the rest is, and gzip has a sum of its own: a file that ends in the middle is known by the one, any
 * other damage by the other.
 */

const FORMAT = 'linkshelf-snapshot';
const VERSION = 1;

/** `day`: the daily one; `change`: before something that changes many records. */
const REASONS = ['day', 'change'] as const;
export type SnapshotReason = (typeof REASONS)[number];

const HeadSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** Milliseconds since 1970. */
  made: v.number(),
  reason: v.picklist(REASONS),
  /** The database that it was made of. */
  database: v.string(),
  /** That database's name and newest clock: nothing was changed as long as they are the same. */
  state: v.string(),
  /** Without the trash. */
  products: v.number(),
  categories: v.number(),
  /** Bytes of what follows the head. */
  size: v.number(),
});
type Head = v.InferOutput<typeof HeadSchema>;

/** What is known of a snapshot before it is read. */
export type SnapshotFacts = Omit<Head, 'format' | 'version' | 'size'>;

/** A head is far shorter. */
const LONGEST_HEAD = 4096;

/** @param parts of a backup file */
export async function encodeSnapshot(facts: SnapshotFacts, parts: string[]): Promise<Blob> {
  const packed = await through(new Blob(parts), new CompressionStream('gzip'));
  const head: Head = { format: FORMAT, version: VERSION, ...facts, size: packed.size };
  return new Blob([`${JSON.stringify(head)}\n`, packed]);
}

/** What a snapshot says of itself; null: it is none, or is not complete. */
export async function readFacts(file: Blob): Promise<SnapshotFacts | null> {
  const split = await splitFile(file);
  if (!split) return null;
  const { format: _format, version: _version, size: _size, ...facts } = split.head;
  return facts;
}

/** The text of the backup file in it; null: it is damaged. */
export async function decodeSnapshot(file: Blob): Promise<string | null> {
  const split = await splitFile(file);
  if (!split) return null;
  try {
    return await (await through(split.body, new DecompressionStream('gzip'))).text();
  } catch {
    // Whatever is wrong with it: gzip's own sum, its length, or its form.
    return null;
  }
}

async function splitFile(file: Blob): Promise<{ head: Head; body: Blob } | null> {
  const beginning = await file.slice(0, LONGEST_HEAD).text();
  const end = beginning.indexOf('\n');
  const read = v.safeParse(HeadSchema, parse(beginning.slice(0, Math.max(end, 0))));
  if (!read.success) return null;
  // The head has no letter of more than one byte but in its texts, which are names and clocks.
  const body = file.slice(new Blob([beginning.slice(0, end + 1)]).size);
  return body.size === read.output.size ? { head: read.output, body } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function through(given: Blob, transform: CompressionStream | DecompressionStream): Promise<Blob> {
  return new Response(given.stream().pipeThrough(transform)).blob();
}
