import { describe, expect, it } from 'vitest';
import { repeatTwoAtATime } from '@/utils/sync/concurrency.ts';

describe('repeatTwoAtATime', () => {
  it('does two steps at a time, until nothing is left', async () => {
    const left = ['a', 'b', 'c', 'd', 'e'];
    const done: string[] = [];
    let [running, most] = [0, 0];
    await repeatTwoAtATime(async () => {
      const next = left.shift();
      if (!next) return false;
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      done.push(next);
      return true;
    });
    expect(done.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(most).toBe(2);
  });

  it('goes on with what a step has put back when the other repetition has ended', async () => {
    const left = ['large'];
    const done: string[] = [];
    await repeatTwoAtATime(async () => {
      const next = left.shift();
      if (!next) return false;
      await Promise.resolve();
      if (next === 'large') left.push('half', 'other half');
      else done.push(next);
      return true;
    });
    expect(done).toEqual(['half', 'other half']);
  });

  it('begins nothing after a failure, and ends when the other step is at rest', async () => {
    const gates = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()];
    let begun = 0;
    let isOver = false;
    const run = repeatTwoAtATime(() => gates[begun++]?.promise ?? Promise.resolve(false)).finally(
      () => {
        isOver = true;
      },
    );
    const failed = expect(run).rejects.toThrow('refused');
    gates[0]?.reject(new Error('refused'));
    await Promise.resolve();
    expect(isOver).toBe(false);
    gates[1]?.resolve(true);
    await failed;
    expect(begun).toBe(2);
  });
});
