import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** `npm run size`: what the build weighs, gzip, against the budgets. Bytes; a kB is 1,000. */
const BUDGETS = { page: 12_000, worker: 20_000, all: 120_000 } as const;

const root = fileURLToPath(new URL('../../.output/', import.meta.url));

function gzip(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** A script with all that it imports statically. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, target] of source.matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
    if (target) withImports(join(dirname(file), target), seen);
  }
  return seen;
}

interface Row {
  what: string;
  files: string[];
  budget: number;
}

function rows(build: string): Row[] {
  const folder = join(root, build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const at = (file: string) => join(folder, file);
  const scripts: { js?: string[]; css?: string[] }[] = manifest.content_scripts;
  const page = scripts.flatMap((script) => [...(script.js ?? []), ...(script.css ?? [])]);
  const { service_worker, scripts: background = [] } = manifest.background;
  const worker: string[] = service_worker ? [service_worker] : background;
  const every = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [
    { what: 'a product page, before the first click', files: page.map(at), budget: BUDGETS.page },
    {
      what: 'the worker',
      files: [...new Set(worker.flatMap((file) => [...withImports(at(file))]))],
      budget: BUDGETS.worker,
    },
    {
      what: 'all scripts',
      files: every.filter((file) => file.endsWith('.js')).map(at),
      budget: BUDGETS.all,
    },
  ];
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(10);
}

let over = 0;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  console.log(`\n${build} (gzip)`);
  for (const { what, files, budget } of rows(build)) {
    const bytes = files.reduce((sum, file) => sum + gzip(file), 0);
    if (bytes > budget) over += 1;
    const verdict = bytes > budget ? 'TOO MUCH' : '';
    console.log(`${what.padEnd(40)}${kb(bytes)} of${kb(budget)} ${verdict}`);
    if (bytes > budget) {
      for (const file of files)
        console.log(`  ${relative(root, file).padEnd(60)}${kb(gzip(file))}`);
    }
  }
}
process.exitCode = over === 0 ? 0 : 1;
