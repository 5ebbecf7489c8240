import { WorkbookError } from './errors.ts';
import { readDateStyles } from './number-formats.ts';
import { type CellContext, readRows, readSharedTexts, type SheetRows } from './rows.ts';
import { walkXml } from './xml.ts';
import { readZip, unpack, type ZipEntry } from './zip.ts';

/**
 * Workbooks as spreadsheet programs and Amazon's reports write them (`.xlsx`, ECMA-376), read with what the browser
 * has: `DecompressionStream`, and a walk through the XML that keeps no tree. Libraries that read workbooks either
 * carry all of them into memory several times, or are many times as large for all that is not needed here.
 */

/** The most that one part may unpack to; a year of a busy account is 10 MB. */
const MAX_PART = 256 * 1024 * 1024;
/** What every ZIP archive with something in it begins with. */
const ZIP = [0x50, 0x4b, 3, 4];
/** What workbooks of before 2007 begin with, and those with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const LOCKED_MARK = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e';

/** A table of a workbook. */
export interface Sheet extends SheetRows {
  name: string;
  isHidden: boolean;
}

/** Whether a file is or was a workbook, by its first bytes; other archives are too. */
export async function isWorkbook(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return begins(start, ZIP) || begins(start, COMPOUND);
}

/**
 * Reads all sheets of a workbook, in its order; sheets are found by what refers to them, whatever their files' names.
 * @throws {WorkbookError}
 */
export async function readWorkbook(file: Blob): Promise<Sheet[]> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (begins(start, COMPOUND)) throw new WorkbookError((await isLocked(file)) ? 'locked' : 'old');
  if (!begins(start, ZIP)) throw new WorkbookError('other');
  const parts = new Parts(file, await readZip(file));
  const main = (await parts.relations('')).find(({ type }) => type === 'officeDocument');
  if (!main) throw new WorkbookError('other');
  const { sheets, isFrom1904 } = await readSheetList(await parts.open(main.target));
  const relations = await parts.relations(main.target);
  const context = await readContext(parts, relations, isFrom1904);
  const found: Sheet[] = [];
  for (const { name, isHidden, id } of sheets) {
    const relation = relations.find((each) => each.id === id);
    // Charts and macros stand among the sheets too.
    if (relation?.type !== 'worksheet') continue;
    const targets = linkTargets(await parts.relations(relation.target));
    const { rows, links } = await readRows(await parts.open(relation.target), context, targets);
    found.push({ name, isHidden, rows, links });
  }
  if (found.length === 0) throw new WorkbookError('other');
  return found;
}

async function readContext(
  parts: Parts,
  relations: readonly Relation[],
  isFrom1904: boolean,
): Promise<CellContext> {
  const open = async (type: string) => {
    const relation = relations.find((each) => each.type === type);
    return relation && parts.has(relation.target) ? parts.open(relation.target) : null;
  };
  const texts = await open('sharedStrings');
  const sharedTexts = texts ? await readSharedTexts(texts) : [];
  const styles = await open('styles');
  const dateStyles = styles ? await readDateStyles(styles) : [];
  return { sharedTexts, dateStyles, isFrom1904 };
}

/** Where the links of a sheet lead, by their ids. */
function linkTargets(relations: readonly Relation[]): ReadonlyMap<string, string> {
  const links = relations.filter(({ type }) => type === 'hyperlink');
  return new Map(links.map(({ id, address }) => [id, address]));
}

interface Relation {
  id: string;
  /** The last word of its type's address, which differs between the two variants of the standard. */
  type: string;
  /** The path of the part within the archive. */
  target: string;
  /** What it leads to, as it is written: outside the archive, an address. */
  address: string;
}

/** The parts of a workbook, and how they refer to each other. */
class Parts {
  readonly #file: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(file: Blob, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  open(path: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const entry = this.#entries.get(path);
    if (!entry) throw new WorkbookError('damaged');
    return unpack(this.#file, entry, MAX_PART);
  }

  /** @param path of the part that refers to others; '' for the archive itself */
  async relations(path: string): Promise<Relation[]> {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const list = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(list)) return [];
    const found: Relation[] = [];
    await walkXml(await this.open(list), {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        const each = attributes();
        found.push({
          id: each.get('Id') ?? '',
          type: (each.get('Type') ?? '').replace(/^.*\//, ''),
          target: resolvePath(folder, each.get('Target') ?? ''),
          address: each.get('Target') ?? '',
        });
      },
    });
    return found;
  }
}

/** A path as a part names it: from its own folder, or from the archive's root. */
function resolvePath(folder: string, target: string): string {
  const all = target.startsWith('/') ? target : `/${folder}${target}`;
  const steps: string[] = [];
  for (const step of all.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface SheetList {
  sheets: { name: string; isHidden: boolean; id: string }[];
  isFrom1904: boolean;
}

async function readSheetList(part: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<SheetList> {
  const list: SheetList = { sheets: [], isFrom1904: false };
  await walkXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        list.isFrom1904 = ['1', 'true'].includes(attributes().get('date1904') ?? '');
      } else if (name === 'sheet') {
        const each = attributes();
        list.sheets.push({
          name: each.get('name') ?? '',
          isHidden: (each.get('state') ?? 'visible') !== 'visible',
          id: each.get('id') ?? '',
        });
      }
    },
  });
  return list;
}

async function isLocked(file: Blob): Promise<boolean> {
  const bytes = await file.slice(0, 1_000_000).arrayBuffer();
  return new TextDecoder('latin1').decode(bytes).includes(LOCKED_MARK);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** When a workbook was made, as it says itself, milliseconds since 1970; null where it does not. */
export async function readCreated(file: Blob): Promise<number | null> {
  const parts = new Parts(file, await readZip(file));
  const core = (await parts.relations('')).find(({ type }) => type === 'core-properties');
  if (!core || !parts.has(core.target)) return null;
  let isIn = false;
  let text = '';
  await walkXml(await parts.open(core.target), {
    open: (name) => {
      isIn = name === 'created';
    },
    close: () => {
      isIn = false;
    },
    text: (each) => {
      if (isIn) text += each;
    },
  });
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
