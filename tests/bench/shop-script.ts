import columnWords from '@/public/columns.json';
import disclosures from '@/public/disclosures.json';
import { writeBackup } from '@/utils/backup/write.ts';
import { audit } from '@/utils/descriptions/audit.ts';
import { writeDescription } from '@/utils/descriptions/description.ts';
import type { DescriptionInput } from '@/utils/descriptions/input.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { productId } from '@/utils/records/ids.ts';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { saveMany } from '@/utils/shop/commands/save-many.ts';
import { saveProduct } from '@/utils/shop/commands/save-product.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { loadTexts } from '@/utils/shop/queries/load-texts.ts';
import { search } from '@/utils/shop/search-index/search.ts';
import { exportCsv } from '@/utils/shop/transfer/export/csv.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { tableCandidates } from '@/utils/shop/transfer/import/table-candidates.ts';

/** Bundled and run in a page of the extension: the shop's own functions fill and search its database. */

const BATCH = 2_000;
/** Products that are moved at once, and rows that are imported. */
const MANY = 1_000;
const ROWS = 10_000;
const WORDS = [
  'velvet',
  'matte',
  'lipstick',
  'bottle',
  'steel',
  'insulated',
  'jacket',
  'rain',
  'headphones',
  'wireless',
  'ceramic',
  'lamp',
  'cotton',
  'towel',
  'travel',
  'mirror',
  'brush',
  'set',
  'kitchen',
  'knife',
  'organic',
  'serum',
  'vitamin',
  'cream',
  'charger',
  'cable',
  'stand',
  'wooden',
  'shelf',
  'garden',
  'gloves',
  'notebook',
];
const BRANDS = ['Halden', 'Norrvik', 'Auralin', 'Mirelle Rowe', 'Tessaly', 'Brookvale'];

/** The same products in every run: titles of 8 to 16 words. */
function title(i: number): string {
  let seed = i * 2_654_435_761;
  const next = () => {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + i) >>> 0;
    return seed;
  };
  const count = 8 + (next() % 9);
  const words = Array.from({ length: count }, () => WORDS[next() % WORDS.length]);
  return `${BRANDS[i % BRANDS.length]} ${words.join(' ')} No. ${i}`;
}

/** Another one for every number. */
function asin(i: number): string {
  return `B1${i.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** Brings the shop to `total` products, in twenty categories. */
export async function fill(from: number, total: number): Promise<void> {
  const db = await openShop();
  const create = Array.from({ length: 20 }, (_, i) => ['Bench', `Shelf ${i}`]);
  const first = {
    marketplace: 'US',
    asin: 'BENCHFIRST',
    parentAsin: null,
    title: 'First',
    brand: null,
    image: null,
  } as const;
  const { saved } = await saveProduct(db, { ...first, add: [], create, remove: [] });
  for (let start = from; start < total; start += BATCH) {
    await transact(
      db,
      null,
      () => Promise.resolve(null),
      (action: Action) => {
        for (let i = start; i < Math.min(start + BATCH, total); i++) {
          const category = saved.categories[i % saved.categories.length];
          const asin = `BN${i.toString(36).toUpperCase().padStart(8, '0')}`;
          action.edit('products', productId('US', asin), null, {
            title: title(i),
            brand: BRANDS[i % BRANDS.length] ?? null,
            saved: 1_700_000_000_000 + i * 60_000,
            del: false,
            ...(category ? { [`in:${category.id}`]: `a${i.toString(36).padStart(6, '0')}` } : {}),
          });
        }
      },
    );
  }
  db.close();
}

/** Writes a note to each of so many products, from one of them on. */
export async function note(from: number, count: number, text: string): Promise<void> {
  const db = await openShop();
  const ids = Array.from({ length: count }, (_, at) =>
    productId('US', `BN${(from + at).toString(36).toUpperCase().padStart(8, '0')}`),
  );
  await transact(
    db,
    'edit',
    (tx) => Promise.all(ids.map((id) => tx.objectStore('products').get(id))),
    (action: Action, found) => {
      for (const record of found) {
        if (record) action.edit('products', record.id, record, { note: text });
      }
    },
  );
  db.close();
}

/** Resolves when all is up to date, and was not yet at `since`, in milliseconds since 1970. Rejects with its failure. */
export async function upToDate(since: number): Promise<void> {
  const db = await openShop();
  for (;;) {
    const state = await db.transaction('sync').objectStore('sync').get('state');
    if (state?.failure) throw new Error(state.failure);
    if ((state?.lastSyncedAt ?? 0) > since) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  db.close();
}

/** Milliseconds of each key while these queries are typed, letter by letter, from the second letter on. */
export async function searchTimes(queries: string[], forgiving: boolean): Promise<number[]> {
  const db = await openShop();
  const texts = await loadTexts(db);
  db.close();
  const times: number[] = [];
  for (const query of queries) {
    for (let end = 2; end <= query.length; end++) {
      const start = performance.now();
      const result = search(texts, query.slice(0, end), 50);
      const time = performance.now() - start;
      if (result.forgiving === forgiving) times.push(time);
    }
  }
  return times;
}

/** Milliseconds of what is done to many at once, by name. */
export async function manyTimes(): Promise<Record<string, number>> {
  const db = await openShop();
  const catalog = await loadCatalog(db);
  const [from = '', to = ''] = [
    ...new Set(catalog.live.items.flatMap(({ memberships }) => memberships[0]?.[0] ?? [])),
  ];
  const ids = catalog.live.items
    .filter(({ memberships }) => memberships[0]?.[0] === from)
    .slice(0, MANY);
  const times: Record<string, number> = {};
  const time = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    times[what] = performance.now() - start;
    return result;
  };
  await time('move', () =>
    moveProducts(
      db,
      ids.map(({ id }) => id),
      { from, to, before: null },
    ),
  );
  await time('undo', () => undoLast(db));
  const lines = Array.from(
    { length: ROWS },
    (_, i) => `${title(i)},https://www.amazon.de/dp/${asin(i)},Import › ${i % 9}`,
  );
  const csv = `title,link,category\n${lines.join('\n')}`;
  const source = await time('read', async () => readSource(csv, null, columnWords));
  if (source.kind !== 'table') throw new Error(source.kind);
  const { rows, columns, header } = source;
  const found = tableCandidates(rows, columns, header, '›', null, false);
  const given = found.flatMap(({ row }) => row ?? []);
  if (given.length !== ROWS) throw new Error(`${given.length} rows`);
  await time('import', () => saveMany((work) => work(db), given));
  const known = await time('details', () =>
    productDetails(
      db,
      given.map((each) => productId(each.marketplace, each.asin)),
    ),
  );
  await time('export', async () => exportCsv(known.map((each) => ({ ...each, link: each.asin }))));
  const input: DescriptionInput = {
    platform: 'youtube',
    layout: 'line',
    template: null,
    products: Array.from({ length: MANY }, (_, i) => {
      const here = asin(i);
      const asins = { US: here, DE: here, FR: here };
      return { id: here, title: title(i), hasOwnTitle: false, brand: null, group: '', asins };
    }),
    countries: ['US', 'DE', 'FR'],
    tags: { US: 'bench-20', DE: 'bench-21', FR: 'bench-21' },
    link: DEFAULT_LINK,
    titles: 60,
    disclosures: readDisclosures(disclosures),
    disclosure: { own: {}, name: '', sentence: '', labels: 'auto', shown: true },
    split: true,
    country: (code) => countryName(code, 'en'),
  };
  const described: number[] = [];
  for (let round = 0; round < 5; round++) {
    await time('describe', async () => writeDescription(input));
    described.push(times.describe ?? 0);
  }
  times.describe = Math.max(...described);
  const line = (at: number) => `${title(at)}: https://www.amazon.de/dp/${asin(at)}?tag=other-21\n`;
  let old = '';
  for (let at = 0; old.length < 1_000_000; at++) old += line(at);
  await time('audit', async () =>
    audit(old, {
      ...input,
      tagOf: () => 'bench-21',
      mine: new Set(['bench-21']),
      isOn: () => true,
      tagsOf: () => [],
      keepsTags: true,
      linksOnly: false,
    }),
  );
  const head = { made: 0, app: null, device: null, settings: null, copies: null };
  let length = 0;
  const count = (part: string) => {
    length += part.length;
  };
  await time('backup', () => writeBackup(db, head, count));
  if (length < ROWS * 100) throw new Error('no backup');
  db.close();
  return times;
}
