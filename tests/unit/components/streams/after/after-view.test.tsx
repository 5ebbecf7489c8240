// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Moment } from '@/utils/streams/moment.ts';
import { click, named, settled } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { resultOf, streamOf } from '../../../utils/streams/streams.ts';
import { line } from '../../earnings/section.tsx';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** 7 PM in Berlin. */
const START = Date.UTC(2026, 11, 1, 18);
const at = (minutes: number) => START + minutes * 60_000;

const segments = [
  segmentOf('s:1', { kind: 'intro', title: 'Hello', seconds: 300 }),
  segmentOf('s:2', { title: 'Lipsticks', seconds: 600, products: ['p:us:B0TESTAAA1'] }),
  segmentOf('s:3', { kind: 'outro', seconds: 60 }),
];
const PRODUCTS = [
  { id: 'p:us:B0TESTAAA1', title: 'Lipstick' },
  { id: 'p:us:B0TESTAAA2', title: 'Balm' },
];
const moments: Moment[] = [
  { key: 'a', at: at(2), what: 'start', segment: 's:1' },
  { key: 'b', at: at(8), what: 'show', segment: 's:2' },
  { key: 'c', at: at(18), what: 'pause' },
  { key: 'd', at: at(20), what: 'resume' },
  { key: 'e', at: at(25), what: 'end' },
];
const ran = streamOf({
  day: '2026-12-01',
  time: '19:00',
  sites: ['amazon', 'youtube'],
  tag: 'annalive-20',
  marketplace: 'US',
  moments,
});

const records = [
  {
    id: 'e:us:2026-12',
    v: {
      'orders:01': {
        made: 1,
        whole: true,
        lines: [
          line('annalive-20', 'B0TESTAAA1', { ordered: 3 }, 1),
          line('annalive-20', 'B0TESTAAA9', { ordered: 2 }, 0),
        ],
      },
      'orders:02': { made: 1, whole: true, lines: [line('mine-20', 'B0TESTAAA2', { ordered: 1 })] },
      'earnings:02': {
        made: 1,
        whole: true,
        lines: [line('annalive-20', 'B0TESTAAA1', { shipped: 2, returned: 0, revenue: 5198 })],
      },
    },
  },
];

describe('the log of a stream', () => {
  it('has the plan of each segment beside what it was, pauses out', async () => {
    const { text, main } = await openStreams('/after/l:1', { streams: [ran], segments });
    expect(text()).toContain('Time on air21:00 planned 16:00 (+5:00)');
    expect(text()).toContain('7:02 PM planned 7:00 PM');
    expect(text()).toContain('Paused2:00');
    const rows = [...main().querySelectorAll('.log-table tbody tr')].map((row) =>
      [...row.children].map((cell) =>
        cell.textContent?.replace(/[\u2066\u2069\u202f]/g, ' ').trim(),
      ),
    );
    expect(rows).toEqual([
      ['Hello', '5:00', '6:00', '+1:00', '7:00 PM', '7:02 PM'],
      ['Lipsticks', '10:00', '15:00', '+5:00', '7:05 PM', '7:08 PM'],
      ['Outro not on air', '1:00', '–', '', '7:15 PM', ''],
    ]);
  });

  it('calls a segment without a title after its products, as it was called on air', async () => {
    const untitled = segmentOf('s:2', { products: ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2'] });
    const { main } = await openStreams('/after/l:1', {
      ...{ streams: [ran], segments: [untitled], products: PRODUCTS },
    });
    await settled();
    const names = [...main().querySelectorAll('.log-table tbody th bdi')];
    expect(names[0]?.textContent).toBe('Lipstick and Balm');
  });

  it('notes what she types, by site; what cannot be read is said and stays', async () => {
    const { field, type, log, main } = await openStreams('/after/l:1', {
      streams: [ran],
      segments,
    });
    const youtube = main().querySelectorAll('fieldset')[1];
    if (!youtube) throw new Error('no YouTube');
    await type(field('Live viewers', youtube), '1.234');
    await type(field('Sales (USD)', youtube), '49,90 $');
    await type(field('Time on air', youtube), '20');
    await type(field('Orders', youtube), 'many');
    expect(log).toEqual([
      ['editResult', 'l:1', 'youtube', { viewers: 1234 }],
      ['editResult', 'l:1', 'youtube', { sales: 4990 }],
      ['editResult', 'l:1', 'youtube', { seconds: 1200 }],
    ]);
    expect(youtube.textContent).toContain('Type a whole number');
    expect(field('Orders', youtube).value).toBe('many');
  });

  it('proposes what reports say with the reason, and takes it by one click', async () => {
    const { text, root, log } = await openStreams('/after/l:1', {
      ...{ streams: [ran], segments, records },
    });
    expect(text()).toContain('Orders: 3 · Shipped: $51.98');
    expect(text()).toContain('ordered through annalive-20 from December 1 to December 2');
    expect(text()).toContain('Orders: 5 · Shipped: $51.98');
    await click(named(root, 'Take over for YouTube'));
    expect(log).toEqual([['editResult', 'l:1', 'youtube', { orders: 3, sales: 5198 }]]);
    expect(text()).toContain('Noted for YouTube');
  });

  it('says where reports do not reach', async () => {
    const { text } = await openStreams('/after/l:1', { streams: [ran], segments });
    expect(text()).toContain('Read your reports in under Earnings');
  });

  it('of a stream that was not run with Linkshelf takes the time that she types', async () => {
    const stream = streamOf({ day: '2026-12-01', time: '19:00' });
    const { text, field, type, log } = await openStreams('/after/l:1', { streams: [stream] });
    expect(text()).toContain('was not run with Linkshelf');
    await type(field('Time on air'), '1:05:00');
    expect(log).toEqual([['editResult', 'l:1', 'amazon', { seconds: 3900 }]]);
    expect(text()).toContain('On air for 1:05:00');
  });

  it('without a place or a day says what to do', async () => {
    const stream = streamOf({ sites: [], results: {} });
    const { text } = await openStreams('/after/l:1', { streams: [stream] });
    expect(text()).toContain('Say in the plan where it ran');
    const typed = streamOf({ results: { amazon: resultOf({ seconds: 60 }) } });
    const other = await openStreams('/after/l:1', { streams: [typed] });
    expect(other.text()).toContain('Give it a day');
  });
});
