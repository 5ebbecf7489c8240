import { describe, expect, it } from 'vitest';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { addPlans } from '@/utils/streams/commands/add-plan.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { editSegments, removeSegments } from '@/utils/streams/commands/segments.ts';
import { editResult } from '@/utils/streams/commands/streams.ts';
import { readStreams, type StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import {
  isStreamsFile,
  readStreamsFile,
  writeStreamsFile,
} from '@/utils/streams/transfer/streams-file.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { aPlan, planOf } from '../a-plan.ts';

const shop = useFreshShop();
const NOW = new Date('2026-12-01T12:00:00Z');

const write = (all: StreamsSnapshot) => writeStreamsFile(all, () => 'A lipstick', NOW);

/** A file as it is read; a refused one fails. */
function opened(text: string) {
  const file = readStreamsFile(text);
  if (typeof file === 'string') throw new Error(file);
  return file;
}

it('whole streams come back as they were, moments and what was deleted on air included', async () => {
  const id = await aPlan(shop.db);
  const [intro, demo] = (await planOf(shop.db, id)).segments;
  await noteMoment(shop.db, id, { at: 1000, what: 'start', segment: intro?.id ?? '' });
  await noteMoment(shop.db, id, { at: 2000, what: 'show', segment: demo?.id ?? '' });
  await noteMoment(shop.db, id, { at: 3000, what: 'end' });
  await editSegments(shop.db, [intro?.id ?? ''], { sites: ['amazon'], points: 'One\nTwo' });
  await removeSegments(shop.db, [demo?.id ?? '']);
  await editResult(shop.db, id, 'youtube', { viewers: 310 });
  const before = await readStreams(shop.db);
  const text = write(before);
  expect(isStreamsFile(text)).toBe(true);
  const { plans, products, problems } = opened(text);
  expect(problems).toEqual([]);
  expect(products.map(({ asin, title }) => [asin, title])).toEqual([
    ['B0TESTAAA1', 'A lipstick'],
    ['B0TESTAAA2', 'A lipstick'],
  ]);
  later();
  const named = products.map((each) => ({ ...each, parentAsin: null, brand: null, image: null }));
  const done = await addPlans(shop.db, plans, named);
  const copy = done?.ids[0] ?? '';
  // But for ids and keys, the file of the copy is the same.
  const after = await readStreams(shop.db);
  const only = { ...after, streams: after.streams.filter((stream) => stream.id === copy) };
  expect(JSON.parse(write(only))).toEqual(JSON.parse(text));
  expect((await shop.db.get('products', 'p:us:B0TESTAAA1'))?.v).toMatchObject({
    title: 'A lipstick',
    del: false,
  });
  later();
  await undoLast(shop.db);
  expect((await planOf(shop.db, copy)).stream?.isDeleted).toBe(true);
  expect((await shop.db.get('products', 'p:us:B0TESTAAA1'))?.v.del).toBe(true);
});

describe('a file of streams', () => {
  const file = (streams: unknown[], version = 1) =>
    JSON.stringify({ format: 'linkshelf-streams', version, streams });

  it('keeps which segments were not planned: they go when their step is taken back', () => {
    const moments = [{ at: 1000, what: 'start', segment: 0, unplanned: true }];
    const { plans } = opened(file([{ segments: [{ kind: 'product' }], moments }]));
    expect(plans[0]?.moments).toEqual([{ ...moments[0], segment: '0' }]);
  });

  it('of which a part cannot be read is taken without it', () => {
    const segments = [{ kind: 'dance', seconds: 'x', products: [{ asin: 'no' }] }, 7];
    const given = { title: 'Lips', day: 5, sites: ['tiktok', 'moon'], segments, moments: [{}] };
    const { plans, problems } = opened(file([given, 'nothing']));
    expect(plans).toMatchObject([
      {
        stream: { title: 'Lips', day: null, sites: ['tiktok'] },
        segments: [{ kind: 'product', seconds: null, products: [] }],
        moments: [],
      },
    ]);
    expect(problems).toEqual([{ line: null, what: 'stream', text: '2' }]);
  });

  it('that is none, is cut off or is of a newer version is refused', () => {
    expect(readStreamsFile('{"format":"linkshelf-streams"')).toBe('damaged');
    expect(readStreamsFile(file([], 2))).toBe('newer');
    expect(isStreamsFile('Title,Duration')).toBe(false);
  });
});
