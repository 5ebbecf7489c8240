import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A view of the extension, and what it may load before it first shows. */
interface View {
  what: string;
  /** The files that it begins with, pages or others; what they load statically is counted too. */
  files: readonly string[];
  /** A view that is there already: what that one has loaded is not counted again. */
  within?: string;
  /** In bytes, gzip; null where another measure counts. */
  budget: number | null;
}

/** What one view of a build weighs. */
export interface Weight {
  what: string;
  /** The largest first. */
  files: readonly { file: string; bytes: number }[];
  /** Gzip. */
  bytes: number;
  budget: number | null;
}

/**
 * The views with their budgets. A section of the shop's page that is loaded when it is opened is given beside them, as
 * `section('earnings')`, by the name of the module that is imported for it.
 */
function viewsOf(manifest: Manifest): View[] {
  const { service_worker, scripts = [] } = manifest.background;
  const page = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  return [
    {
      what: 'product page, before the first click',
      files: page,
      budget: 12_000,
    },
    { what: 'popup', files: ['popup.html'], budget: 65_000 },
    { what: 'options', files: ['options.html'], budget: 65_000 },
    { what: "shop's page", files: ['shop.html'], budget: 75_000 },
    // Its budget is a time: how soon it answers when it has been stopped (`npm run bench`).
    { what: 'worker', files: service_worker ? [service_worker] : scripts, budget: null },
  ];
}

/**
 * A further section of the shop's page: what its module loads, style and port included, beyond what the page itself has
 * loaded. What is there for both is the page's, and is not counted a second time.
 */
export function section(name: string): View {
  const files = [`chunks/${name}-*.js`, `assets/${name}-*.css`];
  return { what: `shop's page: ${name}`, files, within: 'shop.html', budget: 50_000 };
}

interface Manifest {
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js?: string[]; css?: string[] }[];
}

/**
 * @param folder a build, as `npm run build` left it
 * @param more views beside those that every build has
 * @throws {Error} when a file is not there
 */
export function weights(folder: string, more: readonly View[] = []): Weight[] {
  const manifest: Manifest = JSON.parse(readFileSync(posix.join(folder, 'manifest.json'), 'utf8'));
  const all = filesBelow(folder);
  return [...viewsOf(manifest), ...more].map(({ what, files, within, budget }) => {
    const first = files.flatMap((file) => named(all, file));
    if (first.length === 0) throw new Error(`${folder} has none of ${files.join()}`);
    const loaded = closure(folder, first);
    const before = within ? closure(folder, [within]) : new Set();
    const weighed = [...loaded]
      .filter((file) => !before.has(file))
      .map((file) => ({ file, bytes: gzipBytes(folder, file) }))
      .sort((a, b) => b.bytes - a.bytes);
    return { what, files: weighed, bytes: sum(weighed.map(({ bytes }) => bytes)), budget };
  });
}

/** All scripts of a build together, in bytes, gzip: to compare builds with, no limit. */
export function scriptBytes(folder: string): number {
  const scripts = filesBelow(folder).filter((file) => file.endsWith('.js'));
  return sum(scripts.map((file) => gzipBytes(folder, file)));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
}

/** The files of that name, in which `*` stands for a hash. A section may have no style, so none is no error there. */
function named(all: readonly string[], name: string): string[] {
  const [start = '', end] = name.split('*');
  if (end === undefined) return [name];
  return all.filter(
    (file) => file.startsWith(start) && file.endsWith(end) && file.length === name.length + 7,
  );
}

/** The files, with all that they load statically, and that in turn; pages themselves are left out. */
function closure(folder: string, files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue;
    if (!file.endsWith('.html')) seen.add(file);
    closure(folder, loadedBy(folder, file), seen);
  }
  return seen;
}

/** What a page, a script or a style sheet names to be loaded with it, as paths within the build. */
function loadedBy(folder: string, file: string): string[] {
  const read = () => readFileSync(posix.join(folder, file), 'utf8');
  if (file.endsWith('.html')) return inPage(read()).map((target) => resolve(file, target));
  if (file.endsWith('.js')) return inScript(read()).map((target) => resolve(file, target));
  return [];
}

/** Scripts, modules that are fetched ahead for them, and style sheets. */
function inPage(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
    const isLoaded = /^<script|rel="(?:modulepreload|stylesheet)"/.test(tag);
    const [, target] = /\s(?:src|href)="([^"]+)"/.exec(tag) ?? [];
    return isLoaded && target ? [target] : [];
  });
}

/** Static imports alone: `import("./x.js")` is loaded when it is asked for. */
function inScript(code: string): string[] {
  const imports = code.matchAll(/\b(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g);
  return Array.from(imports, ([, target = '']) => target);
}

function resolve(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);
}

function gzipBytes(folder: string, file: string): number {
  return gzipSync(readFileSync(posix.join(folder, file)), { level: 9 }).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
