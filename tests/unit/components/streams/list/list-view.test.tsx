// @vitest-environment jsdom
// Fetched when it is asked for in the page; here it is there from the start.
import '@/components/streams/list/example.ts';
import '@/components/streams/import/save-files.ts';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Segment } from '@/utils/streams/segment.ts';
import { click, named, press } from '../../../mount.ts';
import { streamOf } from '../../../utils/streams/streams.ts';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));
afterEach(() => vi.useRealTimers());

const segment = (more: Partial<Segment>): Segment => ({
  id: 'g:1',
  stream: 'l:1',
  order: 'a0',
  kind: 'demo',
  title: 'Reds',
  seconds: 600,
  points: '',
  products: [],
  sites: null,
  code: '',
  every: null,
  isSkipped: false,
  isDeleted: false,
  ...more,
});

/** The section on the 21st of December 2026, noon. */
const STREAMS = [
  streamOf({
    id: 'l:1',
    title: 'Lips',
    day: '2026-12-24',
    time: '18:30',
    zone: 'UTC',
    target: 1800,
  }),
  streamOf({ id: 'l:2', title: 'Cheeks', day: '2026-12-22', time: '09:00', zone: 'UTC' }),
  streamOf({ id: 'l:3', title: 'Ideas' }),
  streamOf({
    id: 'l:4',
    title: 'Now',
    moments: [{ key: '1', at: Date.UTC(2026, 11, 21, 11), what: 'start', segment: 'g:9' }],
  }),
  streamOf({ id: 'l:5', title: 'Summer', day: '2026-07-01', time: '09:00', zone: 'UTC' }),
  streamOf({
    id: 'l:6',
    title: 'Autumn',
    moments: [
      { key: '1', at: Date.UTC(2026, 9, 1, 11), what: 'start', segment: 'g:9' },
      { key: '2', at: Date.UTC(2026, 9, 1, 12), what: 'end' },
    ],
  }),
  streamOf({ id: 'l:7', title: 'Weekly', isTemplate: true }),
  streamOf({ id: 'l:8', title: 'Thrown away', isDeleted: true }),
];
const SEGMENTS = [
  segment({ products: ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2'] }),
  segment({ id: 'g:2', seconds: 90, products: ['p:us:B0TESTAAA1'], points: 'Matte finish' }),
  segment({ id: 'g:3', seconds: 900, isSkipped: true, products: ['p:us:B0TESTAAA3'] }),
];

async function openList(at = '', given: Parameters<typeof openStreams>[1] = {}) {
  const page = await openStreams(at, { streams: STREAMS, segments: SEGMENTS, ...given });
  const rows = () =>
    [...page.main().querySelectorAll<HTMLElement>('.stream-item')].map((row) => row);
  const titles = () => rows().map((row) => row.querySelector('a')?.textContent);
  const row = (title: string) => {
    const found = rows().find((each) => each.querySelector('a')?.textContent === title);
    if (!found) throw new Error(`no stream ${title}`);
    return found;
  };
  const link = (title: string) => row(title).querySelector('a') as HTMLAnchorElement;
  const tick = (title: string) => row(title).querySelector('input') as HTMLInputElement;
  const marked = () =>
    rows()
      .filter((each) => each.dataset.selected !== undefined)
      .map((each) => each.querySelector('a')?.textContent);
  return { ...page, titles, row, link, tick, marked };
}

describe('the lists', () => {
  it('have what is on air first, then the soonest; what has no day stands last', async () => {
    const { titles, row } = await openList();
    expect(titles()).toEqual(['Now', 'Cheeks', 'Lips', 'Ideas']);
    expect(row('Now').textContent).toContain('On air');
    expect(row('Ideas').textContent).toContain('No day yet');
  });

  it('say when, where, how long against the target, and how many segments and products', async () => {
    const { row } = await openList();
    const facts = [...row('Lips').querySelectorAll('.stream-facts span')].map((each) =>
      each.textContent?.replace(/\s/g, ' '),
    );
    expect(facts).toEqual([
      expect.stringMatching(/^Thu, Dec 24, 2026, 6:30 PM/),
      'Amazon Live',
      '11:30 of 30:00',
      '3 segments',
      '2 products',
    ]);
  });

  it('have the last first of what is over; a stream that was never started says so', async () => {
    const { titles, row, link } = await openList('/past');
    expect(titles()).toEqual(['Autumn', 'Summer']);
    expect(row('Summer').textContent).toContain('Not run here');
    expect(row('Autumn').textContent).not.toContain('Not run here');
    expect(link('Autumn').getAttribute('href')).toContain('#streams/after/l:6');
  });

  it('have templates and the trash of their own', async () => {
    expect((await openList('/templates')).titles()).toEqual(['Weekly']);
    expect((await openList('/trash')).titles()).toEqual(['Thrown away']);
  });

  it('are searched in titles, sites and what is in the segments', async () => {
    expect((await openList('?q=matte')).titles()).toEqual(['Lips']);
    expect((await openList('?q=amazon%20che')).titles()).toEqual(['Cheeks']);
    const { main, root } = await openList('?q=autumn');
    expect(main().textContent).toContain('Nothing found for “autumn”');
    const other = [...root.querySelectorAll('a')].find(
      (each) => each.textContent === 'Past: 1 found',
    );
    if (!other) throw new Error('no way to what was found');
    await click(other);
    expect(main().querySelector('h1')?.textContent).toBe('Past');
  });
});

describe('with keys', () => {
  it('go from stream to stream, and open one', async () => {
    const { link, address } = await openList();
    link('Now').focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(link('Cheeks'));
    await press('End');
    expect(document.activeElement).toBe(link('Ideas'));
    await press('ArrowUp');
    await click(link('Lips'));
    expect(address.entries.at(-1)).toBe('#streams/plan/l:1');
  });

  it('tick several and put them into the trash', async () => {
    const { link, marked, log, main } = await openList();
    link('Cheeks').focus();
    await press('ArrowDown', { shiftKey: true });
    expect(marked()).toEqual(['Cheeks', 'Lips']);
    expect(main().textContent).toContain('2 selected');
    await press('Delete');
    expect(log).toContainEqual(['trashStreams', ['l:2', 'l:1']]);
    expect(document.activeElement).toBe(link('Ideas'));
    await press('Escape');
    expect(marked()).toEqual([]);
  });

  it('are still in the list when what was ticked is deleted by the button', async () => {
    const { root, tick, log, link } = await openList();
    await click(tick('Ideas'));
    const button = named(root, 'Delete');
    button.focus();
    await click(button);
    expect(log).toContainEqual(['trashStreams', ['l:3']]);
    expect(document.activeElement).toBe(link('Now'));
  });

  it('tick all, and duplicate the one that they are at', async () => {
    const { link, marked, log } = await openList();
    link('Lips').focus();
    await press('d', { ctrlKey: true });
    expect(log).toContainEqual(['duplicateStreams', ['l:1']]);
    await press('a', { ctrlKey: true });
    expect(marked()).toHaveLength(4);
  });
});

describe('a stream', () => {
  const items = (root: HTMLElement) =>
    [...root.querySelectorAll('[role=menuitem]')].map((each) => each.textContent);

  it('has a menu, also for several that are ticked', async () => {
    const { root, tick, log } = await openList();
    await click(named(root, 'More for Lips'));
    expect(items(root)).toEqual([
      'Open plan',
      'Open texts',
      'Open log',
      'Duplicate',
      'Save as template',
      'Export run of show (CSV)',
      'Export (JSON)',
      'Delete',
    ]);
    await click(named(root, 'Save as template'));
    expect(log).toContainEqual(['addStream', { isTemplate: true }, 'l:1']);
    await click(tick('Lips'));
    await click(tick('Ideas'));
    await click(named(root, 'More for Lips'));
    expect(items(root)).toEqual(['Duplicate', 'Export (JSON)', 'Delete']);
    await click(named(root, 'Delete'));
    expect(log).toContainEqual(['trashStreams', ['l:1', 'l:3']]);
  });

  it('is made, or begins with a template, and its plan is shown', async () => {
    const { root, log, address } = await openList();
    await click(named(root, 'From a template'));
    await click(named(root, 'Weekly'));
    expect(log).toContainEqual(['addStream', {}, 'l:7']);
    expect(address.entries.at(-1)).toBe('#streams/plan/l:new');
  });

  it('of the trash is restored or deleted for good', async () => {
    const { root, log } = await openList('/trash');
    await click(named(root, 'More for Thrown away'));
    await click(named(root, 'Restore'));
    expect(log).toContainEqual(['restoreStreams', ['l:8']]);
    await click(named(root, 'Empty trash'));
    expect(log).toContainEqual(['emptyStreams', null]);
  });

  it('that is in the trash is not shown, and can be restored', async () => {
    const { root, main, log } = await openList('/plan/l:8');
    expect(main().textContent).toContain('This stream is in the trash.');
    await click(named(root, 'Restore'));
    expect(log).toContainEqual(['restoreStreams', ['l:8']]);
    expect((await openList('/plan/l:99')).main().textContent).toContain('not here any more');
  });
});

describe('a file', () => {
  it('of the plan or of whole streams is saved', async () => {
    const { root, log } = await openList();
    await click(named(root, 'More for Lips'));
    await click(named(root, 'Export run of show (CSV)'));
    await act(() => new Promise((done) => setTimeout(done)));
    const saved = log.filter(([what]) => what === 'saveFile');
    expect(saved).toHaveLength(1);
    expect(String(saved[0]?.[1])).toBe('Lips.csv');
    expect(String(saved[0]?.[2])).toContain('18:30:00,Demo,Reds,10m,,');
  });
});

describe('an empty section', () => {
  it('begins with an example that has products of the shop', async () => {
    const { root, main, log, address } = await openList('', { streams: [], segments: [] });
    expect(main().textContent).toContain('Plan your next stream');
    const [example] = root.querySelectorAll('.beginning');
    if (!example) throw new Error('no example');
    await click(example);
    await act(() => new Promise((done) => setTimeout(done)));
    const [, plan] = log.find(([what]) => what === 'addPlan') ?? [];
    expect(plan).toMatchObject({
      stream: { sites: ['amazon'], target: 1800 },
      segments: [{ kind: 'intro' }, { every: 15 }, { products: [{}, {}] }, {}, {}, {}, {}].map(
        ({ products, ...each }) => ({ ...each, ...(products && { products: expect.any(Array) }) }),
      ),
    });
    expect(address.entries.at(-1)).toBe('#streams/plan/l:new');
  });

  it('says what will stand in the other lists', async () => {
    const { text } = await openList('/past', { streams: [], segments: [] });
    expect(text()).toContain('Streams that are over stand here');
  });
});
