/** How the names of a path are parted in the cells of a category column. */
export const SEPARATORS = ['›', '>', '/', '»', '→', '|', '\\', '::'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Between blanks, these part names in any list; without blanks they belong to names as well. */
const DOUBTFUL: ReadonlySet<Separator> = new Set(['/', '|', '\\', '::']);

/** The separator that most cells of a column have; `›` where none has any. */
export function guessSeparator(cells: readonly string[]): Separator {
  let best: Separator = '›';
  let most = 0;
  for (const separator of SEPARATORS) {
    const spaced = ` ${separator} `;
    const count = cells.filter((cell) =>
      cell.includes(DOUBTFUL.has(separator) ? spaced : separator),
    ).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/**
 * The paths that a cell names, on lines or between semicolons. A backslash before `›`, `;` or another one makes these
 * a part of a name, as our own export writes them. Where the separator stands between blanks anywhere in a path, it
 * parts names only there.
 */
export function readPaths(cell: string, separator: Separator): string[][] {
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
