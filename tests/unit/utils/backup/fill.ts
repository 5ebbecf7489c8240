import type { BackupHead } from '@/utils/backup/backup.ts';
import { readBackup } from '@/utils/backup/format.ts';
import { writeBackup } from '@/utils/backup/write.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { setChannels } from '@/utils/settings/edit.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { emptyTrash, trashProducts } from '@/utils/shop/commands/trash.ts';
import { ALL, RECORD_STORES, type ShopDb } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { addPlan } from '@/utils/streams/commands/add-plan.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { editResult } from '@/utils/streams/commands/streams.ts';
import { readOneStream } from '@/utils/streams/read-streams.ts';
import { later, save } from '../shop/shop.ts';

export const MADE = 1_780_000_000_000;
export const id = (n: number) => `p:us:B0TEST000${n}`;

/** A shop with one of everything: five products, of which one is in the trash and one gone, and three categories. */
export async function fill(db: ShopDb): Promise<void> {
  for (const n of [0, 1, 2, 3, 4]) {
    await save(db, { asin: `B0TEST000${n}`, title: `Thing ${n}`, create: [['Makeup', 'Lips']] });
    later();
  }
  await editProduct(db, id(0), {
    ownTitle: 'Mine',
    note: 'Two\nlines',
    otherMarketplaces: { DE: 'B0TESTDE00' },
  });
  await save(db, { asin: 'B0TEST0001', create: [['Old']] });
  const old = (await listCategories(db)).find(({ path }) => path[0] === 'Old');
  await removeCategory(db, old?.id ?? '');
  await trashProducts(db, [id(2), id(3)]);
  await emptyTrash(db, [id(3)]);
  const tx = db.transaction('products', 'readwrite');
  const kept = await tx.store.get(id(4));
  if (!kept) throw new Error('no product');
  await tx.store.put({
    ...kept,
    alts: { title: [['Lost', kept.t]] },
    v: { ...kept.v, future: { a: [1] } },
  });
  await tx.done;
  await fillStreams(db);
  await fillEarnings(db);
}

/** A stream with two segments, of which one was on air. */
export async function fillStreams(db: ShopDb): Promise<string> {
  const stream = { title: 'Lips', day: '2026-12-04', time: '18:30', zone: 'Europe/Berlin' };
  const made = await addPlan(db, {
    stream: { ...stream, sites: ['amazon', 'youtube'] },
    segments: [
      { kind: 'intro', title: 'Hello', seconds: 120, points: 'Who I am' },
      { kind: 'demo', title: 'Reds', seconds: 600, products: [id(0), id(1)] },
    ],
  });
  later();
  const [intro] = (await readOneStream(db, made.id)).segments.get(made.id) ?? [];
  await noteMoment(db, made.id, { at: MADE - 9000, what: 'start', segment: intro?.id ?? '' });
  await editResult(db, made.id, 'youtube', { viewers: 310 });
  return made.id;
}

/** An account of hers, and what a report says of one day. */
export async function fillEarnings(db: ShopDb): Promise<void> {
  const line = ['anna-20', 'B0TEST0000', 1, null, 1, 0, null, 1999, 80, 0];
  await transact(
    db,
    'reports',
    async () => null,
    (action) => {
      action.edit('accounts', 'a:us', null, { status: 'accepted', note: 'Paid by cheque' });
      const day = { made: MADE - 5000, whole: true, lines: [line] };
      action.edit('sums', 'e:us:2026-04', null, { 'earnings:28': day });
    },
    null,
    ALL,
  );
}

/** Settings with one of everything that a backup holds. */
export function filledSettings(): Settings {
  const settings: Settings = {
    ...defaultSettings(),
    home: 'US',
    accounts: {
      US: { ids: [{ tag: 'anna-20', name: 'Blog' }], default: 'anna-20' },
      DE: { ids: [{ tag: 'annade-21', name: '' }], default: null },
    },
    oneLink: { tag: 'annaone-20', marketplaces: ['CA'] },
    templates: [{ id: 'post', name: 'Post', body: '{{title}}: {{link}}' }],
    bar: { place: 'top', collapsed: false, hidden: false },
    off: ['CN'],
    lastTag: { US: 'anna-20' },
    pictures: false,
    theme: 'dark',
    remindersOff: [7],
    targets: {
      month: { minutes: 600, sales: 0, followers: 50 },
      days30: { minutes: 90, sales: 0, followers: 0 },
    },
    streamTexts: {
      page: 'https://www.amazon.com/shop/anna',
      announcement: '{{title}}, live',
      follow: { en: { steps: 'Go to {page}', line: null, checked: '2026-04-01' } },
      zones: ['Europe/Berlin'],
    },
    welcomed: true,
  };
  const { last } = settings.channels;
  return setChannels(settings, {
    kept: [{ ...last, name: 'Anna on Instagram', platform: 'instagram' }],
    own: { de: 'Anzeige' },
    name: 'Anna',
  });
}

export function head(more: Partial<BackupHead> = {}): BackupHead {
  return {
    made: MADE,
    app: '1.0.0',
    device: 'Chrome, Linux',
    settings: null,
    copies: null,
    ...more,
  };
}

/** A backup of everything. */
export function filledHead(): BackupHead {
  const copies = [
    { at: MADE - 1000, channel: 'Anna on Instagram', platform: 'instagram', products: [id(0)] },
  ] as const;
  return head({
    settings: filledSettings(),
    copies: copies.map((each) => ({ ...each, products: [...each.products] })),
  });
}

/** The text of a backup file. */
export async function backupText(db: ShopDb, given = head()): Promise<string> {
  const parts: string[] = [];
  await writeBackup(db, given, (part) => parts.push(part));
  return parts.join('');
}

export function opened(text: string, now?: number) {
  const reading = readBackup(text, now);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.backup;
}

/** Every record, without what belongs to one machine. */
export async function recordsOf(db: ShopDb) {
  const all = await Promise.all(
    RECORD_STORES.map((store): Promise<ShopRecord[]> => db.getAll(store)),
  );
  return all.flat().map(({ id: each, v, t, ft, alts }) => ({ id: each, v, t, ft, alts }));
}
