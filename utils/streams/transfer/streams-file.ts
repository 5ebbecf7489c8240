import * as v from 'valibot';
import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { productId, readProductId } from '@/utils/records/ids.ts';
import { orNull } from '@/utils/records/values.ts';
import type { NewPlan } from '../commands/add-plan.ts';
import type { NewMoment } from '../moment-fields.ts';
import type { StreamsSnapshot } from '../read-streams.ts';
import { SEGMENT_KINDS, type Segment } from '../segment.ts';
import { LIVE_SITES, type Stream } from '../stream.ts';
import type { NamedProduct, ReadProblem } from './run-of-show.ts';

/*
 * Whole streams as a file of JSON that a person can read: plan, what happened on air and what came of it. Moments name
 * their segments by their place in the list; what was deleted and was on air stands in it too.
 */

const FORMAT = 'linkshelf-streams';
const VERSION = 1;

/** @param titleOf what a product is called; '': it is not known */
export function writeStreamsFile(
  { streams, segments, removed }: StreamsSnapshot,
  titleOf: (product: string) => string,
  now: Date,
): string {
  const all = streams.map((stream) => {
    const shown = new Set(
      stream.moments.flatMap((each) => ('segment' in each ? each.segment : [])),
    );
    const gone = [...removed.values()].filter(({ id }) => shown.has(id));
    const own = [...(segments.get(stream.id) ?? []), ...gone];
    return streamOf(stream, own, titleOf);
  });
  const file = { format: FORMAT, version: VERSION, made: now.toISOString(), streams: all };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function streamOf(
  { id: _id, isDeleted: _isDeleted, moments, ...stream }: Stream,
  segments: readonly Segment[],
  titleOf: (product: string) => string,
) {
  return {
    ...stream,
    segments: segments.map((segment) => segmentOf(segment, titleOf)),
    moments: moments.map(({ key: _key, ...moment }) =>
      'segment' in moment
        ? { ...moment, segment: segments.findIndex(({ id }) => id === moment.segment) }
        : moment,
    ),
  };
}

function segmentOf(
  { id: _id, stream: _stream, order: _order, products, isDeleted, ...segment }: Segment,
  titleOf: (product: string) => string,
) {
  return {
    ...segment,
    products: products.flatMap((id) => {
      const product = readProductId(id);
      return product ? { ...product, title: titleOf(id) } : [];
    }),
    ...(isDeleted && { isDeleted }),
  };
}

const text = v.fallback(v.string(), '');
const number = orNull(v.number());
const yes = v.fallback(v.boolean(), false);
const sites = v.fallback(v.array(v.fallback(v.nullable(v.picklist(LIVE_SITES)), null)), []);

const ProductSchema = v.object({
  marketplace: v.pipe(v.string(), v.guard(isMarketplaceCode)),
  asin: v.pipe(v.string(), v.check(isAsin)),
  title: text,
});

const SegmentSchema = v.object({
  kind: v.fallback(v.picklist(SEGMENT_KINDS), 'product'),
  title: text,
  seconds: number,
  points: text,
  products: v.fallback(v.array(v.unknown()), []),
  sites: v.fallback(v.nullable(sites), null),
  code: text,
  every: number,
  isSkipped: yes,
  isDeleted: v.optional(yes, false),
});

const MomentSchema = v.union([
  v.object({
    at: v.number(),
    what: v.picklist(['start', 'show']),
    segment: v.number(),
    unplanned: v.exactOptional(v.literal(true)),
  }),
  v.object({ at: v.number(), what: v.picklist(['pause', 'resume', 'end', 'disclosed']) }),
  v.object({
    at: v.number(),
    what: v.literal('adjust'),
    segment: v.number(),
    seconds: v.number(),
  }),
]);

const ResultSchema = v.record(v.string(), number);

const StreamSchema = v.object({
  title: text,
  note: text,
  day: orNull(v.string()),
  time: orNull(v.string()),
  zone: text,
  sites,
  target: number,
  isLoose: yes,
  isTemplate: yes,
  marketplace: orNull(v.pipe(v.string(), v.guard(isMarketplaceCode))),
  tag: orNull(v.string()),
  segments: v.fallback(v.array(v.unknown()), []),
  moments: v.optional(v.fallback(v.array(v.unknown()), []), []),
  results: v.optional(v.fallback(v.record(v.string(), v.fallback(ResultSchema, {})), {}), {}),
});

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  streams: v.array(v.unknown()),
});

/** What a file of streams says. */
export interface StreamsFile {
  plans: NewPlan[];
  products: NamedProduct[];
  problems: ReadProblem[];
}

/** Whether a text is meant to be a file of streams. */
export function isStreamsFile(given: string): boolean {
  return /^\s*\{/.test(given) && given.includes(`"${FORMAT}"`);
}

/**
 * Reads a file of streams. Never throws.
 * @returns why it cannot be read: `newer`, of a newer version; `damaged`
 */
export function readStreamsFile(given: string): StreamsFile | 'newer' | 'damaged' {
  const parsed = v.safeParse(FileSchema, parse(given));
  if (!parsed.success) return 'damaged';
  if (parsed.output.version > VERSION) return 'newer';
  const file: StreamsFile = { plans: [], products: [], problems: [] };
  for (const [at, each] of parsed.output.streams.entries()) {
    const stream = v.safeParse(StreamSchema, each);
    if (stream.success) file.plans.push(planOf(stream.output, file.products));
    else file.problems.push({ line: null, what: 'stream', text: String(at + 1) });
  }
  return file;
}

function parse(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return null;
  }
}

function planOf(
  { segments, moments, results, zone, sites: given, ...stream }: v.InferOutput<typeof StreamSchema>,
  products: NamedProduct[],
): NewPlan {
  const read = segments.flatMap((each) => {
    const segment = v.safeParse(SegmentSchema, each);
    return segment.success ? [segment.output] : [];
  });
  return {
    stream: {
      ...stream,
      sites: given.filter((site) => site !== null),
      ...(zone !== '' && { zone }),
    },
    segments: read.map(({ products: named, sites: limited, isDeleted: _isDeleted, ...segment }) => {
      const own = productsOf(named);
      products.push(...own);
      return {
        ...segment,
        sites: limited === null ? null : limited.filter((site) => site !== null),
        products: own.map(({ marketplace, asin }) => productId(marketplace, asin)),
      };
    }),
    removed: new Set(read.flatMap(({ isDeleted }, at) => (isDeleted ? [at] : []))),
    moments: moments.flatMap((each): NewMoment[] => {
      const moment = v.safeParse(MomentSchema, each);
      if (!moment.success) return [];
      const { output } = moment;
      return 'segment' in output ? [{ ...output, segment: String(output.segment) }] : [output];
    }),
    results,
  };
}

function productsOf(named: readonly unknown[]): NamedProduct[] {
  return named.flatMap((each) => {
    const product = v.safeParse(ProductSchema, each);
    return product.success ? [product.output] : [];
  });
}
