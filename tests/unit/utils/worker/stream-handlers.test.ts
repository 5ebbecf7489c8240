import { describe, expect, it, vi } from 'vitest';
import type { Asker } from '@/utils/messaging/router.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { addStream, trashStreams } from '@/utils/streams/commands/streams.ts';
import { productHandlers } from '@/utils/worker/product-handlers.ts';
import { streamHandlers } from '@/utils/worker/stream-handlers.ts';
import { useFreshShop } from '../shop/shop.ts';
import { planOf } from '../streams/a-plan.ts';
import { workerPort } from './worker-port.ts';

const TAB: Extract<Asker, { kind: 'content' }> = { kind: 'content', tabId: 7, marketplace: 'US' };
const PRODUCT = {
  asin: 'B0TESTNEW1',
  parentAsin: null,
  title: 'A new lamp',
  brand: null,
  image: null,
};

const shop = useFreshShop();

const plan = (title: string, day: string | null) =>
  addStream(shop.db, { title, day, time: '18:00', zone: 'Europe/Berlin', note: 'private' }, null);

describe('streams/upcoming', () => {
  it('tells a page titles and ids of streams to come, the next one first, and nothing else', async () => {
    const later = await plan('Later', '2026-06-01');
    const next = await plan('Next', '2026-05-02');
    const open = await plan('Some day', null);
    await plan('Over', '2026-04-01');
    await addStream(shop.db, { title: 'A template', isTemplate: true }, null);
    const { id: gone } = await plan('Gone', '2026-05-03');
    await trashStreams(shop.db, [gone]);
    expect(await streamHandlers(workerPort(shop))['streams/upcoming']({}, TAB)).toEqual([
      { id: next.id, title: 'Next' },
      { id: later.id, title: 'Later' },
      { id: open.id, title: 'Some day' },
    ]);
  });

  it('says why the shop cannot be read', async () => {
    const port = workerPort(shop);
    port.shop.use = vi.fn(async () => {
      throw new ShopError('blocked');
    });
    expect(await streamHandlers(port)['streams/upcoming']({}, TAB)).toEqual({
      ok: false,
      reason: 'blocked',
    });
  });
});

describe('streams/add', () => {
  it('saves the product and adds it once; undo takes back both', async () => {
    const { id: stream } = await plan('Next', '2026-05-02');
    const port = workerPort(shop);
    const { 'streams/add': add } = streamHandlers(port);
    const answer = await add({ ...PRODUCT, stream }, TAB);
    expect(answer).toMatchObject({ ok: true, saved: { saved: true } });
    expect(port.showSaved).toHaveBeenCalledWith(7, true);
    expect(port.tell.mock.calls).toEqual([
      ['streams', 7],
      ['shop', 7],
    ]);
    const { segments } = await planOf(shop.db, stream);
    expect(segments).toMatchObject([{ kind: 'product', products: ['p:us:B0TESTNEW1'] }]);
    expect(await add({ ...PRODUCT, stream }, TAB)).toMatchObject({ ok: true, undo: null });
    const token = answer.ok ? (answer.undo ?? '') : '';
    const undone = await productHandlers(port)['product/undo']({ ...PRODUCT, token }, TAB);
    expect(undone).toMatchObject({ undone: true, saved: { saved: false } });
    expect((await planOf(shop.db, stream)).segments).toEqual([]);
  });

  it('adds to no stream that a page is not told of', async () => {
    const { id: stream } = await plan('Over', '2026-04-01');
    const { 'streams/add': add } = streamHandlers(workerPort(shop));
    expect(await add({ ...PRODUCT, stream }, TAB)).toMatchObject({
      ok: true,
      undo: null,
      saved: { saved: false },
    });
    expect((await planOf(shop.db, stream)).segments).toEqual([]);
  });
});
