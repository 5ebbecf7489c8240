// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { click, named, settled } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { resultOf, streamOf } from '../../../utils/streams/streams.ts';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const products = [
  { id: 'p:us:B0TESTAAA1', title: 'Lipstick' },
  { id: 'p:us:B0TESTAAA2', title: 'Balm' },
];
const ran = streamOf({
  id: 'l:1',
  title: 'Lips',
  day: '2026-10-01',
  results: { amazon: resultOf({ seconds: 600 }) },
});
const next = streamOf({ id: 'l:2', title: 'Winter', day: '2026-12-24', time: '19:00' });
const segments = [segmentOf('s:1', { stream: 'l:1', products: ['p:us:B0TESTAAA1'] })];

/** Chooses which products are listed. */
async function choose(main: HTMLElement, group: string): Promise<void> {
  const select = main.querySelector('select');
  await act(() => {
    if (select) select.value = group;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settled();
}

it('lists what was not shown for 60 days, each added to the next stream with one click', async () => {
  const streams = [ran, next];
  const { main, root, log } = await openStreams('/not-shown', {
    ...{ streams, segments, products },
  });
  const items = () => [...main().querySelectorAll('li')].map((each) => each.textContent);
  expect(items()).toEqual(['LipstickLast shown on Oct 1, 2026Add']);
  await click(named(root, 'Add “Lipstick” to “Winter”'));
  expect(log).toEqual([
    [
      'addProducts',
      ['p:us:B0TESTAAA1'],
      { stream: 'l:2', segment: null, isEach: true, isOnce: true },
    ],
  ]);
  const options = [...(main().querySelector('select')?.options ?? [])];
  expect(options.map(({ text }) => text)).toEqual(['Shown before (1)', 'Never shown (1)']);
  await choose(main(), 'never');
  expect(items()).toEqual(['BalmNever shownAdd']);
});

it('without a stream to come offers a new one, and an empty list says why', async () => {
  const { text, root } = await openStreams('/not-shown', { streams: [], products: [] });
  expect(text()).toContain('Nothing here');
  expect(named(root, 'New stream')).toBeTruthy();
});

it('where nothing was shown so long ago begins with what never was', async () => {
  const { main } = await openStreams('/not-shown', { streams: [next], segments, products });
  const items = () => [...main().querySelectorAll('li')].map((each) => each.textContent);
  expect(main().querySelector('select')?.value).toBe('never');
  expect(items()).toEqual(['BalmNever shownAdd', 'LipstickNever shownAdd']);
  // What she chooses herself is shown, though nothing is in it.
  await choose(main(), 'before');
  expect(items()).toEqual([]);
});
