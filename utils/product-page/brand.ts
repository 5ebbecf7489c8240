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
  'Visit the … Store|Besuche den …-Store|Besuchen Sie den …-Store|Visiter la boutique …|Visita la tienda de …|' +
  'Visita la Store de …|Visite a loja …|Visita lo Store di …|Bezoek de …-Store|De … Store openen|Besök …-butiken|' +
  "Odwiedź sklep …|… Store'u ziyaret edin|… Mağazasını ziyaret edin|…のストアを表示|访问 … 店铺|" +
  'قم بزيارة متجر …|زيارة متجر …|… स्टोर पर जाएं';

/** The brand, or the makers of a book, film or record; null where the page names none. */
export function readBrand(doc: Document): string | null {
  const byline = find(doc, BYLINE);
  // On phones the title lies within the byline: a link's text is the name, the whole line need not be.
  const line = byline?.querySelector('a') ?? byline;
  return (
    contributors(doc) ||
    unwrapBrand(textOf(line), line?.getAttribute('href') ?? '') ||
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
export function unwrapBrand(line: string, href = ''): string {
  for (const wrapper of STORE.split('|')) {
    const [before = '', after = ''] = wrapper.split('…');
    const name = line.slice(before.length, line.length - after.length).trim();
    if (name && line.startsWith(before) && line.endsWith(after)) return name;
  }
  // "Brand: …", "Marque : …", "ブランド: …", "品牌：…": the label's word differs, the colon does not.
  const value = line.replace(/^[^:：]{1,30}[:：]\s*(?=\S)/, '');
  return value === line ? (nameInAddress(line, href) ?? line) : value;
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
