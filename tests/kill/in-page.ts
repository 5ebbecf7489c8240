import { NOTHING } from '@/tests/pages/reports.ts';
import { readEntry } from '@/utils/earnings/kept/entry.ts';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';
import { undoAction, undoLast } from '@/utils/shop/commands/history.ts';
import { type ImportRow, saveMany } from '@/utils/shop/commands/save-many.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { addPlan } from '@/utils/streams/commands/add-plan.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import { type Dump, type ReportDay, ROWS_A_DAY } from './dump.ts';

/**
 * The shop's own commands in a page of the extension's origin that runs none of its code. Each resolves when the
 * creator would be told that it is done.
 */
export interface KillPage {
  save(asin: string): Promise<string>;
  undo(token: string): Promise<void>;
  importAll(asins: readonly string[]): Promise<void>;
  undoLast(): Promise<void>;
  /** Keeps a report of these days, and resolves with the token that takes it back. */
  keepReport(days: readonly string[]): Promise<string>;
  /** Takes back all that a report has brought. */
  undoReport(token: string): Promise<void>;
  /** Plans a stream of three segments. @returns its id */
  plan(title: string): Promise<string>;
  /** Notes that a stream was paused at that moment. */
  note(stream: string, at: number): Promise<void>;
  dump(): Promise<Dump>;
}

let opened: Promise<ShopDb> | null = null;
const shop = () => {
  opened ??= openShop();
  return opened;
};

const blank = { marketplace: 'US', parentAsin: null, brand: null, image: null } as const;
const CATEGORY = ['Makeup', 'Lips'];

function row(asin: string, category: string): ImportRow {
  const said = { ...blank, asin, title: `Thing ${asin}`, ownTitle: null, note: null };
  return { ...said, paths: [['Imported', category]], savedAt: null };
}

const ACCOUNT = { marketplace: 'US', isOnsite: false } as const;

function reportOf(days: readonly string[]): Report {
  const rows = days.flatMap((day) =>
    Array.from({ length: ROWS_A_DAY }, (_, nth) => {
      const asin = `B0R${String(nth).padStart(7, '0')}`;
      return { ...NOTHING, day, tag: 'mine-20', asin, shipped: 1, returned: 0, fees: 40 };
    }),
  );
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return { account: ACCOUNT, kind: 'earnings', from, to, made: Date.now(), file: 'r.csv', rows };
}

async function reportDays(db: ShopDb): Promise<Pick<Dump, 'reportDays' | 'sumsIds'>> {
  const tx = db.transaction(['sums', 'sales']);
  const [sums, sales] = await Promise.all([
    tx.objectStore('sums').getAll(),
    tx.objectStore('sales').getAll(),
  ]);
  const kept = new Map(sales.map(({ day, made, rows }) => [`${day} ${made}`, rows.length]));
  const found: ReportDay[] = [];
  for (const { id, v } of sums)
    for (const [field, value] of Object.entries(v)) {
      const entry = readEntry(value);
      if (!entry) continue;
      const day = `${id.slice(-'2021-04'.length)}-${field.slice(-2)}`;
      const summed = entry.lines.reduce((sum, line) => sum + (line[4] ?? 0), 0);
      found.push({ day, summed, kept: kept.get(`${day} ${entry.made}`) ?? 0 });
    }
  return { reportDays: found, sumsIds: sums.map(({ id }) => id) };
}

const page: KillPage = {
  async save(asin) {
    const title = `Thing ${asin}`;
    const change = { add: [], create: [CATEGORY], remove: [] };
    const { undo: token } = await saveProduct(await shop(), { ...blank, asin, title, ...change });
    if (token === null) throw new Error(`${asin} was there already`);
    return token;
  },
  async undo(token) {
    const { ok } = await undo(await shop(), token);
    if (!ok) throw new Error(`nothing to take back of ${token}`);
  },
  async importAll(asins) {
    const [first = ''] = asins;
    await saveMany(
      async (work) => work(await shop()),
      asins.map((asin) => row(asin, first)),
    );
  },
  async undoLast() {
    if (!(await undoLast(await shop()))) throw new Error('nothing to take back');
  },
  async keepReport(days) {
    const { undo: token } = await keepReports(async (work) => work(await shop()), [reportOf(days)]);
    if (token === null) throw new Error(`${days[0]} was there already`);
    return token;
  },
  async undoReport(token) {
    if (!(await undoAction(await shop(), token))) throw new Error('nothing to take back');
  },
  async plan(title) {
    const segments = (['intro', 'demo', 'outro'] as const).map((kind) => ({ kind, title }));
    return (await addPlan(await shop(), { stream: { title }, segments })).id;
  },
  async note(stream, at) {
    const key = await noteMoment(await shop(), stream, { at, what: 'pause' });
    if (key === null) throw new Error(`no stream ${stream}`);
  },
  async dump() {
    const plans = await readStreams(await shop());
    const stores = ['products', 'categories', 'texts', 'rows', 'meta', 'journal'] as const;
    const tx = (await shop()).transaction(stores);
    const lines = async (name: 'texts' | 'rows') => {
      const [keys, values] = await Promise.all([
        tx.objectStore(name).getAllKeys(),
        tx.objectStore(name).getAll(),
      ]);
      return keys.map((key, at): [number, string] => [key, values[at] ?? '']);
    };
    const [products, categories, texts, rows, local, journal] = await Promise.all([
      tx.objectStore('products').getAll(),
      tx.objectStore('categories').getAll(),
      lines('texts'),
      lines('rows'),
      tx.objectStore('meta').get('local'),
      tx.objectStore('journal').getAll(),
    ]);
    const earnings = await reportDays(await shop());
    const streams = plans.streams.map(({ id, moments }) => ({
      id,
      segments: plans.segments.get(id)?.map((segment) => segment.id) ?? [],
      moments: moments.map(({ at }) => at),
    }));
    const shopPart = { products, categories, texts, rows, local: local ?? null, journal };
    return { ...shopPart, ...earnings, streams };
  },
};

Object.assign(globalThis, { killPage: page });
