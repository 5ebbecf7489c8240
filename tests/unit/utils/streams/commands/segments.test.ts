import { describe, expect, it } from 'vitest';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { placeProducts, takeProducts } from '@/utils/streams/commands/products.ts';
import {
  addSegments,
  duplicateSegments,
  editSegments,
  moveSegments,
  removeSegments,
} from '@/utils/streams/commands/segments.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { aPlan, BALM, GLOSS, LIPSTICK, planOf, titlesOf } from '../a-plan.ts';

const shop = useFreshShop();

async function segmentsOf(id: string) {
  const { segments } = await planOf(shop.db, id);
  const [intro, demo, outro] = segments.map((segment) => segment.id);
  return { intro: intro ?? '', demo: demo ?? '', outro: outro ?? '' };
}

async function productsOf(stream: string, segment: string) {
  const { segments } = await planOf(shop.db, stream);
  return segments.find(({ id }) => id === segment)?.products;
}

describe('segments', () => {
  it('are added before another one, in their order', async () => {
    const id = await aPlan(shop.db);
    const { demo } = await segmentsOf(id);
    const added = await addSegments(
      shop.db,
      id,
      [
        { kind: 'disclosure', title: 'Disclosure', every: 15 },
        { kind: 'promo', title: 'Code', code: 'LIPS10' },
      ],
      demo,
    );
    expect(added?.count).toBe(2);
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Disclosure', 'Code', 'Reds', 'Bye']);
    expect((await planOf(shop.db, id)).segments[1]).toMatchObject({
      id: added?.ids[0],
      kind: 'disclosure',
      every: 15,
      seconds: null,
      sites: null,
    });
    expect(await addSegments(shop.db, 'l:none', [{ kind: 'intro' }], null)).toBe(null);
  });

  it('are moved together, and back by undo', async () => {
    const id = await aPlan(shop.db);
    const { intro, demo, outro } = await segmentsOf(id);
    later();
    expect(await moveSegments(shop.db, [intro, demo], null)).toEqual({
      what: 'segment-move',
      count: 2,
    });
    expect(await titlesOf(shop.db, id)).toEqual(['Bye', 'Hello', 'Reds']);
    expect(await moveSegments(shop.db, [intro, demo], null)).toBe(null);
    await undoLast(shop.db);
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds', 'Bye']);
    expect(await moveSegments(shop.db, [demo], outro)).toBe(null);
    await moveSegments(shop.db, [demo], intro);
    expect(await titlesOf(shop.db, id)).toEqual(['Reds', 'Hello', 'Bye']);
  });

  it('with equal places, as after edits on two machines, are moved all the same', async () => {
    const id = await aPlan(shop.db);
    for (const record of await shop.db.getAll('segments')) {
      await shop.db.put('segments', { ...record, v: { ...record.v, order: 'a0' } });
    }
    const [first, second, third] = (await planOf(shop.db, id)).segments;
    await moveSegments(shop.db, [third?.id ?? ''], second?.id ?? '');
    expect(await titlesOf(shop.db, id)).toEqual([first?.title, third?.title, second?.title]);
  });

  it('are copied behind the last of them', async () => {
    const id = await aPlan(shop.db);
    const { intro, demo } = await segmentsOf(id);
    const added = await duplicateSegments(shop.db, [demo, intro]);
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds', 'Hello', 'Reds', 'Bye']);
    expect(await productsOf(id, added?.ids[1] ?? '')).toEqual([LIPSTICK, BALM]);
  });

  it('are edited several at once', async () => {
    const id = await aPlan(shop.db);
    const { intro, outro } = await segmentsOf(id);
    expect(
      await editSegments(shop.db, [intro, outro], {
        isSkipped: true,
        sites: [],
        seconds: 59.6,
        points: 'One\r\nTwo\n',
      }),
    ).toEqual({ what: 'segment-edit', count: 2 });
    const { segments } = await planOf(shop.db, id);
    for (const segment of [segments[0], segments[2]]) {
      expect(segment).toMatchObject({
        isSkipped: true,
        sites: [],
        seconds: 60,
        points: 'One\nTwo',
      });
    }
    await editSegments(shop.db, [intro], { sites: null, isSkipped: false });
    expect((await planOf(shop.db, id)).segments[0]).toMatchObject({
      sites: null,
      isSkipped: false,
    });
  });

  it('that are deleted are out of the plan, known to the log, and come back by undo', async () => {
    const id = await aPlan(shop.db);
    const { demo } = await segmentsOf(id);
    later();
    expect(await removeSegments(shop.db, [demo])).toEqual({ what: 'segment-remove', count: 1 });
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Bye']);
    expect((await readStreams(shop.db)).removed.get(demo)?.products).toEqual([LIPSTICK, BALM]);
    expect(await editSegments(shop.db, [demo], { title: 'No' })).toBe(null);
    await undoLast(shop.db);
    expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds', 'Bye']);
  });
});

describe('products of a segment', () => {
  it('are put before another one, and their order is changed', async () => {
    const id = await aPlan(shop.db);
    const { demo } = await segmentsOf(id);
    later();
    await placeProducts(shop.db, [GLOSS], { segment: demo, before: BALM, from: null });
    expect(await productsOf(id, demo)).toEqual([LIPSTICK, GLOSS, BALM]);
    expect((await history(shop.db)).undo).toEqual({ what: 'segment-products', count: 1 });
    await placeProducts(shop.db, [LIPSTICK], { segment: demo, before: null, from: demo });
    expect(await productsOf(id, demo)).toEqual([GLOSS, BALM, LIPSTICK]);
    const again = { segment: demo, before: null, from: demo };
    expect(await placeProducts(shop.db, [LIPSTICK], again)).toBe(null);
  });

  it('go from one segment to another in one step', async () => {
    const id = await aPlan(shop.db);
    const { intro, demo } = await segmentsOf(id);
    later();
    await placeProducts(shop.db, [BALM], { segment: intro, before: null, from: demo });
    expect(await productsOf(id, intro)).toEqual([BALM]);
    expect(await productsOf(id, demo)).toEqual([LIPSTICK]);
    await undoLast(shop.db);
    expect(await productsOf(id, intro)).toEqual([]);
    expect(await productsOf(id, demo)).toEqual([LIPSTICK, BALM]);
  });

  it('are taken out, and given as a whole', async () => {
    const id = await aPlan(shop.db);
    const { demo } = await segmentsOf(id);
    expect(await takeProducts(shop.db, [BALM, GLOSS], demo)).toEqual({
      what: 'segment-products',
      count: 1,
    });
    expect(await takeProducts(shop.db, [BALM], demo)).toBe(null);
    await editSegments(shop.db, [demo], { products: [GLOSS, 'no id', LIPSTICK] });
    expect(await productsOf(id, demo)).toEqual([GLOSS, LIPSTICK]);
    await editSegments(shop.db, [demo], { products: [GLOSS, LIPSTICK, BALM] });
    expect(await productsOf(id, demo)).toEqual([GLOSS, LIPSTICK, BALM]);
    await editSegments(shop.db, [demo], { products: [] });
    expect(await productsOf(id, demo)).toEqual([]);
  });
});
