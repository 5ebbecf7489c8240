// @vitest-environment jsdom
// Fetched when it is asked for in the page; here it is there from the start.
import '@/components/streams/plan/add-products-dialog.tsx';
import '@/components/streams/plan/plan-view.tsx';
import { describe, expect, it, vi } from 'vitest';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { click, named, press, type } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { streamOf } from '../../../utils/streams/streams.ts';
import { ROLLER, SKILLET } from '../../shop/stock.ts';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const SEGMENTS = [
  segmentOf('s:1', { kind: 'intro', title: 'Hello', seconds: 300 }),
  segmentOf('s:2', { title: '', seconds: 600, products: [ROLLER.id] }),
  segmentOf('s:3', { kind: 'outro', seconds: null }),
];

async function openPlan(stream: Partial<Stream> = {}, segments: readonly Segment[] = SEGMENTS) {
  const section = await openStreams('/plan/l:1', { streams: [streamOf(stream)], segments });
  const handle = (nth: number) => {
    const found = section.main().querySelectorAll<HTMLElement>('[data-part=handle]')[nth - 1];
    if (!found) throw new Error(`no segment ${nth}`);
    return found;
  };
  const labelled = (label: string) => {
    const found = [...section.root.querySelectorAll('label')].find(
      (each) => each.textContent === label,
    );
    const field = found && section.root.querySelector<HTMLInputElement>(`[id="${found.htmlFor}"]`);
    if (!field) throw new Error(`no field “${label}”`);
    return field;
  };
  /** Types and leaves the field. */
  async function enter(label: string, value: string) {
    labelled(label).focus();
    await type(labelled(label), value);
    await press('Enter');
  }
  const changes = () => section.log.filter(([what]) => what !== 'openStage');
  return { ...section, handle, labelled, enter, changes };
}

describe('the plan of a stream', () => {
  it('says how long it is, what is left, and when it would end', async () => {
    const plan = await openPlan({ day: '2026-12-24', time: '23:55', target: 1800 });
    expect(plan.text()).toContain('15:00 of 30:00 planned');
    expect(plan.text()).toContain('15:00 left');
    expect(plan.text()).toContain('Ends at Fri 12:10 AM');
    expect(plan.text()).toContain('1 segment without a length');
    expect(plan.text()).toContain('Fri 12:00 AM – 12:10 AM');
  });

  it('hides the clock where it is loose', async () => {
    const plan = await openPlan({ day: '2026-12-24', time: '20:00', isLoose: true, target: 600 });
    expect(plan.text()).not.toContain('Ends at');
    expect(plan.text()).toContain('5:00 over');
  });

  it.each([
    ['2027-03-28', '02:30', /The clocks skip this time on that day. The stream begins at 3:30/],
    ['2026-10-25', '02:30', /The clocks show 2:30 AM twice on that day/],
  ])('says what a change of the clocks does on %s', async (day, time, said) => {
    expect((await openPlan({ day, time })).text()).toMatch(said);
  });

  it('asks for a disclosure where there are products without one', async () => {
    const plan = await openPlan();
    expect(plan.text()).toContain('No disclosure in this plan.');
    await click(named(plan.main(), 'Add one'));
    expect(plan.changes()).toEqual([
      ['addSegments', 'l:1', [{ kind: 'disclosure', seconds: null, every: 15 }], null],
    ]);
  });

  it('reads lengths as people type them, says what it cannot read, and keeps that', async () => {
    const plan = await openPlan();
    await plan.enter('Length of segment 1', '1h20');
    expect(plan.changes()).toEqual([['editSegments', ['s:1'], { seconds: 4800 }]]);
    await plan.enter('Length of segment 3', 'a while');
    expect(plan.text()).toContain('Type a length like 5, 90s, 1:30 or 1h20m.');
    expect(plan.labelled('Length of segment 3').value).toBe('a while');
    expect(plan.changes()).toHaveLength(1);
    await plan.enter('Length of segment 1', '');
    expect(plan.changes().at(-1)).toEqual(['editSegments', ['s:1'], { seconds: null }]);
  });

  it('begins with an example', async () => {
    const plan = await openPlan({}, []);
    await click(named(plan.main(), 'Begin with an example'));
    const [[what, stream, added] = []] = plan.changes();
    expect([what, stream]).toEqual(['addSegments', 'l:1']);
    expect(Array.isArray(added) && added.length).toBeGreaterThan(5);
  });

  it('a new segment stands after the one under the keys, as long as the last of its kind', async () => {
    const plan = await openPlan();
    plan.handle(1).focus();
    await click(named(plan.main(), 'Product'));
    expect(plan.changes()).toEqual([
      ['addSegments', 'l:1', [{ kind: 'product', seconds: 600, every: null }], 's:2'],
    ]);
  });

  it('a segment without a title is called after its product', async () => {
    const plan = await openPlan();
    expect(plan.labelled('Title of segment 2').placeholder).toBe('Rose Quartz Roller');
  });
});

describe('the keys at a segment’s number', () => {
  it('walk, select, and do it to all that is selected', async () => {
    const plan = await openPlan();
    plan.handle(1).focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(plan.handle(2));
    await press('ArrowDown', { shiftKey: true });
    expect(plan.text()).toContain('2 of 3 selected');
    await press('d', { ctrlKey: true });
    await press('s');
    await press('Delete');
    expect(plan.changes()).toEqual([
      ['duplicateSegments', ['s:2', 's:3']],
      ['editSegments', ['s:2', 's:3'], { isSkipped: true }],
      ['removeSegments', ['s:2', 's:3']],
    ]);
  });

  it('take one up and put it elsewhere, or give that up', async () => {
    const plan = await openPlan();
    plan.handle(1).focus();
    await press('m');
    await press('End');
    expect(plan.root.querySelector('.drag-hint')?.textContent).toContain('Position 3 of 3');
    await press('Enter');
    expect(plan.changes()).toEqual([['moveSegments', ['s:1'], null]]);
    await press('m');
    await press('ArrowDown');
    await press('Escape');
    expect(plan.changes()).toHaveLength(1);
    await press('m');
    await press('Enter');
    expect(plan.changes()).toHaveLength(1);
  });

  it('move it by one place', async () => {
    const plan = await openPlan();
    plan.handle(2).focus();
    await press('ArrowUp', { altKey: true });
    await press('ArrowDown', { altKey: true });
    expect(plan.changes()).toEqual([
      ['moveSegments', ['s:2'], 's:1'],
      ['moveSegments', ['s:2'], null],
    ]);
  });

  it('lead to its title, and back from there', async () => {
    const plan = await openPlan();
    plan.handle(3).focus();
    await press('Enter');
    expect(document.activeElement).toBe(plan.labelled('Title of segment 3'));
    await type(plan.labelled('Title of segment 3'), 'Bye');
    await press('Enter');
    expect(plan.changes()).toEqual([['editSegments', ['s:3'], { title: 'Bye' }]]);
    expect(document.activeElement).toBe(plan.handle(3));
  });
});

describe('the menu of a segment', () => {
  it('has all that can be done with it', async () => {
    const plan = await openPlan();
    await click(named(plan.main(), 'More for 2 · Product'));
    const labels = [...plan.root.querySelectorAll('[role=menuitem]')].map(
      ({ textContent }) => textContent,
    );
    expect(labels).toEqual([
      'Edit the title',
      'Add products…',
      'Duplicate',
      'Skip',
      'Move…',
      'Delete',
    ]);
    await click(named(plan.root, 'Skip'));
    expect(plan.changes()).toEqual([['editSegments', ['s:2'], { isSkipped: true }]]);
  });
});

describe('the products of a segment', () => {
  const twice = [
    ...SEGMENTS,
    segmentOf('s:4', { title: 'Again', products: [ROLLER.id, SKILLET.id, 'p:us:B0TESTGONE'] }),
  ];

  it('say what is to be looked at', async () => {
    const plan = await openPlan({ marketplace: 'US' }, twice);
    await click(named(plan.main(), 'Details of 4 · Again'));
    expect(plan.text()).toContain('Also in segment 2');
    expect(plan.text()).toContain('Not known in: United States');
    expect(plan.text()).toContain('Not in your shop any more');
    expect(plan.text()).toContain('3 products to check');
  });

  it('are taken out, and moved by keys into another segment', async () => {
    const plan = await openPlan({}, twice);
    await click(named(plan.main(), 'Details of 4 · Again'));
    await click(named(plan.main(), 'Remove Cast Iron Skillet from the segment'));
    expect(plan.changes()).toEqual([['takeProducts', [SKILLET.id], 's:4']]);
    await click(named(plan.main(), 'More for Cast Iron Skillet'));
    await click(named(plan.root, 'Move…'));
    await press('Home');
    await press('Enter');
    expect(plan.changes().at(-1)).toEqual([
      'placeProducts',
      [SKILLET.id],
      { segment: 's:1', before: null, from: 's:4' },
    ]);
  });

  it('are found in the shop by words and by category, and by what is pasted', async () => {
    const plan = await openPlan();
    await click(named(plan.main(), 'From your shop…'));
    await type(plan.labelled('Search your shop, or paste links and ASINs'), 'skillet');
    const tick = plan.root.querySelector<HTMLInputElement>('dialog li input');
    await click(tick ?? plan.root);
    await click(named(plan.root, 'Add 1 product'));
    expect(plan.changes()).toEqual([
      ['addProducts', [SKILLET.id], { stream: 'l:1', segment: null, isEach: true, isOnce: false }],
    ]);
    await click(named(plan.main(), 'More for 1 · Hello'));
    await click(named(plan.root, 'Add products…'));
    await type(
      plan.labelled('Search your shop, or paste links and ASINs'),
      `https://www.amazon.de/dp/B0TESTAAA9 https://amzn.to/3xyz`,
    );
    expect(plan.root.textContent).toContain('1 link is no product that can be read.');
    expect(plan.root.textContent).toContain('will be saved in your shop');
    await click(named(plan.root, 'Add 1 product'));
    expect(plan.changes().at(-1)).toEqual([
      'addProducts',
      ['p:de:B0TESTAAA9'],
      { stream: 'l:1', segment: 's:1', isEach: true, isOnce: false },
    ]);
  });
});

describe('the head of a plan', () => {
  it('keeps each field when it is left', async () => {
    const plan = await openPlan();
    await plan.enter('Title of the stream', 'Winter lips');
    await plan.enter('Target length', '1h');
    expect(plan.changes()).toEqual([
      ['editStream', 'l:1', { title: 'Winter lips' }],
      ['editStream', 'l:1', { target: 3600 }],
    ]);
  });
});
