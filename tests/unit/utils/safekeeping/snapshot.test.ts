import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBackup } from '@/utils/backup/format.ts';
import { decodeSnapshot, readFacts } from '@/utils/safekeeping/snapshot.ts';

it.each(['v1'])('a snapshot of version %s is read for ever', async (version) => {
  const file = new Blob([readFileSync(new URL(`examples/${version}.snapshot`, import.meta.url))]);
  expect(await readFacts(file)).toEqual({
    made: 1_780_000_000_000,
    reason: 'day',
    database: 'k3x9q2ab',
    state: 'k3x9q2ab 0momv1xc0-000-k3x9q2ab',
    products: 2,
    categories: 1,
  });
  expect(readBackup((await decodeSnapshot(file)) ?? '')).toMatchObject({
    ok: true,
    backup: { categories: { length: 1 }, products: { length: 2 } },
  });
});
