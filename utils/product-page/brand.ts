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
 * What stands around a brand's name in the link to its store, in every language of the marketplaces.
 * `…` is the name.
 */
const STORE = [
  'Visit the … Store', // en
  'Besuche den …-Store', // de
  'Besuchen Sie den …-Store',
  'Visiter la boutique …', // fr
  'Visitez la boutique …',
  'Visita la tienda de …', // es
  'Visita la Store de …',
  'Visitar la tienda de …',
  'Visite la tienda de …',
  'Visite a loja da marca …', // pt
  'Visite a loja …',
  'Visitar a loja …',
  'Visita lo Store di …', // it
  'Visita lo store di …',
  'Bezoek de …-Store', // nl
  'Bezoek de … Store',
  'De … Store openen',
  'De …-Store openen',
  'Besök …-butiken', // sv
  'Odwiedź sklep …', // pl
  'Odwiedź Sklep …',
  '… Store’u ziyaret edin', // tr
  "… Store'u ziyaret edin",
  '… Mağazasını ziyaret edin',
  'Navštivte obchod …', // cs
  '…のストアを表示', // ja
  '… のストアを表示',
  '访问 … 店铺', // zh
  '访问…店铺',
  '访问 … 商店',
  '造訪 … 商店',
  '… 스토어 방문하기', // ko
  'قم بزيارة متجر …', // ar
  'تفضل بزيارة متجر …',
  'زيارة متجر …',
  '… स्टोर पर जाएं', // hi
  '… स्टोर पर जाएँ',
  '… ஸ்டோரைப் பார்வையிடவும்', // ta
  '… స్టోర్‌ను సందర్శించండి', // te
  '… ಸ್ಟೋರ್‌ಗೆ ಭೇಟಿ ನೀಡಿ', // kn
  '… സ്റ്റോർ സന്ദർശിക്കുക', // ml
  '… স্টোরে যান', // bn
  '… स्टोअरला भेट द्या', // mr
].map((wrapper) => wrapper.split('…'));

/** The brand, or the makers of a book, film or record; null where the page names none. */
export function readBrand(doc: Document): string | null {
  const byline = find(doc, BYLINE);
  return (
    contributors(doc) ||
    // On phones the title lies within the byline: a link's text is the name, the whole line need not be.
    unwrapBrand(textOf(byline?.querySelector('a') ?? byline)) ||
    BRAND.map((selector) => textOf(find(doc, selector))).find(Boolean) ||
    find(doc, BRAND_DATA)?.getAttribute('data-brand') ||
    null
  );
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
export function unwrapBrand(line: string): string {
  for (const [before = '', after = ''] of STORE) {
    if (line.length <= before.length + after.length) continue;
    if (line.startsWith(before) && line.endsWith(after)) {
      return line.slice(before.length, line.length - after.length).trim();
    }
  }
  // "Brand: …", "Marque : …", "ブランド: …", "品牌：…": the label's word differs, the colon does not.
  return line.replace(/^[^:：]{1,30}[:：]\s*(?=\S)/, '');
}
