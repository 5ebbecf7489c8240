import { describe, expect, it } from 'vitest';
import { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { editSegments } from '@/utils/streams/commands/segments.ts';
import {
  addStream,
  editResult,
  editStream,
  emptyStreams,
  restoreStreams,
  trashStreams,
} from '@/utils/streams/commands/streams.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { aPlan, planOf, titlesOf } from '../a-plan.ts';

const shop = useFreshShop();

describe('a stream', () => {
  it('is made as it was said, to be sent', async () => {
    const id = await aPlan(shop.db);
    expect((await planOf(shop.db, id)).stream).toEqual({
      id,
      title: 'Lips',
      note: '',
      day: '2026-12-04',
      time: '18:30',
      zone: 'Europe/Berlin',
      sites: ['amazon', 'youtube'],
      target: null,
      isLoose: false,
      isTemplate: false,
      marketplace: null,
      tag: null,
      moments: [],
      results: {},
      isDeleted: false,
    });
    expect((await shop.db.get('streams', id))?.dirty).toBe(1);
  });

  it('without a zone is in the one of the machine', async () => {
    const { id } = await addStream(shop.db, {}, null);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect((await planOf(shop.db, id)).stream?.zone).toBe(timeZone);
  });

  it('as another one has its segments, without its day, moments and results', async () => {
    const first = await aPlan(shop.db);
    await noteMoment(shop.db, first, { at: 1, what: 'pause' });
    await editResult(shop.db, first, 'youtube', { viewers: 7 });
    later();
    const { id } = await addStream(shop.db, { title: 'Lips again' }, first);
    const { stream, segments } = await planOf(shop.db, id);
    expect(stream).toMatchObject({
      title: 'Lips again',
      day: null,
      time: '18:30',
      sites: ['amazon', 'youtube'],
      moments: [],
      results: {},
    });
    const before = (await planOf(shop.db, first)).segments;
    expect(segments.map(({ title }) => title)).toEqual(['Hello', 'Reds', 'Bye']);
    expect(segments[1]?.products).toEqual(before[1]?.products);
    expect(segments[1]?.id).not.toBe(before[1]?.id);
  });

  it('is taken back as a whole and done again', async () => {
    const id = await aPlan(shop.db);
    later();
    const copy = await addStream(shop.db, {}, id);
    later();
    expect((await history(shop.db)).undo).toEqual({ what: 'stream-add', count: 1 });
    await undoLast(shop.db);
    expect((await planOf(shop.db, copy.id)).stream?.isDeleted).toBe(true);
    await redoLast(shop.db);
    expect(await titlesOf(shop.db, copy.id)).toEqual(['Hello', 'Reds', 'Bye']);
    expect((await planOf(shop.db, copy.id)).stream?.isDeleted).toBe(false);
  });

  it('keeps of an edit what can be kept, and undo gives back what was', async () => {
    const id = await aPlan(shop.db);
    later();
    await editStream(shop.db, id, {
      title: ' Lips \n and cheeks ',
      zone: 'Moon/Base',
      time: '25:00',
      target: 3600,
      sites: ['tiktok'],
      isLoose: true,
    });
    expect((await planOf(shop.db, id)).stream).toMatchObject({
      title: 'Lips and cheeks',
      zone: 'Europe/Berlin',
      time: null,
      target: 3600,
      sites: ['tiktok'],
      isLoose: true,
    });
    await undoLast(shop.db);
    expect((await planOf(shop.db, id)).stream).toMatchObject({
      title: 'Lips',
      time: '18:30',
      target: null,
      sites: ['amazon', 'youtube'],
      isLoose: false,
    });
  });

  it('an edit that changes nothing is none', async () => {
    const id = await aPlan(shop.db);
    expect(await editStream(shop.db, id, { title: 'Lips' })).toBe(null);
  });

  it('what a title is changed to on one machine keeps it out of the trash of another', async () => {
    const id = await aPlan(shop.db);
    later();
    await trashStreams(shop.db, [id]);
    const record = await shop.db.get('streams', id);
    const { makeClock } = await import('@/utils/records/clock.ts');
    const clock = makeClock({ time: Date.now() + 5000, counter: 0, device: 'another0' });
    const { merge } = await import('@/utils/records/merge.ts');
    const theirs = { v: { name: 'New' }, t: clock, ft: {}, alts: {} };
    if (record) await shop.db.put('streams', merge(record, theirs));
    expect((await planOf(shop.db, id)).stream).toMatchObject({ title: 'New', isDeleted: false });
  });
});

describe('what came of a stream', () => {
  it('is noted by site, and what cannot be is not', async () => {
    const id = await aPlan(shop.db);
    expect(await editResult(shop.db, id, 'amazon', { viewers: 310, sales: -5 })).toEqual({
      what: 'stream-edit',
      count: 1,
    });
    expect((await planOf(shop.db, id)).stream?.results).toEqual({
      amazon: {
        seconds: null,
        viewers: 310,
        laterViewers: null,
        clicks: null,
        orders: null,
        sales: null,
        followers: null,
      },
    });
    await editResult(shop.db, id, 'amazon', { viewers: null });
    expect((await planOf(shop.db, id)).stream?.results).toEqual({});
  });
});

describe('the trash', () => {
  it('takes a stream and gives it back with its segments', async () => {
    const id = await aPlan(shop.db);
    later();
    expect(await trashStreams(shop.db, [id])).toEqual({ what: 'stream-remove', count: 1 });
    expect(await trashStreams(shop.db, [id])).toBe(null);
    expect((await planOf(shop.db, id)).stream?.isDeleted).toBe(true);
    expect(await editStream(shop.db, id, { title: 'No' })).toBe(null);
    later();
    await restoreStreams(shop.db, [id]);
    expect((await planOf(shop.db, id)).stream?.isDeleted).toBe(false);
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds', 'Bye']);
  });

  it('is emptied for good, which undo takes back', async () => {
    const [kept, id] = [await aPlan(shop.db, 'Kept'), await aPlan(shop.db, 'Thrown away')];
    later();
    await trashStreams(shop.db, [id]);
    later();
    expect(await emptyStreams(shop.db, null)).toEqual({ what: 'stream-empty', count: 1 });
    const { streams, segments } = await readStreams(shop.db);
    expect(streams.map((stream) => stream.id)).toEqual([kept]);
    expect([...segments.keys()]).toEqual([kept]);
    const bare = (await shop.db.getAll('segments')).filter(({ v }) => v.gone === true);
    expect(bare).toHaveLength(3);
    expect(bare.every(({ v }) => v.name === null && v.points !== '')).toBe(true);
    expect(await emptyStreams(shop.db, [kept])).toBe(null);
    await undoLast(shop.db);
    expect((await planOf(shop.db, id)).stream).toMatchObject({
      title: 'Thrown away',
      isDeleted: true,
    });
    await restoreStreams(shop.db, [id]);
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds', 'Bye']);
  });
});

describe('two people at one plan', () => {
  it('each of their values stands', async () => {
    const id = await aPlan(shop.db);
    const [intro] = (await planOf(shop.db, id)).segments;
    await editSegments(shop.db, [intro?.id ?? ''], { title: 'Welcome' });
    later();
    await editSegments(shop.db, [intro?.id ?? ''], { seconds: 90 });
    expect((await planOf(shop.db, id)).segments[0]).toMatchObject({
      title: 'Welcome',
      seconds: 90,
    });
  });
});
