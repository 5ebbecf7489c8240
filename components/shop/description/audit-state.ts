import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import { type Delimiter, guessDelimiter } from '@/utils/shop/transfer/import/table.ts';
import { type CsvCell, csvCells } from '@/utils/text/csv-cells.ts';
import type { ReadFile } from '../transfer/file-drop.tsx';
import type { AuditChoice } from './audit-text.ts';

/** A file with a text in each row. */
export interface TextTable {
  name: string;
  /** The file as it is, its mark included. */
  content: string;
  rows: CsvCell[][];
  delimiter: Delimiter;
}

export interface AuditState {
  /** The text in the field; '' while a table is checked. */
  text: string;
  /** Null while a single text is checked. */
  table: TextTable | null;
  choice: AuditChoice;
  /** The wordings that Linkshelf comes with; null while they are read. */
  disclosures: Disclosures | null;
  /** Ids of products that the text links to and that the creator marked as no longer sold. */
  deadIds: ReadonlySet<string>;
  failure: string | null;
  /** The outcome of copying or saving. */
  feedback: string | null;
}

export type AuditEvent =
  | { type: 'loaded'; disclosures: Disclosures }
  | { type: 'type'; text: string }
  | { type: 'take-file'; file: ReadFile | null; failure: string | null }
  | { type: 'choose'; change: Partial<AuditChoice> }
  | { type: 'found-dead'; ids: ReadonlySet<string> }
  | { type: 'failed'; failure: string }
  | { type: 'tell'; feedback: string };

/** The state before anything is typed or read. */
export function initialState(choice: AuditChoice): AuditState {
  return {
    text: '',
    table: null,
    choice,
    disclosures: null,
    deadIds: new Set(),
    failure: null,
    feedback: null,
  };
}

/** The state after an event. */
export function reduce(state: AuditState, event: AuditEvent): AuditState {
  switch (event.type) {
    case 'loaded':
      return { ...state, disclosures: event.disclosures };
    case 'type':
      return { ...state, text: event.text, table: null, feedback: null };
    case 'take-file': {
      const taken = { ...state, failure: event.failure, feedback: null };
      return event.file ? { ...taken, ...contentOf(event.file) } : taken;
    }
    case 'choose':
      return { ...state, choice: { ...state.choice, ...event.change } };
    case 'found-dead':
      return { ...state, deadIds: event.ids };
    case 'failed':
      return { ...state, failure: event.failure };
    case 'tell':
      return { ...state, feedback: event.feedback };
  }
}

/** A file is a table if its name says so and it has several rows; any other, such as Markdown with a table, is one text. */
function contentOf({ name, bytes, encoding }: ReadFile): Pick<AuditState, 'text' | 'table'> {
  const text = decode(bytes, encoding);
  const delimiter = /\.(?:csv|tsv|tab)$/i.test(name) ? guessDelimiter(text) : null;
  if (!delimiter) return { text, table: null };
  const content = (hasMark(bytes) ? '\ufeff' : '') + text;
  const rows = csvCells(content, delimiter);
  return rows.length > 1
    ? { text: '', table: { name, content, rows, delimiter } }
    : { text, table: null };
}

/** Whether a file begins with the byte order mark of UTF-8 or UTF-16. */
function hasMark([first, second, third]: Uint8Array): boolean {
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  return isUtf8 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
