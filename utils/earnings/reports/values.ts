import { marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { plainText } from '@/utils/text/plain-text.ts';

const ASIN = /^[A-Z0-9]{10}$/;
/** How tracking ids end; a date can end so too. */
const TAG = /^(?!\d{2,4}-\d{1,2}-\d{1,2}$)[a-z0-9_][\w-]*-2\d$/i;

const DEVICES = new Set(
  `phone|desktop|tablet|mobile|smartphone|pc|computer|laptop|tv|other|others|unknown|web|app|telefon|handy|mobiltelefon|
telefono|cellulare|computer fisso|altro|telefono movil|movil|escritorio|ordenador|tableta|otro|otros|telephone|portable|ordinateur|
ordinateur de bureau|tablette|autre|autres|mobil|sonstige|andere|celular|computador|desktop pc|outro|outros|telefoon|overig|
dator|surfplatta|annat|komputer|inne|telewizor|masaustu|bilgisayar|cep telefonu|diger|デスクトップ|モバイル|タブレット|スマートフォン|携帯電話|その他|パソコン|
هاتف|الهاتف|سطح المكتب|جهاز لوحي|كمبيوتر|اخرى|手机|桌面|电脑|平板|平板电脑|其他|台式机|फोन|डेस्कटॉप|टैबलेट|अन्य`
    .replaceAll('\n', '')
    .split('|')
    .map(normalize),
);
const YES = new Set(
  'y|yes|j|ja|s|si|sim|o|oui|t|tak|e|evet|d|true|1|はい|是|نعم|हाँ|हां'.split('|').map(normalize),
);
const NO = new Set(
  'n|no|nein|nao|non|nee|nej|nie|h|hayir|false|0|いいえ|否|لا|नहीं'.split('|').map(normalize),
);
const OTHER_SELLER =
  /^(?:3rd|third)[ -]?party|^amazon|terze? part[ie]|tercero|terceiro|dritt|tiers|derde|tredje|trzeci|ucuncu|サードパーティ|第三|マーケットプレイス|طرف ثالث|تیسرا|तृतीय/;

/** What a spreadsheet keeps as a text although it looks like a number: `="0439023483"`, `'0439023483`. */
function bareCell(cell: string): string {
  const text = cell.trim();
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=\w{6,10}$)/, '');
}

/**
 * The ASIN of a cell.
 * @param least digits that a spreadsheet may have left of one that began with zeros
 * @returns `isPadded` where it was such; null where it is none
 */
export function readAsin(cell: string, least = 4): { asin: string; isPadded: boolean } | null {
  const text = bareCell(cell).replace(/\.0$/, '').toUpperCase();
  if (ASIN.test(text)) return { asin: text, isPadded: false };
  if (text.length < least || !/^\d{1,9}$|^\d{1,8}X$/.test(text)) return null;
  return { asin: text.padStart(10, '0'), isPadded: true };
}

/** Whether a cell is an ASIN where it is not known that its column is one: with at most three zeros taken away. */
export function isLikeAsin(cell: string): boolean {
  return readAsin(cell, 7) !== null && /\d/.test(cell);
}

export function isTag(cell: string): boolean {
  return cell.length <= 80 && TAG.test(cell.trim());
}

export function isDevice(cell: string): boolean {
  return cell.length <= 30 && DEVICES.has(normalize(cell));
}

/** Whether a cell says `di` or `ndi`: through the very product that was linked, or not. */
export function isDirectWord(cell: string): boolean {
  return /^n?di$/i.test(cell.trim());
}

/** `Y` and `N`, and what stands for them; null: neither. */
export function readYesNo(cell: string): boolean | null {
  if (cell.length > 12) return null;
  const word = normalize(cell);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** What a column of "through the product's link" says; null: nothing. @param isReversed it says when it is not so */
export function readDirect(cell: string, isReversed: boolean): boolean | null {
  const text = cell.trim().toLowerCase();
  if (text === 'di') return true;
  if (text === 'ndi') return false;
  const answer = readYesNo(cell);
  return answer === null ? null : answer !== isReversed;
}

/** Whether a cell names Amazon or "others" as who sells. */
export function isSeller(cell: string): boolean {
  return cell.length <= 40 && OTHER_SELLER.test(normalize(cell));
}

/** The marketplace whose host a cell is: `Amazon.co.uk`. */
export function marketplaceOfSeller(cell: string) {
  return /^amazon\.[a-z.]{2,6}$/i.test(cell.trim()) ? marketplaceOfHost(cell.trim()) : null;
}

/** Whether a cell has nothing in it, or a dash for nothing. */
export function isEmptyCell(cell: string | undefined): boolean {
  return cell === undefined || /^-*$/.test(plainText(cell));
}
