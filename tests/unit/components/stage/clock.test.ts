// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStageClock, lookAt } from '@/components/stage/clock.ts';

const HOUR = 3_600_000;

describe('a look at the clocks', () => {
  const before = { wall: 1_000_000_000, steady: 5000, offset: 0 };

  it('sees a second go by', () => {
    expect(lookAt(before, before.wall + 1000, 6000)).toEqual({
      clock: { wall: before.wall + 1000, steady: 6000, offset: 0 },
      gap: null,
    });
  });

  it('goes on over a clock that was set back, and again when it is put right', () => {
    const back = lookAt(before, before.wall - HOUR + 1000, 6000);
    expect(back).toMatchObject({ clock: { offset: HOUR }, gap: null });
    expect(back.clock.wall + back.clock.offset).toBe(before.wall + 1000);
    const right = lookAt(back.clock, before.wall + 2000, 7000);
    expect(right).toMatchObject({ clock: { offset: 0 }, gap: null });
  });

  it('a machine that slept has been on air all the time: the creator is asked', () => {
    const slept = lookAt(before, before.wall + HOUR, 6000);
    expect(slept.clock.offset).toBe(0);
    expect(slept.gap).toEqual({ from: before.wall, to: before.wall + HOUR });
  });

  it('says nothing of a late timer, nor of a short nap', () => {
    expect(lookAt(before, before.wall + HOUR, 5000 + HOUR).gap).toBeNull();
    expect(lookAt(before, before.wall + 31_000, 6000)).toMatchObject({
      clock: { offset: 0 },
      gap: null,
    });
  });
});

describe('the clock of a window', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_800_000_000_400 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function started(kept = 0) {
    const notes = { offset: kept };
    const clock = createStageClock(
      { wall: () => Date.now(), steady: () => performance.now() },
      {
        read: () => notes.offset,
        write(offset) {
          notes.offset = offset;
        },
      },
    );
    const ending = new AbortController();
    clock.start(ending.signal);
    return { clock, notes, ending };
  }

  it('changes with each whole second, without drift', () => {
    const { clock } = started();
    const seen: number[] = [];
    clock.now.subscribe((now) => void seen.push(now));
    vi.advanceTimersByTime(10_000);
    expect(seen.slice(0, 3)).toEqual([1_800_000_000_400, 1_800_000_001_000, 1_800_000_002_000]);
    expect(seen).toHaveLength(11);
  });

  it('has no timer after its end', () => {
    const { ending } = started();
    ending.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('remembers a clock that was set back, until the creator says that it is right', () => {
    const { clock, notes } = started();
    vi.advanceTimersByTime(1600);
    vi.setSystemTime(Date.now() - HOUR);
    vi.advanceTimersByTime(1000);
    expect(notes.offset).toBe(HOUR);
    expect(clock.exact()).toBe(1_800_000_003_000);
    expect(started(notes.offset).clock.exact()).toBe(1_800_000_003_000);
    clock.forgetOffset();
    expect(notes.offset).toBe(0);
    expect(clock.now.peek()).toBe(1_800_000_003_000 - HOUR);
  });
});
