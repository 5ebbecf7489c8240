import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeedbackClock, type Feedback, offersOf } from '@/components/ui/models/feedback.ts';

const GOOD: Feedback = { text: 'Saved' };
const BAD: Feedback = { text: 'No room', tone: 'bad' };

describe('the clock', () => {
  const onEnd = vi.fn();
  const clock = () => createFeedbackClock(({ tone }) => (tone === 'bad' ? null : 1000), onEnd);

  beforeEach(() => {
    vi.useFakeTimers();
    onEnd.mockClear();
  });
  afterEach(() => void vi.useRealTimers());

  it('ends what is said after its time, once', () => {
    clock().show(GOOD);
    vi.advanceTimersByTime(999);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('gives the next one its whole time', () => {
    const shown = clock();
    shown.show(GOOD);
    vi.advanceTimersByTime(900);
    shown.show({ ...GOOD });
    vi.advanceTimersByTime(900);
    expect(onEnd).not.toHaveBeenCalled();
  });

  it('stands still while the pointer rests on it, and begins again after that', () => {
    const shown = clock();
    shown.show(GOOD);
    shown.hold();
    vi.advanceTimersByTime(60_000);
    shown.release();
    vi.advanceTimersByTime(999);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('runs again for the next one when the pointer rested on one that was closed', () => {
    const shown = clock();
    shown.show(GOOD);
    shown.hold();
    shown.show(null);
    shown.show(GOOD);
    vi.advanceTimersByTime(1000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it.each([[null], [BAD]])('never ends %j', (feedback) => {
    const shown = clock();
    shown.show(GOOD);
    shown.show(feedback);
    vi.advanceTimersByTime(60_000);
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('what is offered', () => {
  it('is the way back first', () => {
    const undo = vi.fn();
    const more = { label: 'More', run: vi.fn() };
    const offers = offersOf({ text: 'Removed', undo, actions: [more] }, 'Undo');
    expect(offers.map(({ label }) => label)).toEqual(['Undo', 'More']);
    offers[0]?.run();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('is nothing where there is nothing to do', () => {
    expect(offersOf(GOOD, 'Undo')).toEqual([]);
  });
});
