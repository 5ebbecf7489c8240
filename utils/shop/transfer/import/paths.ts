import { normalize } from '@/utils/text/normalize.ts';

/** How the names of a path are parted in the cells of a category column. */
export const SEPARATORS = ['›', '>', '/', '»', '→', '|', '\\', '::'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Between blanks, these part names in any list; without blanks they belong to names as well. */
const DOUBTFUL: ReadonlySet<Separator> = new Set(['/', '|', '\\', '::']);
/** So many cells, nearly all of a column, are no accident. */
const FEW = 3;
const NEARLY_ALL = 0.8;

/**
 * The separators that the cells of a column have, that of most cells first. A slash without blanks, as in "Makeup/Lips",
 * parts names if "Makeup" is a category elsewhere: alone in a cell, with another sub-category, or in the shop; and if
 * nearly all cells have one. "Bed/Bath" among others is a name.
 * @param known names of categories in the shop
 */
export function guessSeparators(
  cells: readonly string[],
  known: readonly string[] = [],
): Separator[] {
  const counts = SEPARATORS.map((separator): [Separator, number] => {
    const mark = DOUBTFUL.has(separator) ? ` ${separator} ` : separator;
    const count = cells.filter((cell) => cell.includes(mark)).length;
    return [separator, count + tightPaths(cells, separator, known)];
  });
  return counts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([separator]) => separator);
}

/** How many cells have a doubtful separator without blanks that parts names in them. */
function tightPaths(
  cells: readonly string[],
  separator: Separator,
  known: readonly string[],
): number {
  if (!DOUBTFUL.has(separator)) return 0;
  const filled = cells.map((cell) => normalize(cell)).filter((cell) => cell !== '');
  const paths = filled.filter((cell) => isTight(cell, separator));
  const names = new Set([...known.map(normalize), ...filled]);
  const rests = Map.groupBy(new Set(paths), (path) => path.split(separator, 1)[0] ?? '');
  const isMeant =
    [...rests].some(([first, all]) => all.length > 1 || names.has(first)) ||
    (rests.size >= FEW && paths.length >= filled.length * NEARLY_ALL);
  return isMeant ? paths.length : 0;
}

/** No address, fraction, date or abbreviation such as "w/o". */
function isTight(cell: string, separator: Separator): boolean {
  const names = cell.split(separator);
  return names.length > 1 && names.every((name) => /^(?!\s)(?!.*\s$)(?=.*\p{L}).{2,}$/u.test(name));
}

/**
 * The paths that a cell names, on lines or between semicolons. A backslash before `›`, `;` or another one makes these
 * a part of a name, as our own export writes them. Where the separator stands between blanks anywhere in a path, it
 * parts names only there.
 * @param others separators that stand in cells which do not have the usual one
 */
export function readPaths(
  cell: string,
  usual: Separator,
  others: readonly Separator[] = [],
): string[][] {
  const separator = [usual, ...others].find((each) => cell.includes(each)) ?? usual;
  const paths = separator === '›' ? splitEscaped(cell) : splitPlain(cell, separator);
  return paths
    .map((path) => path.map((name) => name.trim()).filter((name) => name !== ''))
    .filter((path) => path.length > 0);
}

/** A column of tags: each is a category of its own. */
export function readTags(cell: string): string[][] {
  return cell
    .split(/[,;|\n]/)
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '')
    .map((tag) => [tag]);
}

/** The paths of a product as one cell, which `readPaths` reads back, whatever the names. */
export function writePaths(paths: readonly (readonly string[])[]): string {
  return paths
    .map((path) => path.map((name) => name.replace(/[\\›;]/g, '\\$&')).join(' › '))
    .join('\n');
}

function splitPlain(cell: string, separator: Separator): string[][] {
  return cell.split(/[\n;]/).map((path) => {
    const spaced = ` ${separator} `;
    return path.split(path.includes(spaced) ? spaced : separator);
  });
}

function splitEscaped(cell: string): string[][] {
  const paths: string[][] = [];
  let path: string[] = [];
  let name = '';
  for (const [part] of cell.matchAll(/\\[\\›;]|[›;\r\n]|[^\\›;\r\n]+|\\/g)) {
    if (part === '›') {
      path.push(name);
      name = '';
    } else if (part === ';' || part === '\n' || part === '\r') {
      paths.push([...path, name]);
      path = [];
      name = '';
    } else name += /^\\[\\›;]$/.test(part) ? part.slice(1) : part;
  }
  return [...paths, [...path, name]];
}
