import { report } from '@/utils/report.ts';
import { decode, guessEncoding } from '@/utils/shop/transfer/import/decode.ts';
import { WorkbookError } from '@/utils/workbooks/errors.ts';
import { readCreated, readWorkbook } from '@/utils/workbooks/workbook.ts';
import { readZip, unpack, type ZipEntry } from '@/utils/workbooks/zip.ts';
import { isReadable, kindOfFile } from './file-kind.ts';
import type { Refusal, RefusalReason, ReportFile } from './found.ts';
import { madeOf } from './made.ts';
import { headOf, type Table } from './table.ts';
import { readTextTable } from './text-table.ts';

/** Bytes of a file of text; a year of a busy account is 10 MB. */
const MOST_TEXT = 100 * 1024 * 1024;
/** Files of an archive that are read, and what they may unpack to together. */
const MOST_FILES = 500;
const MOST_UNPACKED = 300 * 1024 * 1024;
const START = 600;

/** What a file was opened to. */
export interface Opened {
  tables: Table[];
  refused: Refusal[];
}

/** Opens a file: a workbook, a text, or an archive of them. A file that fails keeps no other from being read. */
export async function openFile(file: ReportFile): Promise<Opened> {
  try {
    return await openAny(file, 0);
  } catch (error) {
    return refuse(file.name, reasonOf(error));
  }
}

function refuse(file: string, reason: RefusalReason): Opened {
  return { tables: [], refused: [{ file, sheet: null, reason }] };
}

async function openAny(file: ReportFile, depth: number): Promise<Opened> {
  const { blob, name } = file;
  if (blob.size === 0) return refuse(name, 'empty');
  const start = new Uint8Array(await blob.slice(0, START).arrayBuffer());
  const kind = kindOfFile(start);
  if (kind === 'old-workbook') return openWorkbook(file);
  if (kind === 'text') return openText(file);
  if (kind !== 'archive') return refuse(name, kind);
  const entries = await readZip(blob);
  if (entries.has('[Content_Types].xml')) return openWorkbook(file);
  if (entries.has('mimetype') || entries.has('Index/Document.iwa')) {
    return refuse(name, 'open-document');
  }
  return depth > 0 ? refuse(name, 'other') : openArchive(file, [...entries.values()]);
}

async function openWorkbook(file: ReportFile): Promise<Opened> {
  const { name, blob } = file;
  const sheets = await readWorkbook(blob);
  const made = madeOf(file, await readCreated(blob));
  const tables = sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet): Table => {
      const head = headOf(sheet.rows);
      const body = sheet.rows
        .map((cells, at) => ({ cells, line: at + 1 }))
        .slice(head.first)
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      const header = head.header === null ? [] : (sheet.rows[head.header] ?? []);
      return {
        file: name,
        sheet: sheet.name,
        isWorkbook: true,
        title: head.title,
        header,
        body,
        made,
      };
    });
  return tables.length === 0 ? refuse(name, 'empty') : { tables, refused: [] };
}

async function openText(file: ReportFile): Promise<Opened> {
  const { name, blob } = file;
  if (blob.size > MOST_TEXT) return refuse(name, 'large');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const text = decode(bytes, guessEncoding(bytes));
  if (text.trim() === '') return refuse(name, 'empty');
  if (!isReadable(text)) return refuse(name, 'other');
  const table = readTextTable(text);
  if (!table) return refuse(name, 'no-report');
  return {
    tables: [{ file: name, sheet: null, isWorkbook: false, made: madeOf(file, null), ...table }],
    refused: [],
  };
}

/** What programs leave in archives beside the files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)|\/$/i;

async function openArchive(archive: ReportFile, all: readonly ZipEntry[]): Promise<Opened> {
  const entries = all.filter(({ name }) => !LITTER.test(name));
  if (entries.length === 0) return refuse(archive.name, 'no-rows');
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > MOST_FILES || size > MOST_UNPACKED) return refuse(archive.name, 'large');
  const opened: Opened = { tables: [], refused: [] };
  for (const entry of entries) {
    const name = `${archive.name}/${entry.name}`;
    try {
      const blob = await new Response(await unpack(archive.blob, entry, MOST_UNPACKED)).blob();
      const each = await openAny({ name, blob, lastModified: archive.lastModified }, 1);
      opened.tables.push(...each.tables);
      opened.refused.push(...each.refused);
    } catch (error) {
      const reason = reasonOf(error);
      opened.refused.push({ file: name, sheet: null, reason });
    }
  }
  return opened;
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof WorkbookError) return error.reason;
  // What cannot be unpacked, or was deleted since it was chosen, breaks off with an error of the browser's own.
  report(error);
  return 'damaged';
}
