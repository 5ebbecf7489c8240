// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { createStageClock } from '@/components/stage/clock.ts';
import { OnAir } from '@/components/stage/on-air/on-air.tsx';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { mount, named, press, settled, type } from '../../../mount.ts';
import { text } from '../../../view.ts';
import { FakeStage, PLAN, productOf } from './fake-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

const T0 = Date.UTC(2026, 11, 1, 19);

async function open(stage = new FakeStage()) {
  const time = { wall: T0, steady: 0 };
  const clock = createStageClock(
    { wall: () => time.wall, steady: () => time.steady },
    { read: () => 0, write: () => undefined },
  );
  const root = await mount(<OnAir port={stage.port} clock={clock} />);
  /** The clock has moved on; the next second shows it. */
  const pass = async (seconds: number, steady = seconds) => {
    time.wall += seconds * 1000;
    time.steady += steady * 1000;
    await act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await settled();
  };
  const said = (selector: string) => text(root.querySelector(selector));
  return { stage, root, pass, said, time };
}

describe('a stream that runs', () => {
  it('begins, goes on, back and skips, and ends only in two steps', async () => {
    const { stage, pass, said, root } = await open();
    expect(said('.stage-phase')).toBe('Not started');
    await press('ArrowRight');
    expect(said('.stage-segment')).toBe('Hello');
    expect(said('.stage-time')).toBe('1:00');
    await pass(70);
    expect(said('.stage-left-label')).toBe('Over its time by');
    expect(said('.stage-time')).toBe('0:10');
    expect(said('.stage-over')).toBe('+0:10 longer than planned');
    await press('ArrowRight');
    await pass(5);
    await press('ArrowLeft');
    await pass(5);
    await press('s');
    expect(said('.stage-segment')).toBe('Bye');
    await pass(5);
    await press('ArrowRight');
    expect(said('.toast-text')).toBe('This is the last segment. E ends the stream.');
    await press('e');
    await press('Enter');
    expect(stage.whats()).toEqual(['start a', 'show b', 'show a', 'show c']);
    await act(() => named(root, 'End the stream').click());
    await settled();
    expect(stage.whats().at(-1)).toBe('end');
    expect(said('.stage-after h2')).toBe('The stream is over');
    await press('ArrowRight');
    await press('p');
    expect(stage.whats().at(-1)).toBe('end');
    await act(() => named(root, 'Open the log').click());
    expect(stage.opened).toEqual(['log']);
  });

  it('one press of a key is one step, also of a key that bounces', async () => {
    const { stage, pass } = await open();
    await press('ArrowRight');
    await press('ArrowRight');
    expect(stage.whats()).toEqual(['start a']);
    await pass(1);
    await press('ArrowRight');
    await press('ArrowRight', { repeat: true });
    expect(stage.whats()).toEqual(['start a', 'show b']);
  });

  it('takes the last step back, whoever made it, and does it again', async () => {
    const { stage, pass, said, root } = await open();
    await press('ArrowRight');
    await pass(10);
    await act(() => stage.elsewhere({ at: T0 + 10_000, what: 'show', segment: 'c' }));
    await settled();
    expect(said('.stage-segment')).toBe('Bye');
    await press('u');
    expect(said('.stage-segment')).toBe('Hello');
    expect(said('.toast-text')).toBe('Taken back: Show Bye');
    await act(() => named(root, 'Do it again').click());
    await settled();
    expect(said('.stage-segment')).toBe('Bye');
  });

  it('pauses, gives a minute and takes it, and nothing below nothing', async () => {
    const { stage, pass, said } = await open();
    await press('ArrowRight');
    await pass(10);
    await press('p');
    await pass(100);
    expect(said('.stage-phase')).toBe('Paused');
    expect(said('.stage-paused')).toBe('Paused for 1:40');
    expect(said('.stage-used')).toBe('0:10 of 1:00 used');
    await press('p');
    await press('+');
    expect(said('.stage-used')).toBe('0:10 of 2:00 used');
    await press('-');
    await press('-');
    await press('-');
    expect(said('.stage-used')).toBe('0:10 of 0:00 used');
    expect(stage.whats().filter((what) => what.startsWith('adjust'))).toHaveLength(3);
  });

  it('shows a product that was not planned by a key, some letters and another key', async () => {
    const stage = new FakeStage();
    stage.shop = [productOf('B0DEMOLIP1', 'A lamp')];
    const { said } = await open(stage);
    await press('ArrowRight');
    await press('/');
    await settled();
    const field = document.querySelector<HTMLInputElement>('dialog input');
    if (!field) throw new Error('no field');
    field.focus();
    await press('Enter');
    expect(stage.whats()).toEqual(['start a']);
    await type(field, 'lamp');
    await settled();
    await press('Enter');
    await settled();
    expect(said('.stage-segment')).toBe('A lamp');
    expect(said('.stage-coming li')).toContain('Lipstick');
    await press('/');
    await settled();
    const again = document.querySelector<HTMLInputElement>('dialog input');
    if (!again) throw new Error('no field');
    again.focus();
    await type(again, 'bye');
    await press('Enter');
    await settled();
    expect(said('.stage-segment')).toBe('Bye');
  });

  it('says when the disclosure is due and when it was made', async () => {
    const plan = [
      ...PLAN.slice(0, 1),
      { ...PLAN[1]!, id: 'd', kind: 'disclosure' as const, title: 'Disclosure', every: 10 },
    ];
    const { pass, said, root } = await open(new FakeStage({}, plan));
    await press('ArrowRight');
    expect(said('.stage-disclosure')).toBe('Disclosure due in 1:00, not made yet');
    await pass(61);
    expect(said('.stage-disclosure')).toBe('Disclosure due now, not made yet');
    expect(root.querySelector('.stage-disclosure')?.getAttribute('data-level')).toBe('over');
    await press('d');
    await pass(60);
    expect(said('.stage-disclosure')).toBe('Disclosure due in 9:00, last made 1:00 ago');
  });

  it('a machine that slept was on air, or paused if the creator says so', async () => {
    const { stage, pass, said, root } = await open();
    await press('ArrowRight');
    await pass(10);
    await pass(600, 1);
    expect(said('.stage-clocks dd')).toBe('10:10');
    expect(said('.stage-note')).toContain('Nobody looked for 10:00');
    await act(() => named(root, 'Count it as a pause').click());
    await settled();
    expect(stage.whats()).toEqual(['start a', 'pause', 'resume']);
    expect(said('.stage-clocks dd')).toBe('0:10');
    expect(root.querySelector('.stage-note button')?.textContent).not.toBe('Count it as a pause');
  });

  it('a clock that is set back does not turn the times back', async () => {
    const { pass, said } = await open();
    await press('ArrowRight');
    await pass(10);
    await pass(-3600 + 5, 5);
    expect(said('.stage-clocks dd')).toBe('0:15');
    expect(said('.stage-warnings')).toContain('set back by 1:00:00');
  });

  it('what could not be noted is said, and the window goes on', async () => {
    const { stage, said, pass } = await open();
    stage.failure = new ShopError('quota');
    await press('ArrowRight');
    expect(said('.toast-text')).not.toBe('');
    expect(said('.stage-phase')).toBe('Not started');
    stage.failure = null;
    await pass(1);
    await press('ArrowRight');
    expect(said('.stage-segment')).toBe('Hello');
  });

  it('a rehearsal is forgotten as a whole, and brought back', async () => {
    const { stage, root, pass, said } = await open();
    await press('ArrowRight');
    await pass(5);
    await press('e');
    await act(() => named(root, 'End the stream').click());
    await settled();
    await act(() => named(root, 'It was a rehearsal…').click());
    await act(() => named(root, 'Forget it').click());
    await settled();
    expect(stage.whats()).toEqual([]);
    expect(said('.stage-phase')).toBe('Not started');
    await act(() => named(root, 'Undo').click());
    await settled();
    expect(stage.whats()).toEqual(['start a', 'end']);
  });

  it('asks other machines every twenty seconds, but not after the end', async () => {
    const { stage, pass, root } = await open();
    await press('ArrowRight');
    for (let second = 0; second < 45; second++) await pass(1);
    expect(stage.asked).toBe(2);
    await press('e');
    await act(() => named(root, 'End the stream').click());
    await settled();
    await pass(60);
    expect(stage.asked).toBe(2);
  });

  it('writes only the texts that change with a second', async () => {
    const { root, pass } = await open();
    await press('ArrowRight');
    const changes: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { type: kind, target } of records) changes.push(`${kind} ${target.nodeName}`);
    });
    watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    await pass(1);
    watch.disconnect();
    expect(new Set(changes)).toEqual(new Set(['characterData #text', 'attributes PROGRESS']));
    // On air for, left, used, to go.
    expect(changes.filter((each) => each.endsWith('#text'))).toHaveLength(4);
  });
});

describe('before and without a stream', () => {
  it('counts down to a planned start, and says how late it is', async () => {
    const planned = { day: '2026-12-01', time: '19:10', zone: 'UTC' };
    const { pass, said } = await open(new FakeStage(planned));
    expect(said('.stage-time')).toBe('10:00');
    await pass(660);
    expect(said('.stage-time')).toBe('1:00');
    expect(said('.stage-before .stage-kind')).toMatch(/^Planned for .*late by$/);
    await press(' ');
    expect(said('.stage-phase')).toBe('On air');
    expect(said('.stage-over')).toBe('0:00 on time');
  });

  it('says that a plan is empty, and that a stream is not there', async () => {
    const empty = await open(new FakeStage({}, []));
    expect(empty.said('.stage-first')).toBe('This plan has no segments yet.');
    const gone = await open(new FakeStage({ isDeleted: true }));
    expect(gone.said('.stage-nothing')).toBe('This stream is not here any more.');
  });

  it('says that the screen may go dark where the browser cannot keep it on', async () => {
    const { said } = await open();
    expect(said('.stage-note')).toContain('The screen may go dark');
  });
});
