import { countryName } from '@/utils/marketplaces/country.ts';
import {
  isMarketplaceCode,
  type MarketplaceCode,
  marketplaceOfHost,
} from '@/utils/marketplaces/hosts.ts';
import { MARKETPLACES, marketplace } from '@/utils/marketplaces/table.ts';
import { languagesOf } from './languages.ts';

/** Longest tracking id that is taken; Amazon's own are shorter. */
const LONGEST = 64;

export type TagCheck =
  | { ok: true; warning: null | { reason: 'suffix'; expected: string } }
  | { ok: false; reason: 'empty' | 'characters' | 'length' };

/**
 * Whether a text can be a tracking id for a marketplace.
 * An unexpected ending is a warning only: a OneLink id of another country may earn there too.
 */
export function checkTag(tag: string, code: MarketplaceCode): TagCheck {
  if (tag === '') return { ok: false, reason: 'empty' };
  if (tag.length > LONGEST) return { ok: false, reason: 'length' };
  if (!/^[\w-]+$/.test(tag)) return { ok: false, reason: 'characters' };
  const expected = marketplace(code).tagSuffix;
  const fits = expected === null || tag.endsWith(expected);
  return { ok: true, warning: fits ? null : { reason: 'suffix', expected } };
}

/** The tracking ids in a pasted text; without a word that ends like one, the trimmed text is one id. */
export function splitTags(text: string): string[] {
  const tags = words(text).filter(endsLikeTag);
  const whole = text.trim();
  return tags.length > 0 || whole === '' ? tags : [whole];
}

/** An id of a pasted list with the marketplaces it may belong to, the likeliest first. */
export interface PlacedTag {
  tag: string;
  codes: MarketplaceCode[];
}

/**
 * Reads a pasted list such as `name-20, name-21`, `UK: name-21`, `name04-21 (Deutschland)` or rows copied from a table.
 * A country beside an id decides; without one, the ending does, which several marketplaces may share.
 */
export function placeTags(text: string): PlacedTag[] {
  const placed: PlacedTag[] = [];
  let heading: MarketplaceCode | null = null; // A country on a line of its own is for the lines below.
  for (const piece of text.split(/[\n\r,;]+/)) {
    const items = readPiece(piece);
    const tags = items.filter((item) => typeof item !== 'string');
    const countries = items.filter((item) => typeof item === 'string');
    if (tags.length === 0) {
      heading = countries[0] ?? heading;
      continue;
    }
    if (countries.length > 0) heading = null;
    const beside = countriesBeside(items);
    for (const [at, item] of items.entries()) {
      if (isCountry(item)) continue;
      const code = beside[at] ?? heading;
      placed.push({ tag: item.tag, codes: code ? [code] : bySuffix(item.tag) });
    }
  }
  if (placed.length > 0) return placed;
  return splitTags(text).map((tag) => ({ tag, codes: bySuffix(tag) }));
}

type Item = MarketplaceCode | { tag: string };

/** The country of each item: the last before it where a piece begins with one, else the next behind it. */
function countriesBeside(items: readonly Item[]): (MarketplaceCode | null)[] {
  const isLeading = items[0] !== undefined && isCountry(items[0]);
  const beside: (MarketplaceCode | null)[] = [];
  let country: MarketplaceCode | null = null;
  for (let step = 0; step < items.length; step++) {
    const at = isLeading ? step : items.length - 1 - step;
    const item = items[at];
    if (item !== undefined && isCountry(item)) country = item;
    beside[at] = country;
  }
  return beside;
}

function isCountry(item: Item): item is MarketplaceCode {
  return typeof item === 'string';
}

/** The ids and countries of one piece, in their order. */
function readPiece(piece: string): Item[] {
  const items: Item[] = [];
  const found = words(piece);
  for (let i = 0; i < found.length; i++) {
    const word = found[i] ?? '';
    if (endsLikeTag(word)) {
      items.push({ tag: word });
      continue;
    }
    for (const length of [3, 2, 1]) {
      const code = countryOf(found.slice(i, i + length).join(' '), i === 0);
      if (!code) continue;
      items.push(code);
      i += length - 1;
      break;
    }
  }
  return items;
}

function words(text: string): string[] {
  return text.split(/[\s,;:=|()[\]"'<>→]+/).filter(Boolean);
}

function endsLikeTag(word: string): boolean {
  return word.length > 3 && /-\d{2}$/.test(word.slice(-3));
}

function bySuffix(tag: string): MarketplaceCode[] {
  return MARKETPLACES.filter((each) => each.tagSuffix && tag.endsWith(each.tagSuffix)).map(
    (each) => each.code,
  );
}

/**
 * The marketplace that a code, a host or a country's name (in English or a language of its store) stands for.
 * Codes in lower case are words too ("in", "it"): they count at the start of a piece only.
 */
function countryOf(text: string, first: boolean): MarketplaceCode | null {
  if (text.length > LONGEST) return null;
  const upper = text.toUpperCase();
  if (text === upper || first) {
    if (isMarketplaceCode(upper)) return upper;
    if (upper === 'GB') return 'UK';
    if (upper === 'USA') return 'US';
  }
  return marketplaceOfHost(text) ?? countryNames().get(text.toLowerCase()) ?? null;
}

let names: Map<string, MarketplaceCode> | null = null;

function countryNames(): Map<string, MarketplaceCode> {
  names ??= new Map(
    MARKETPLACES.flatMap(({ code }) =>
      ['en', ...languagesOf(code)].map((language) => [
        countryName(code, language).toLowerCase(),
        code,
      ]),
    ),
  );
  return names;
}
