import { afterEach, expect, it, vi } from 'vitest';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { placeProducts } from '@/utils/streams/commands/products.ts';
import { addSegments, editSegments, moveSegments } from '@/utils/streams/commands/segments.ts';
import { editStream, trashStreams } from '@/utils/streams/commands/streams.ts';
import { readConflicts } from '@/utils/sync/read-conflicts.ts';
import { later } from '../shop/shop.ts';
import { aPlan, BALM, GLOSS, LIPSTICK, planOf, titlesOf } from '../streams/a-plan.ts';
import { expectSame, joined, twoMachines } from './pair.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Anna has planned a stream, and Ben has it too. */
async function onePlan(secret = '') {
  const { server, anna, ben } = await twoMachines();
  const state = await joined(server, secret);
  await anna.joinAs(state);
  await ben.joinAs(state);
  const id = await aPlan(anna.db);
  await expectSame(anna, ben);
  const { segments } = await planOf(ben.db, id);
  const [intro, demo, outro] = segments.map((segment) => segment.id);
  return { anna, ben, id, intro: intro ?? '', demo: demo ?? '', outro: outro ?? '' };
}

it.each(['', 'a passphrase'])('streams go from machine to machine: %j', async (secret) => {
  const { anna, ben, id } = await onePlan(secret);
  expect((await planOf(ben.db, id)).stream).toMatchObject({ title: 'Lips', time: '18:30' });
  expect(await titlesOf(ben.db, id)).toEqual(['Hello', 'Reds', 'Bye']);
  expect((await ben.db.getAll('streams')).every(({ dirty }) => dirty === undefined)).toBe(true);
  await trashStreams(ben.db, [id]);
  await expectSame(anna, ben);
  expect((await planOf(anna.db, id)).stream?.isDeleted).toBe(true);
});

it('two people edit one plan at once, and each value stands', async () => {
  const { anna, ben, id, intro, demo, outro } = await onePlan();
  await editStream(anna.db, id, { day: '2026-12-05', sites: ['amazon', 'tiktok'] });
  await editSegments(anna.db, [intro], { seconds: 90 });
  await moveSegments(anna.db, [outro], intro);
  await placeProducts(anna.db, [GLOSS], { segment: demo, before: BALM, from: null });
  await editStream(ben.db, id, { time: '19:00', sites: ['amazon', 'youtube', 'instagram'] });
  await editSegments(ben.db, [intro], { title: 'Welcome' });
  await addSegments(ben.db, id, [{ kind: 'questions', title: 'Chat' }], null);
  await expectSame(anna, ben);
  const { stream, segments } = await planOf(anna.db, id);
  expect(stream).toMatchObject({ day: '2026-12-05', time: '19:00' });
  expect(stream?.sites).toEqual(['amazon', 'instagram', 'tiktok']);
  expect(segments.map(({ title }) => title)).toEqual(['Bye', 'Welcome', 'Reds', 'Chat']);
  expect(segments[1]?.seconds).toBe(90);
  expect(segments[2]?.products).toEqual([LIPSTICK, GLOSS, BALM]);
  const known = await anna.state();
  expect(known && (await readConflicts(anna.db, known))).toEqual([]);
});

it('of talking points that both have written neither is lost', async () => {
  const { anna, ben, intro } = await onePlan();
  await editSegments(anna.db, [intro], { points: 'Anna’s' });
  await editSegments(ben.db, [intro], { points: 'Ben’s' });
  await expectSame(anna, ben);
  const known = await anna.state();
  expect(known && (await readConflicts(anna.db, known))).toMatchObject([
    { id: intro, title: 'Hello', field: 'points', values: [{}, {}] },
  ]);
});

it('moments of two machines are all there, in the order of their time', async () => {
  const { anna, ben, id, intro, demo } = await onePlan();
  // Within one millisecond neither is the later, and the machine's id would decide.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  await noteMoment(anna.db, id, { at: 1000, what: 'start', segment: intro });
  await noteMoment(ben.db, id, { at: 3000, what: 'show', segment: demo });
  await noteMoment(anna.db, id, { at: 2000, what: 'disclosed' });
  await trashStreams(ben.db, [id]);
  later();
  await noteMoment(anna.db, id, { at: 4000, what: 'pause' });
  await expectSame(anna, ben);
  const { stream } = await planOf(ben.db, id);
  expect(stream?.moments.map(({ what }) => what)).toEqual(['start', 'disclosed', 'show', 'pause']);
  // What is on air on one machine is not thrown away on another.
  expect(stream?.isDeleted).toBe(false);
});

it('what an older version has passed over comes in after it is updated', async () => {
  const { anna, ben, id } = await onePlan();
  // As the upgrade to version 8 leaves it.
  await Promise.all([ben.db.clear('streams'), ben.db.clear('segments')]);
  const known = await ben.state();
  if (known) await ben.db.put('sync', { ...known, since: null }, 'state');
  await expectSame(anna, ben);
  expect(await titlesOf(ben.db, id)).toEqual(['Hello', 'Reds', 'Bye']);
});
