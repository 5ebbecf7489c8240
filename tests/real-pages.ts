/**
 * The sample of real pages and URLs, which is not part of the repository: it lies beside it, in `../shared/amazon`.
 * Where it is absent the tests over it are skipped, unless REQUIRE_REAL_PAGES=1 asks for them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const SAMPLE = fileURLToPath(new URL('../../shared/amazon/', import.meta.url));

export interface RealPage {
  file: string;
  /** Host without `www.`; `(none)` for a page of another shop. */
  marketplace: string;
  /** `dp`, `dp-mobile`, `dp-dmusic`, `video-detail`: products. All others are none. */
  type: string;
  year: number;
  isProduct: boolean;
  asin: string;
  /** Up to about 160 characters of it. */
  title: string;
  /** As some scraper read it: only its digits are to be trusted. */
  price: string;
  /** Where the page is to be served; the first is its own address or the most natural one. */
  urls: [string, ...string[]];
}

export interface RealUrl {
  url: string;
  asin: string;
  marketplace: string;
  kind: string;
  source: string;
}

/** True when the sample is there; prints why tests are skipped when it is not. */
export function hasSample(): boolean {
  const found = existsSync(`${SAMPLE}pages.tsv`);
  if (!found && process.env.REQUIRE_REAL_PAGES === '1') {
    throw new Error(`REQUIRE_REAL_PAGES=1, but there are no real pages in ${SAMPLE}`);
  }
  if (!found) console.warn('The sample of real pages is not beside this repository: skipped.');
  return found;
}

export function realPages(): RealPage[] {
  return readTable('pages.tsv').map((row) => {
    const [file = '', marketplace = '', type = '', , year, asin = '', , title = ''] = row;
    const isProduct = asin !== '';
    const own = row[11]?.replace('http:', 'https:');
    return {
      file,
      marketplace,
      type,
      year: Number(year),
      isProduct,
      asin,
      title,
      price: row[8] ?? '',
      urls: addresses(marketplace, type, asin, own),
    };
  });
}

export function realUrls(): RealUrl[] {
  return readTable('urls.tsv').map(
    ([url = '', asin = '', marketplace = '', kind = '', source = '']) => ({
      url,
      asin,
      marketplace,
      kind,
      source,
    }),
  );
}

/** The page's text. To be served as UTF-8, whatever it declares: some were saved in other encodings. */
export function readRealPage({ file }: RealPage): string {
  const bytes = gunzipSync(readFileSync(`${SAMPLE}pages/${file}`));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = bytes.subarray(0, 8192).toString('latin1');
    const declared = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'windows-1252';
    return new TextDecoder(declared).decode(bytes);
  }
}

/** What Amazon answers under a product's address that is no product is served there, and at its own place. */
function addresses(
  marketplace: string,
  type: string,
  asin: string,
  own: string | undefined,
): [string, ...string[]] {
  if (marketplace === '(none)') return ['https://shop.example/a-book'];
  const at = (path: string) => `https://www.${marketplace}${path}`;
  if (asin) return [own || at(`/dp/${asin}`)];
  const product = own || at('/dp/B0TESTAAA1');
  const kind = type.replace(/[ (].*/, '');
  const paths: Record<string, [string, ...string[]]> = {
    '404': [product, at('/gone')],
    'amazon-music-app': [product, 'https://music.amazon.com/albums/B0TESTAAA1'],
    captcha: [product, at('/errors/validateCaptcha')],
    signin: [at('/ap/signin'), product],
    search: [at('/s?k=things')],
    seller: [at('/s?me=A1TESTSELLER')],
    bestsellers: [at('/gp/bestsellers/')],
    reviews: [at('/product-reviews/B0TESTAAA1/')],
    home: [at('/')],
    browse: [at('/b?node=1')],
    other: [at('/b?node=1')],
  };
  const found = paths[kind];
  if (!found) throw new Error(`no address for a page of the type ${type}`);
  return found;
}

/** Tab-separated with a head; a field with quotes in it is quoted as in CSV. */
function readTable(name: string): string[][] {
  const lines = readFileSync(SAMPLE + name, 'utf8')
    .trimEnd()
    .split('\n');
  return lines
    .slice(1)
    .map((line) =>
      line.split('\t').map((field) => field.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')),
    );
}
