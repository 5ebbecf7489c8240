import { walkXml } from './xml.ts';

/** Formats that come with every spreadsheet program and show a date, a time or both (ECMA-376, 18.8.30). */
const BUILT_IN: readonly [from: number, to: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const DAY = 86_400_000;
/** Day 0 of the calendar that counts from 1900, which has a 29 February 1900, and of the one from 1904. */
const EPOCHS = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** Which cell styles show a number as a date, by their place in the list of styles. */
export async function readDateStyles(
  styles: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<boolean[]> {
  const own = new Map<string, boolean>();
  const found: boolean[] = [];
  let isInCellStyles = false;
  await walkXml(styles, {
    open(name, attributes) {
      if (name === 'cellXfs') isInCellStyles = true;
      else if (name === 'numFmt') {
        const each = attributes();
        own.set(each.get('numFmtId') ?? '', isDateFormat(each.get('formatCode') ?? ''));
      } else if (name === 'xf' && isInCellStyles) {
        const id = attributes().get('numFmtId') ?? '0';
        found.push(own.get(id) ?? isBuiltInDate(Number(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false;
    },
  });
  return found;
}

/**
 * A date as workbooks count them, as text.
 * @param serial days, with the time of day as a fraction
 * @returns `2026-12-01`, with a time `2026-12-01 08:30:00`; null for what no calendar has
 */
export function dateText(serial: number, isFrom1904: boolean): string | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const epoch = isFrom1904 ? EPOCHS.from1904 : EPOCHS.from1900;
  const seconds = Math.round(serial * 86_400);
  const [date = '', time = ''] = new Date(epoch + seconds * 1000).toISOString().split('T');
  if ((seconds * 1000) % DAY === 0) return date;
  return serial < 1 ? time.slice(0, 8) : `${date} ${time.slice(0, 8)}`;
}

function isBuiltInDate(id: number): boolean {
  return BUILT_IN.some(([from, to]) => id >= from && id <= to);
}

/** Letters that stand for a part of a date, outside of quoted words, colours, conditions and escaped letters. */
function isDateFormat(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\[(?![hms]+\])[^\]]*\]|\\.|[_*]./gi, '');
  return /[dmyhs]/i.test(plain) && !/general/i.test(plain);
}
