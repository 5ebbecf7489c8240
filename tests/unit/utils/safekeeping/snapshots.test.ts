import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readBackup } from '@/utils/backup/format.ts';
import { writeBackup } from '@/utils/backup/write.ts';
import { beforeChange } from '@/utils/safekeeping/many.ts';
import { createSnapshots, type SnapshotFailure } from '@/utils/safekeeping/snapshots.ts';
import { countShop, shopIdentity } from '@/utils/shop/queries/identity.ts';
import { addStream } from '@/utils/streams/commands/streams.ts';
import { later, save, useFreshShop } from '../shop/shop.ts';
import { MemoryFolder } from './folder.ts';

const DAY = 24 * 60 * 60 * 1000;
const shop = useFreshShop();
let folder: MemoryFolder;
let failure: SnapshotFailure | null;
let isPrivate: boolean;

beforeEach(() => {
  folder = new MemoryFolder();
  failure = null;
  isPrivate = false;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

async function backup(): Promise<string[]> {
  const parts: string[] = [];
  const head = { made: Date.now(), app: '1.0.0', device: null, settings: null, copies: null };
  await writeBackup(shop.db, head, (text) => parts.push(text));
  return parts;
}

const snapshots = createSnapshots({
  async folder() {
    if (isPrivate) throw new DOMException('not here', 'SecurityError');
    return folder;
  },
  identity: () => shopIdentity(shop.db),
  count: () => countShop(shop.db),
  backup,
  exclusively: (work) => work(),
  async noteFailure(given) {
    failure = given;
  },
  readFailure: async () => failure,
  now: () => Date.now(),
});

const list = async () => (await snapshots.list()).snapshots;
let saved = 0;
const change = () => save(shop.db, { asin: `B0TEST${String(saved++).padStart(4, '0')}` });

/** Changes something and takes a snapshot, each day. */
async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day++) {
    await change();
    await snapshots.takeDaily();
    later(DAY);
  }
}

describe('a snapshot', () => {
  it('holds what the backup file holds', async () => {
    await save(shop.db, { create: [['Makeup', 'Lips']] });
    await snapshots.take('day');
    const [snapshot] = await list();
    expect(snapshot).toMatchObject({ reason: 'day', made: Date.now(), products: 1, categories: 2 });
    const text = await snapshots.open(snapshot?.name ?? '');
    expect(text).toBe((await backup()).join(''));
    expect(readBackup(text ?? '')).toMatchObject({ ok: true, backup: { made: Date.now() } });
  });

  it('is taken of a shop that has nothing but a stream', async () => {
    await addStream(shop.db, { title: 'Lips' }, null);
    expect(await snapshots.take('day')).toBe(true);
    const text = await snapshots.open((await list())[0]?.name ?? '');
    expect(readBackup(text ?? '')).toMatchObject({
      backup: { streams: [{ v: { name: 'Lips' } }] },
    });
  });

  it('is not taken twice of the same state, nor of a shop in which nothing was ever done', async () => {
    expect(await snapshots.take('change')).toBe(false);
    await change();
    expect(await snapshots.take('change')).toBe(true);
    later();
    expect(await snapshots.take('change')).toBe(false);
    await change();
    expect(await snapshots.take('change')).toBe(true);
  });

  it('is taken once a day, of days on which something was changed', async () => {
    await days(2);
    await change();
    expect(await snapshots.takeDaily()).toBe(true);
    await change();
    expect(await snapshots.takeDaily()).toBe(false);
    later(DAY);
    expect(await snapshots.takeDaily()).toBe(true);
    later(DAY);
    expect(await snapshots.takeDaily()).toBe(false);
    expect(await list()).toHaveLength(4);
  });

  it('reads what is there once', async () => {
    await days(3);
    await change();
    const read = vi.spyOn(folder, 'read');
    await snapshots.takeDaily();
    expect(read).toHaveBeenCalledTimes(3);
  });

  it.each([
    [100, 0],
    [101, 1],
  ])('is taken before a change of more than a hundred records: of %i', async (records, count) => {
    await change();
    await beforeChange(snapshots, records);
    expect(await list()).toHaveLength(count);
  });
});

describe('what is kept', () => {
  it('is the last seven days, the newest first, beside the last seven before large changes', async () => {
    await days(9);
    for (let each = 0; each < 9; each++) {
      await change();
      later();
      await snapshots.take('change');
    }
    const kept = await list();
    expect(kept.filter(({ reason }) => reason === 'day').map(({ products }) => products)).toEqual([
      9, 8, 7, 6, 5, 4, 3,
    ]);
    expect(kept.filter(({ reason }) => reason === 'change')).toHaveLength(7);
    expect(kept.map(({ made }) => made)).toEqual(
      kept.map(({ made }) => made).sort((a, b) => b - a),
    );
  });

  it('of a database that is gone is not pushed out by the days of the next one', async () => {
    await days(3);
    const tx = shop.db.transaction('meta', 'readwrite');
    await tx.objectStore('meta').clear();
    await tx.done;
    await days(9);
    expect(await list()).toHaveLength(3 + 7);
  });
});

describe('a file that is not whole', () => {
  it.each([
    ['ends in the middle', (file: Blob) => file.slice(0, file.size - 20)],
    ['ends in its head', (file: Blob) => file.slice(0, 30)],
    ['is empty', () => new Blob()],
    ['is something else', () => new Blob(['{"format":"linkshelf-backup"}\n'])],
    ['is of a newer version', () => new Blob(['{"format":"linkshelf-snapshot","version":2}\n'])],
  ])('and %s is passed over, said, and harms no other', async (_, broken) => {
    await days(2);
    const [newest] = await list();
    const name = newest?.name ?? '';
    folder.files.set(name, broken(folder.files.get(name) ?? new Blob()));
    const left = await snapshots.list();
    expect(left.snapshots).toHaveLength(1);
    expect(left.damaged).toBe(1);
    expect(await snapshots.open(name)).toBeNull();
    await days(1);
    expect(await list()).toHaveLength(2);
  });

  it('whose length is right is known by its sum', async () => {
    await days(1);
    const [{ name = '' } = {}] = await list();
    const bytes = new Uint8Array(await (folder.files.get(name) ?? new Blob()).arrayBuffer());
    const at = bytes.length - 12;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    folder.files.set(name, new Blob([bytes]));
    expect(await snapshots.open(name)).toBeNull();
  });

  it('is no snapshot at all: nothing of it is said', async () => {
    folder.files.set('unfinished', new Blob(['…']));
    expect(await snapshots.list()).toEqual({ snapshots: [], damaged: 0, failure: null });
  });

  it('a snapshot that is gone meanwhile cannot be opened', async () => {
    expect(await snapshots.open('1.snapshot')).toBeNull();
  });
});

describe('a disk that is full', () => {
  const used = () => [...folder.files.values()].reduce((sum, { size }) => sum + size, 0);

  it('gives the oldest for the newest', async () => {
    await days(4);
    const oldest = (await list()).at(-1);
    folder.room = used() + 200;
    await change();
    expect(await snapshots.takeDaily()).toBe(true);
    expect(await list()).toHaveLength(4);
    expect(await list()).not.toContainEqual(oldest);
    expect(failure).toBeNull();
  });

  it('with the last few on it keeps them, and the list says why there is no new one', async () => {
    await days(3);
    folder.room = used();
    await change();
    expect(await snapshots.takeDaily()).toBe(false);
    expect(await snapshots.list()).toMatchObject({ failure: { at: Date.now(), reason: 'full' } });
    expect(await list()).toHaveLength(3);
    folder.room = Number.POSITIVE_INFINITY;
    expect(await snapshots.takeDaily()).toBe(true);
    expect(failure).toBeNull();
  });
});

it('where the browser keeps no files nothing is held up, and the list cannot be shown', async () => {
  isPrivate = true;
  await change();
  expect(await snapshots.take('change')).toBe(false);
  expect(failure).toMatchObject({ reason: 'failed' });
  await expect(snapshots.list()).rejects.toThrow('not here');
});
