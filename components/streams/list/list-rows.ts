import { type Phase, phaseOf, whenOf } from '@/utils/streams/phase.ts';
import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import { scheduleOf } from '@/utils/streams/schedule.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { siteName } from '../parts/site-name.ts';
import type { ListName } from '../store/route.ts';

/** A stream as a list shows it. */
export interface StreamRow {
  stream: Stream;
  phase: Phase;
  /** When it began or is to begin, in milliseconds since 1970; null: that is open. */
  when: number | null;
  /** How long its segments are planned to be, in seconds. */
  planned: number;
  segments: number;
  /** Its products, each counted once. */
  products: number;
}

/** All streams by the list that they stand in, each in its order; a query leaves out what is not meant. */
export function listRows(
  { streams, segments }: StreamsSnapshot,
  now: number,
  query: string,
): Readonly<Record<ListName, readonly StreamRow[]>> {
  const lists: Record<ListName, StreamRow[]> = { upcoming: [], past: [], templates: [], trash: [] };
  const words = normalize(query)
    .split(' ')
    .filter((word) => word !== '');
  for (const stream of streams) {
    const own = segments.get(stream.id) ?? [];
    if (words.length > 0 && !isMeant(stream, own, words)) continue;
    const row = rowOf(stream, own, now);
    lists[listOf(row)].push(row);
  }
  lists.upcoming.sort(soonestFirst);
  lists.past.sort((a, b) => soonestFirst(b, a));
  lists.templates.sort(byTitle);
  lists.trash.sort((a, b) => soonestFirst(b, a));
  return lists;
}

function rowOf(stream: Stream, segments: readonly Segment[], now: number): StreamRow {
  const used = segments.filter(({ isSkipped }) => !isSkipped);
  return {
    stream,
    phase: phaseOf(stream, now),
    when: whenOf(stream),
    planned: scheduleOf(segments, null, stream.target).total,
    segments: segments.length,
    products: new Set(used.flatMap(({ products }) => products)).size,
  };
}

function listOf({ stream, phase }: StreamRow): ListName {
  if (stream.isDeleted) return 'trash';
  if (phase === 'template') return 'templates';
  return phase === 'past' ? 'past' : 'upcoming';
}

/** Whether each word stands in what she has written of it. */
function isMeant(stream: Stream, segments: readonly Segment[], words: readonly string[]): boolean {
  const texts = [
    stream.title,
    stream.note,
    ...stream.sites.map(siteName),
    ...segments.flatMap(({ title, points, code }) => [title, points, code]),
  ];
  const text = normalize(texts.join(' '));
  return words.every((word) => text.includes(word));
}

/** What is on air stands first, what has no day yet last. */
function soonestFirst(a: StreamRow, b: StreamRow): number {
  if (a.phase !== b.phase && (a.phase === 'on-air' || b.phase === 'on-air')) {
    return a.phase === 'on-air' ? -1 : 1;
  }
  if (a.when === b.when) return byTitle(a, b);
  return (a.when ?? Number.POSITIVE_INFINITY) - (b.when ?? Number.POSITIVE_INFINITY);
}

function byTitle({ stream: a }: StreamRow, { stream: b }: StreamRow): number {
  return a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
}
