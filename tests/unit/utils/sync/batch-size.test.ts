import { expect, it } from 'vitest';
import { askInBatches, BatchSize } from '@/utils/sync/batch-size.ts';
import { connectCouch } from '@/utils/sync/couch-connection.ts';
import { SyncError } from '@/utils/sync/failures.ts';

const access = { url: 'https://couch.test/shop', user: 'anna', password: 'secret' };

function connection(hasAnswered: boolean) {
  return { ...connectCouch(access, fetch), hasAnswered };
}

/** Takes batches up to a size. @returns the sizes that were tried */
async function tryOut(size: BatchSize, largest: number, times: number): Promise<number[]> {
  const tried: number[] = [];
  for (let time = 0; time < times; time++) {
    await askInBatches(connection(true), size, async (count) => {
      tried.push(count);
      if (count > largest) throw new SyncError('host', { isSizeLikely: true });
    });
  }
  return tried;
}

it('gets smaller until a request goes through, and grows again up to what failed', async () => {
  expect(await tryOut(new BatchSize(1000), 300, 3)).toEqual([1000, 250, 500, 125, 250]);
});

it('stays as it is where all goes well', async () => {
  expect(await tryOut(new BatchSize(1000), 1000, 3)).toEqual([1000, 1000, 1000]);
});

it('forgets what failed once the one that was too large is found', async () => {
  const size = new BatchSize(100);
  await tryOut(size, 10, 1);
  size.foundCulprit();
  const tried = await tryOut(size, 100, 6);
  expect(tried.at(-1)).toBe(100);
});

it.each([
  ['nothing was answered before', false, new SyncError('host', { isSizeLikely: true })],
  ['its size does not explain it', true, new SyncError('denied')],
  ['it is no failure of a request', true, new TypeError('unexpected')],
])('does not try again where %s', async (_why, hasAnswered, error) => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    throw error;
  };
  await expect(askInBatches(connection(hasAnswered), new BatchSize(1000), work)).rejects.toBe(
    error,
  );
  expect(tries).toBe(1);
});

it('gives up where one alone does not go through', async () => {
  const error = new SyncError('answer', { isSizeLikely: true });
  const work = () => Promise.reject(error);
  await expect(askInBatches(connection(true), new BatchSize(1000), work)).rejects.toBe(error);
});
