import { expect, it } from 'vitest';
import { history } from '@/utils/shop/queries/history.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { removeSegments } from '@/utils/streams/commands/segments.ts';
import { noteStepAgain, showUnplanned, takeStep } from '@/utils/streams/commands/unplanned.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { aPlan, planOf } from '../a-plan.ts';

const shop = useFreshShop();
const PRODUCT = 'p:us:B0TESTAAA1';

async function onAir() {
  const id = await aPlan(shop.db);
  const planned = (await planOf(shop.db, id)).segments.map((each) => each.id);
  await noteMoment(shop.db, id, { at: 1000, what: 'start', segment: planned[0] ?? '' });
  later();
  return { id, planned };
}

it('a product that was not planned stands behind what is on, and is on', async () => {
  const { id, planned } = await onAir();
  const before = (await history(shop.db)).undo;
  const made = await showUnplanned(shop.db, id, PRODUCT, planned[0] ?? '', 2000);
  const plan = await planOf(shop.db, id);
  expect(plan.segments.map((each) => each.id)).toEqual([planned[0], made, ...planned.slice(1)]);
  expect(plan.segments[1]).toMatchObject({ kind: 'product', products: [PRODUCT], seconds: null });
  expect(plan.stream?.moments.at(-1)).toMatchObject({
    at: 2000,
    what: 'show',
    segment: made,
    unplanned: true,
  });
  expect((await history(shop.db)).undo).toEqual(before);
});

it('goes with its segment when it is taken back, and comes back with it', async () => {
  const { id, planned } = await onAir();
  const made = await showUnplanned(shop.db, id, PRODUCT, planned[0] ?? '', 2000);
  const [step] = (await planOf(shop.db, id)).stream?.moments.slice(-1) ?? [];
  if (!step) throw new Error('nothing was noted');
  later();
  expect(await takeStep(shop.db, id, step)).toBe(true);
  expect(await takeStep(shop.db, id, step)).toBe(false);
  let plan = await planOf(shop.db, id);
  expect(plan.segments.map((each) => each.id)).toEqual(planned);
  expect(plan.stream?.moments).toHaveLength(1);
  later();
  expect(await noteStepAgain(shop.db, id, step)).toBe(true);
  plan = await planOf(shop.db, id);
  expect(plan.segments[1]?.id).toBe(made);
  expect(plan.stream?.moments.at(-1)).toEqual(step);
});

it('a planned segment stays when its step is taken back', async () => {
  const { id, planned } = await onAir();
  await noteMoment(shop.db, id, { at: 2000, what: 'show', segment: planned[1] ?? '' });
  const [step] = (await planOf(shop.db, id)).stream?.moments.slice(-1) ?? [];
  if (!step) throw new Error('nothing was noted');
  later();
  await takeStep(shop.db, id, step);
  expect((await planOf(shop.db, id)).segments.map((each) => each.id)).toEqual(planned);
});

it('what is on may have been deleted: it stands before what followed that', async () => {
  const { id, planned } = await onAir();
  await removeSegments(shop.db, planned.slice(0, 1));
  later();
  const made = await showUnplanned(shop.db, id, PRODUCT, planned[0] ?? '', 2000);
  const ids = (await planOf(shop.db, id)).segments.map((each) => each.id);
  expect(ids).toEqual([made, ...planned.slice(1)]);
});

it('nothing is made for a stream that is not there', async () => {
  expect(await showUnplanned(shop.db, 'l:none', PRODUCT, null, 1)).toBe(null);
});
