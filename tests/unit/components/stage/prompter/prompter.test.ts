// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf } from '@/components/stage/prompter/keys.ts';
import {
  pixelsPerSecond,
  RANGES,
  readLooks,
  stepped,
  writeLooks,
} from '@/components/stage/prompter/looks.ts';
import { createScroller } from '@/components/stage/prompter/scroller.ts';

const usual = readLooks({ getItem: () => null });

describe('looks', () => {
  it('are as usual at first, and kept as they were set', () => {
    expect(usual).toMatchObject({ size: RANGES.size.usual, isMirrored: false, isFollowing: true });
    const kept = new Map<string, string>();
    const notes = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    writeLooks(notes, { ...usual, size: 100, isFlipped: true });
    expect(readLooks(notes)).toEqual({ ...usual, size: 100, isFlipped: true });
  });

  it.each(['{', '[]', 'null', '{"size":"big","speed":-4,"line":1e9}'])(
    'of %s are as usual',
    (text) => {
      expect(readLooks({ getItem: () => text })).toEqual(usual);
    },
  );

  it('stay within their range, step by step', () => {
    expect(stepped(usual, 'size', 1).size).toBe(usual.size + RANGES.size.step);
    expect(stepped(usual, 'size', 1000).size).toBe(RANGES.size.max);
    expect(stepped(usual, 'speed', -1000).speed).toBe(RANGES.speed.min);
  });

  it('so many lines a minute are so many pixels a second', () => {
    expect(pixelsPerSecond({ ...usual, speed: 60, size: 50, line: 12 })).toBe(60);
  });
});

describe('keys', () => {
  it.each([
    [' ', false, 'toggle'],
    ['ArrowDown', false, 'faster'],
    ['ArrowRight', false, 'next'],
    ['ArrowRight', true, 'back'],
    ['Home', false, 'top'],
    ['M', false, 'mirror'],
    ['Enter', false, null],
  ])('%s (from the right: %s) is %s', (key, isRtl, command) => {
    const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false };
    expect(commandOf({ key, ...plain }, isRtl)).toBe(command);
    expect(commandOf({ key, ...plain, ctrlKey: true }, isRtl)).toBe(null);
  });
});

describe('the text', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function scroller(isReduced = false, scrollHeight = 5000) {
    const box = document.createElement('div');
    Object.defineProperties(box, {
      clientHeight: { value: 500 },
      scrollHeight: { value: scrollHeight },
    });
    const moves = createScroller({ box: () => box, speed: () => 100, isReduced: () => isReduced });
    return { box, moves };
  }

  it('moves as fast as it is set, with parts of a pixel too', () => {
    const { box, moves } = scroller();
    moves.toggle();
    vi.advanceTimersByTime(2000);
    expect(box.scrollTop).toBeGreaterThan(195);
    expect(box.scrollTop).toBeLessThanOrEqual(200);
    moves.toggle();
    const stopped = box.scrollTop;
    vi.advanceTimersByTime(2000);
    expect(box.scrollTop).toBe(stopped);
  });

  it('goes on from where somebody has scrolled', () => {
    const { box, moves } = scroller();
    moves.toggle();
    vi.advanceTimersByTime(1000);
    box.scrollTop = 2000;
    vi.advanceTimersByTime(1000);
    expect(box.scrollTop).toBeGreaterThan(2095);
  });

  it('is turned page by page where less motion is asked for', () => {
    const { box, moves } = scroller(true);
    moves.toggle();
    vi.advanceTimersByTime(3000);
    expect(box.scrollTop).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(box.scrollTop).toBe(350);
  });

  it('stops at its end', () => {
    const { moves } = scroller(false, 700);
    moves.toggle();
    vi.advanceTimersByTime(5000);
    expect(moves.isRunning.value).toBe(false);
  });
});
