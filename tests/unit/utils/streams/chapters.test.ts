import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterLines, chaptersOf, clockOf, type Stretch } from '@/utils/streams/chapters.ts';

/** Stretches one after another. @param parts each with its length in seconds */
function after(...parts: readonly (readonly [title: string, seconds: number])[]): Stretch[] {
  let at = 0;
  return parts.map(([title, seconds]) => {
    const start = at;
    at += seconds;
    return { title, start, end: at };
  });
}

const linesOf = (stretches: readonly Stretch[]) =>
  chapterLines(chaptersOf(stretches, stretches.at(-1)?.end ?? 0).chapters);

describe('chapters of a recording', () => {
  it('begin at 0:00, and have hours where there are some', () => {
    expect(linesOf(after(['Hello', 65], ['Lipstick', 3600], ['Bye', 30]))).toEqual([
      '0:00 Hello',
      '1:05 Lipstick',
      '1:01:05 Bye',
    ]);
  });

  it('a part that was shown for less than ten seconds belongs to the one before it', () => {
    expect(linesOf(after(['A', 20], ['slip', 9], ['B', 20], ['C', 20]))).toEqual([
      '0:00 A',
      '0:29 B',
      '0:49 C',
    ]);
  });

  it('at the beginning it belongs to the one after it', () => {
    expect(linesOf(after(['slip', 4], ['A', 20], ['B', 20], ['C', 20]))[0]).toBe('0:00 A');
  });

  it('several short ones that are long enough together are one, called as the longest of them', () => {
    expect(linesOf(after(['A', 20], ['x', 4], ['y', 7], ['z', 3], ['B', 20]))).toEqual([
      '0:00 A',
      '0:20 y',
      '0:34 B',
    ]);
  });

  it('go on with one name over what was too short between two of it', () => {
    expect(linesOf(after(['A', 20], ['slip', 3], ['A', 20], ['B', 20], ['C', 20]))).toEqual([
      '0:00 A',
      '0:43 B',
      '1:03 C',
    ]);
  });

  it('what has no name for viewers belongs to the part before it', () => {
    expect(linesOf(after(['A', 20], ['', 60], ['B', 20], ['C', 20]))).toEqual([
      '0:00 A',
      '1:20 B',
      '1:40 C',
    ]);
    expect(linesOf(after(['', 60], ['A', 20], ['B', 20], ['C', 20]))[0]).toBe('0:00 A');
  });

  it('are none where the rules cannot be met, and it is said why', () => {
    expect(chaptersOf([], 100)).toEqual({ chapters: [], problem: 'nothing' });
    expect(chaptersOf(after(['', 30]), 30)).toEqual({ chapters: [], problem: 'nothing' });
    expect(chaptersOf(after(['A', 50], ['B', 50]), 100)).toEqual({ chapters: [], problem: 'few' });
    expect(chaptersOf(after(['A', 9], ['B', 9], ['C', 9]), 27).problem).toBe('few');
  });

  it('keep the rules, whatever was shown', () => {
    const stretch = fc.tuple(
      fc.constantFrom('', 'A', 'B', 'C', 'D'),
      fc.double({ min: 0, max: 40, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 30 }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (parts, late) => {
          const stretches = after(...parts);
          const end = Math.max(0, (stretches.at(-1)?.end ?? 0) + late);
          const { chapters, problem } = chaptersOf(stretches, end);
          if (problem !== null) {
            expect(chapters).toEqual([]);
            return;
          }
          expect(chapters.length).toBeGreaterThanOrEqual(3);
          expect(chapters[0]?.start).toBe(0);
          for (const [at, { start, title }] of chapters.entries()) {
            const next = chapters[at + 1]?.start ?? Math.floor(end);
            expect(next - start).toBeGreaterThanOrEqual(10);
            expect(Number.isInteger(start)).toBe(true);
            expect(title).not.toBe('');
            expect(title).not.toBe(chapters[at + 1]?.title);
          }
        },
      ),
    );
  });

  it.each([
    [0, '0:00'],
    [59, '0:59'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
  ])('%i seconds are %s', (seconds, clock) => expect(clockOf(seconds)).toBe(clock));
});
