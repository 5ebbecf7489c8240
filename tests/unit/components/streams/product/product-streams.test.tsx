// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ProductStreams } from '@/components/streams/product/product-streams.tsx';
import type { Stream } from '@/utils/streams/stream.ts';
import { settled } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { resultOf, streamOf } from '../../../utils/streams/streams.ts';
import { openShopPage } from '../../shop/page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const PRODUCT = { id: 'p:us:B0TESTAAA1', title: 'Lipstick' };

/** The part about streams in the details of the only product. */
async function details(streams: readonly Stream[]) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 11, 21, 12) });
  const snapshot = {
    streams,
    segments: new Map(
      streams.map(({ id }) => [
        id,
        [segmentOf(`s:${id}`, { stream: id, products: ['p:us:B0TESTAAA1'] })],
      ]),
    ),
    removed: new Map(),
  };
  const readStreams = async () => snapshot;
  const page = await openShopPage({
    products: [PRODUCT],
    sections: {
      streamsOfProduct: ({ ids }) => <ProductStreams ids={ids} readStreams={readStreams} />,
    },
  });
  page.item('Lipstick').click();
  await settled();
  return page.root.querySelector<HTMLElement>('section[aria-label="Streams"]');
}

const ran = (id: string, day: string) =>
  streamOf({ id, title: id, day, results: { amazon: resultOf({ seconds: 600 }) } });

it('says in how many streams a product was shown, when last, and for which it is planned', async () => {
  const part = await details([
    ran('l:1', '2026-10-01'),
    ran('l:2', '2026-12-01'),
    streamOf({ id: 'l:3', title: 'Winter', day: '2026-12-24' }),
  ]);
  expect(part?.textContent).toBe(
    'StreamsShown in 2 streams last on Dec 1, 2026 · l:2 Planned for Dec 24, 2026 · Winter',
  );
  expect([...(part?.querySelectorAll('a') ?? [])].map(({ hash }) => hash)).toEqual([
    '#streams/after/l:2',
    '#streams/plan/l:3',
  ]);
});

it('is not there for a product of no stream', async () => {
  expect(await details([])).toBe(null);
});
