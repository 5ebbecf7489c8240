import { find, findAll, textOf } from './dom.ts';
import {
  BRAND,
  BRAND_DATA,
  BYLINE,
  CONTRIBUTOR,
  CONTRIBUTOR_NAME,
  CONTRIBUTOR_ROLE,
} from './selectors.ts';

/** People that are named of a book or record; more make no better title. */
const MOST = 3;

/**
 * What stands around a brand's name in the link to its store; `…` is the name.
 * In the languages of the marketplaces; a wording that is not here is solved by the link's address.
 */
const STORE =
  'Visit the … Store|Shop the … Store|Besuche den …-Store|Besuchen Sie den …-Store|Besuche den … Store|' +
  'Besuchen Sie den … Store|Visiter la boutique de …|Visitez la boutique …|Visiter la boutique …|' +
  'Visita la tienda de …|Visita la tienda …|Visitar la tienda de …|Visita la Store de …|' +
  'Visite a loja da …|Visite a loja …|Visitar a loja …|Visita lo Store di …|Visita lo Store …|Visita il negozio di …|' +
  'Bezoek de …-Store|Bezoek de … Store|Bezoek de Store van …|De …-Store openen|De … Store openen|De …-Store bezoeken|' +
  'Besök …-butiken|Besök butiken …|Besök … Store|Odwiedź sklep …|Przejdź do sklepu …|' +
  "… Store'u ziyaret edin|… Store’u ziyaret edin|… Mağazasını ziyaret edin|… mağazasını ziyaret et|" +
  '…のストアを表示|…ストアを表示|…のストアにアクセス|访问 … 店铺|访问 … 商店|访问 … 品牌店|访问…店铺|前往 … 店铺|造訪 … 商店|' +
  'قم بزيارة متجر …|تفضل بزيارة متجر …|تفضلوا بزيارة متجر …|تفضلي بزيارة متجر …|يرجى زيارة متجر …|زيارة متجر …|زر متجر …|' +
  'زوروا متجر …|تسوق في متجر …|تسوق من متجر …|تصفح متجر …|الانتقال إلى متجر …|اذهب إلى متجر …|… स्टोर पर जाएं|… स्टोर पर जाएँ|… स्टोर विज़िट करें';

/** Arabic writes the signs of its vowels or leaves them out; the marks of a line's direction are not seen at all. */
const UNREAD = /[\u0640\u064b-\u0652\u061c\u200e\u200f\u2066-\u2069]/g;

/** A line of a film's byline that tells anything but its makers: its rating, its format. */
const NO_MAKER =
  /^(?:rated|rating|format|formato|edition|ausgabe|fsk|alterseinstufung|freigegeben|classification|classé|clasificación|clasificado|classificação|classificazione|kijkwijzer|åldersgräns|kategoria|tür|フォーマット|形式|版式|媒介|分级|التنسيق|التصنيف)\s*[:：]/i;

/** The brand, or the makers of a book, film or record; null where the page names none. */
export function readBrand(doc: Document): string | null {
  const byline = find(doc, BYLINE);
  // On phones the title lies within the byline: a link's text is the name, the whole line need not be.
  const line = byline?.querySelector('a') ?? byline;
  return (
    contributors(doc) ||
    nameOfByline(doc, textOf(line), line?.getAttribute('href') ?? '') ||
    nameInTable(doc) ||
    find(doc, BRAND_DATA)?.getAttribute('data-brand') ||
    null
  );
}

/** Of a store's link in words that are not known, the brand that the page names elsewhere; a call to visit is no name. */
function nameOfByline(doc: Document, line: string, href: string): string {
  const name = unwrapBrand(line, href);
  const isUnknown = name === line && href.includes('/stores/') && line.split(' ').length > 2;
  return (isUnknown && nameInTable(doc)) || name;
}

function nameInTable(doc: Document): string {
  return BRAND.map((selector) => textOf(find(doc, selector))).find(Boolean) ?? '';
}

/** The first contributors that share a role: all authors, but not the translator too. */
function contributors(doc: Document): string {
  const names: string[] = [];
  let first = '';
  for (const person of findAll(doc, `${BYLINE} ${CONTRIBUTOR}`)) {
    const role = textOf(person.querySelector(CONTRIBUTOR_ROLE)).replace(/[\s,]+$/, '');
    if (names.length === 0) first = role;
    const link = CONTRIBUTOR_NAME.map((selector) => person.querySelector(selector)).find(textOf);
    const name = textOf(link ?? null);
    if (name && role === first && !names.includes(name) && names.length < MOST) names.push(name);
  }
  return names.join(', ');
}

/** Takes a brand out of a localized line such as "Visit the … Store" or "Marke: …". */
export function unwrapBrand(line: string, href = ''): string {
  if (NO_MAKER.test(line)) return '';
  const store = nameInWords(line);
  if (store) return store;
  // "Brand: …", "Marque : …", "ブランド: …", "品牌：…": the label's word differs, the colon does not.
  const value = line.replace(/^[^:：]{1,30}[:：]\s*(?=\S)/, '');
  return value === line ? (nameInAddress(line, href) ?? line) : nameInWords(value) || value;
}

/** The name between the words of a link to a store; empty where the wording is another. */
function nameInWords(given: string): string {
  const line = given.replace(UNREAD, '');
  const small = line.toLowerCase();
  for (const wrapper of STORE.split('|')) {
    const [before = '', after = ''] = wrapper.toLowerCase().split('…');
    const name = line.slice(before.length, line.length - after.length).trim();
    if (name && small.startsWith(before) && small.endsWith(after)) return name;
  }
  return '';
}

/** The words of a line that are, letter by letter, the name in a store's address (`/stores/Name/page/…`). */
function nameInAddress(line: string, href: string): string | null {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const name = letters(/^(?:https?:\/\/[^/]+)?\/stores\/([^/?]+)\/page\//.exec(href)?.[1] ?? '');
  const words = line.split(' ').slice(0, 20);
  for (let start = 0; name && start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const part = words.slice(start, end).join(' ');
      if (letters(part) === name) return part;
    }
  }
  return null;
}
