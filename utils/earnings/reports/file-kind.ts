import type { RefusalReason } from './found.ts';

/** What a file is by its first bytes: read as one of three, or refused. */
export type FileKind = 'text' | 'archive' | 'old-workbook' | RefusalReason;

/** What files begin with: bytes as letters of the same number, from a place on. */
const STARTS: readonly [letters: string, FileKind, at?: number][] = [
  ['PK\u0003\u0004', 'archive'],
  ['PK\u0005\u0006', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'old-workbook'],
  ['%PDF', 'pdf'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['\u0089PNG', 'picture'],
  ['GIF8', 'picture'],
  ['WEBP', 'picture', 8],
  ['ftyp', 'picture', 4],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
  ['\u001f\u008b', 'other'],
  ['7z\u00bc\u00af', 'other'],
  ['Rar!', 'other'],
];
/** The first sign of a document of tags, behind a byte order mark and blanks. */
const TAG = /^[^\x20-\x7e]*\s*<[?!a-z]/i;
/** Characters of a text that are looked at. */
const LOOK = 2_000;

/** @param start the first bytes of a file */
export function kindOfFile(start: Uint8Array): FileKind {
  const text = String.fromCharCode(...start);
  const found = STARTS.find(([letters, , at = 0]) => text.startsWith(letters, at));
  if (found) return found[1];
  return TAG.test(text.replaceAll('\u0000', '')) ? 'xml' : 'text';
}

/** Whether a text is one: control characters stand in files of other kinds only. */
export function isReadable(text: string): boolean {
  const start = text.slice(0, LOOK);
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if (code < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d].includes(code)) return false;
  }
  return true;
}
