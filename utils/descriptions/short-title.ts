import { cut, oneLine } from '@/utils/text/clean.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** A title stays within this if nothing else is asked for, in UTF-16 units. */
export const SHORT = 60;

/** UTF-16 units that are looked at; no marketplace takes longer titles. */
const LOOK = 500;

/** What comes behind these is an enumeration of features, sizes or uses. */
const PARTING = /\s[|–—·•/-]\s|[|;；、，【]|,\s|,(?=\p{L})|\s-(?=\S)|(?<=\S)[:：]\s/u;
/** Brackets, and what stands in them. */
const BRACKETS = /\s*[([{（【「『][^)\]}）】」』]*[)\]}）】」』]\s*/gu;
/** Words that begin what a product is good for or comes with, in the marketplaces' languages. */
const WITH =
  /\s(?:with|for|mit|für|zum|zur|avec|pour|con|per|para|com|voor|met|med|för|till|dla|do|ile|için|مع|لـ|من أجل)\s/iu;
/** Packs and sizes, at the end. */
const PACK =
  /[\s,]*(?<![\d.,])\b(?:(?:pack|set|lot|box|paquete|confezione|packung)\s+(?:of|de|von|da|mit)\s+\d+|\d+(?:[.,]\d+)*[\s-]*(?:er[\s-]?)?(?:pack|packs|set|count|ct|pcs|pieces?|stück|stuks|pezzi|piezas|unidades|pièces|szt|st|adet|ml|cl|l|oz|fl\.? ?oz|g|kg|mg|lb|cm|mm|inch(?:es)?|zoll|个|個|枚|本|袋))\.?$/iu;
/** A single word of so many letters is several, as German writes them. */
const COMPOUND = 12;
/** A size said twice, in two systems: the first is enough, and tells one variation from another. */
const TWIN_SIZE =
  /(\d+(?:[.,]\d+)?)\s*(ml|cl|l|g|kg|mg|cm|mm|m|oz|lb|in)\s*\/\s*\d+(?:[.,]\d+)?\s*(?:fl\.?\s*)?(?:ml|cl|l|g|kg|mg|cm|mm|m|oz|lb|in|ft)\b\.?$/iu;
const ARTICLE =
  /^(?:and|und|et|y|e|en|&)?\s*(?:the|an?|der|die|das|eine?|les?|la|une?|el|l[oa]s|una?|il|gli|het|de|[oa]s?)\s/iu;
const AND = /^(?:and|und|et|y|e|en|&)\s+/iu;
/** What is behind a colon and belongs to the title: the thing itself, in a word or two, that is no kind of book. */
const THING =
  /^(\S+(?:\s\S+){1,5}):\s(?!.*(?:novel|roman|memoir|novela|cookbook))((?:\S+\s)?\S+)$/iu;
/** A number as people write it, with its unit. */
const AMOUNT =
  /[\p{Sc}#]?\d+(?:[.,:/x×*'’·٫٬-]\d+)*(?:\s?(?:%|°[cf]?|℃|㎖|㎝|㎏|[a-zµ]{1,4}(?![a-zµ\d])|[枚個本袋錠粒包入巻]))?/giu;
const LONGEST_AMOUNT = 24;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

/**
 * A marketplace's title, which may be 200 characters of keywords, as a person would say it: brand and product,
 * up to the first sensible place. Never empty where the title was not; never longer than it, but for the brand.
 * @param most UTF-16 units
 */
export function shortTitle(title: string, brand: string | null, most = SHORT): string {
  const whole = oneLine(cut(title, LOOK));
  const maker = oneLine(brand ?? '');
  const clear = oneLine(whole.replace(BRACKETS, ' ')) || whole;
  const series = seriesIn(clear);
  if (series) return atWord(series, most);
  const joined = clear.replace(THING, '$1 $2');
  const twin = core(joined.replace(TWIN_SIZE, '$1 $2'), maker);
  const short = TWIN_SIZE.test(joined) ? twin : dropped(core(joined, maker));
  return atWord(isWork(clear, maker) ? short : withBrand(short, maker), most);
}

/** Names in a row are one title: "Salt, Fat, Acid, Heat", "The Lion, the Witch and the Wardrobe". */
function seriesIn(text: string): string | null {
  const head = text.split(/[:;|–—]|\s[-/]\s/u, 1)[0]?.trim() ?? '';
  const names = head.split(/,\s+/);
  const isAlike =
    (names.length > 2 && names.every((name) => /^\p{Lu}\S*$/u.test(name.replace(AND, '')))) ||
    (names.length > 1 && names.every((name) => ARTICLE.test(name)));
  return isAlike ? head : null;
}

/** Whether the maker is a book's author, who is no part of its title: the name of a person beside a title like a book's. */
function isWork(title: string, maker: string): boolean {
  const isPerson =
    /^\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,2}\s\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(maker);
  return isPerson && (ARTICLE.test(title) || /:\s\S+\s\S+\s\S+/.test(title));
}

/** Up to the first parting that leaves more than the brand. */
function core(text: string, brand: string): string {
  let end = 0;
  for (;;) {
    const at = text.slice(end).search(PARTING);
    if (at < 0) break;
    end += at;
    if (tells(text.slice(0, end), brand)) return beforeWith(text.slice(0, end), brand);
    end += 1;
  }
  return beforeWith(text, brand);
}

function beforeWith(text: string, brand: string): string {
  const at = text.search(WITH);
  return at > 0 && tells(text.slice(0, at), brand) ? text.slice(0, at) : text;
}

/** Two words beyond the brand, a compound of several, or some characters of a script that needs no spaces. */
function tells(text: string, brand: string): boolean {
  const own = normalize(text).replace(normalize(brand), '').trim();
  if (CJK.test(own)) return own.length >= 4;
  const words = own.split(' ').filter(Boolean);
  return words.length >= 2 || (words[0]?.length ?? 0) >= COMPOUND;
}

function dropped(text: string): string {
  const trimmed = text.replace(/[\s,:;|–—-]+$/u, '');
  const shorter = trimmed.replace(PACK, '').replace(/[\s,:;|–—-]+$/u, '');
  return shorter || trimmed || text;
}

function withBrand(text: string, brand: string): string {
  if (brand === '' || normalize(text).includes(normalize(brand))) return text;
  return `${brand} ${text}`;
}

function atWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = beforeAmount(text, most);
  const short = cut(text, whole);
  const space = text[whole] === ' ' ? whole : short.lastIndexOf(' ');
  return short.slice(0, space > most / 2 ? space : whole).replace(/[\s,:;|–—-]+$/u, '');
}

/** The place itself, or where the number with its unit begins that it would cut, as in "3.5g" or "1,000 ml". */
function beforeAmount(text: string, at: number): number {
  for (const { index, 0: amount } of text.slice(0, at + LONGEST_AMOUNT).matchAll(AMOUNT)) {
    const cuts = index < at && index + amount.length > at;
    // A text that is nothing but a number is cut all the same.
    if (cuts) return index > 0 ? index : at;
  }
  return at;
}
