import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Budgets in bytes, gzip; a kB is 1,000. */
const BUDGETS = { page: 12_000, worker: 20_000, shop: 60_000, all: 120_000 } as const;

const root = fileURLToPath(new URL('../../.output/', import.meta.url));

/** What one part of a build weighs. */
export interface Weight {
  key: keyof typeof BUDGETS;
  what: string;
  files: { file: string; bytes: number }[];
  bytes: number;
  budget: number;
}

/** @param build `chrome-mv3` or `firefox-mv3`, as `npm run build` left it */
export function weights(build: string): Weight[] {
  const folder = join(root, build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts: { js?: string[]; css?: string[] }[] = manifest.content_scripts;
  const page = scripts.flatMap((script) => [...(script.js ?? []), ...(script.css ?? [])]);
  // Kept for it beside its texts; from the file only where nothing is kept yet.
  page.push('assets/toolbar-style.css');
  const { service_worker, scripts: background = [] } = manifest.background;
  const worker: string[] = service_worker ? [service_worker] : background;
  const withAll = new Set(worker.flatMap((file) => [...withImports(folder, file)]));
  const every = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const weigh = (key: Weight['key'], what: string, names: Iterable<string>): Weight => {
    const files = [...names].map((file) => ({ file, bytes: gzip(join(folder, file)) }));
    const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
    return { key, what, files, bytes, budget: BUDGETS[key] };
  };
  return [
    weigh('page', 'a product page, before the first click', page),
    weigh('worker', 'the worker', withAll),
    weigh('shop', "the shop's page, to begin with", scriptsOf(folder, 'shop.html')),
    weigh(
      'all',
      'all scripts',
      every.filter((file) => file.endsWith('.js')),
    ),
  ];
}

function gzip(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** The scripts of one of the extension's pages, with all that they import statically. */
function scriptsOf(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]* src="\/?([^"]+)"/g)].map(([, src]) => src ?? '');
  return new Set(scripts.flatMap((src) => [...withImports(folder, src)]));
}

/** A script of the build with all that it imports statically. */
function withImports(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(join(folder, file), 'utf8');
  for (const [, target] of source.matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
    if (target) withImports(folder, join(dirname(file), target), seen);
  }
  return seen;
}
