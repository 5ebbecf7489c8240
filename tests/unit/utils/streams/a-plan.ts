import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { addSegments } from '@/utils/streams/commands/segments.ts';
import { addStream } from '@/utils/streams/commands/streams.ts';
import { readOneStream } from '@/utils/streams/read-streams.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';

export const LIPSTICK = 'p:us:B0TESTAAA1';
export const BALM = 'p:us:B0TESTAAA2';
export const GLOSS = 'p:us:B0TESTAAA3';

/** A stream with an intro, a demo of two products and an outro. */
export async function aPlan(db: ShopDb, title = 'Lips'): Promise<string> {
  const { id } = await addStream(
    db,
    {
      title,
      day: '2026-12-04',
      time: '18:30',
      zone: 'Europe/Berlin',
      sites: ['youtube', 'amazon'],
    },
    null,
  );
  await addSegments(
    db,
    id,
    [
      { kind: 'intro', title: 'Hello', seconds: 120 },
      { kind: 'demo', title: 'Reds', seconds: 600, products: [LIPSTICK, BALM] },
      { kind: 'outro', title: 'Bye', seconds: 60 },
    ],
    null,
  );
  return id;
}

export async function planOf(
  db: ShopDb,
  id: string,
): Promise<{ stream: Stream | undefined; segments: readonly Segment[] }> {
  const { streams, segments } = await readOneStream(db, id);
  return { stream: streams[0], segments: segments.get(id) ?? [] };
}

/** The titles of a plan's segments, in their order. */
export async function titlesOf(db: ShopDb, id: string): Promise<string[]> {
  return (await planOf(db, id)).segments.map(({ title }) => title);
}
