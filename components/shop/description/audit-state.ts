import type { ReadFile } from '@/components/ui/file-drop.tsx';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import { markLength } from '@/utils/shop/transfer/import/rewrite-file.ts';
import type { AuditChoice } from './audit-text.ts';
import { readTextTable, type TextTable } from './text-table.ts';

/** A file to be checked. */
export interface TextFile extends ReadFile {
  text: string;
  /** How it could be read as a table; null: it is one text. */
  table: TextTable | null;
}

/** How a file is read: as one text, or as a table with the texts in this column. */
export type Reading = 'text' | number;

/** What a text keeps of the file that it came from. */
export interface Origin {
  name: string;
  /** It begins with a byte order mark. */
  hasMark: boolean;
  lineEnd: '\n' | '\r\n';
}

export interface AuditState {
  /** The text in the field; '' while a table is checked. */
  text: string;
  /** Null while what is checked was typed or pasted. */
  file: TextFile | null;
  /** The file that the text in the field was before it was edited; null: it was none. */
  origin: Origin | null;
  /** Null while the creator is asked: nothing is checked before. */
  reading: Reading | null;
  /** What is checked was given as a whole, and its field gives its room to the result. */
  isFolded: boolean;
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
  /** @property isWhole all of the field was pasted */
  | { type: 'type'; text: string; isWhole?: boolean }
  | { type: 'unfold' }
  | { type: 'take-file'; file: ReadFile | null; failure: string | null }
  | { type: 'read-as'; reading: Reading }
  | { type: 'choose'; change: Partial<AuditChoice> }
  | { type: 'found-dead'; ids: ReadonlySet<string> }
  | { type: 'failed'; failure: string }
  | { type: 'tell'; feedback: string };

/** The state before anything is typed or read. */
export function initialState(choice: AuditChoice): AuditState {
  return {
    text: '',
    file: null,
    origin: null,
    reading: 'text',
    isFolded: false,
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
      return { ...typed(state, event.text), isFolded: event.isWhole === true };
    case 'unfold':
      return { ...state, isFolded: false };
    case 'take-file': {
      const origin = event.file ? null : state.origin;
      const taken = { ...state, origin, failure: event.failure, feedback: null };
      return event.file ? { ...taken, ...contentOf(event.file), isFolded: true } : taken;
    }
    case 'read-as':
      return { ...state, ...readAs(state.file, event.reading), feedback: null };
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

/** The field knows one kind of line ends: what is typed into a file's text gets those of the file again. */
function typed(state: AuditState, text: string): AuditState {
  const before = state.file ? originOf(state.file) : state.origin;
  const origin = text === '' ? null : before;
  const written = origin?.lineEnd === '\r\n' ? text.replace(/\r?\n/g, '\r\n') : text;
  return { ...state, text: written, file: null, origin, reading: 'text', feedback: null };
}

function originOf({ name, text, bytes, encoding }: TextFile): Origin {
  const hasMark = markLength(bytes, encoding) > 0;
  return { name, hasMark, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** A file that could be a table and could be none waits for the creator's word. */
function contentOf(read: ReadFile): Pick<AuditState, 'text' | 'file' | 'reading'> {
  const text = decode(read.bytes, read.encoding);
  const table = readTextTable(read.name, text);
  const file = { ...read, text, table };
  if (!table) return { file, ...readAs(file, 'text') };
  return { file, ...readAs(file, table.isCertain ? table.column : null) };
}

function readAs(
  file: TextFile | null,
  reading: Reading | null,
): Pick<AuditState, 'text' | 'reading'> {
  return { text: reading === 'text' ? (file?.text ?? '') : '', reading };
}
