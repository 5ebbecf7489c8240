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

/**
 * The tracking id of a pasted link, and the marketplace of its host; null where the text is no link with an id.
 * Nothing is opened: a short link does not say its id.
 */
export function tagOfLink(text: string): { tag: string; code: MarketplaceCode | null } | null {
  const [link = ''] = /(?:https?:\/\/|www\.|amazon\.)\S+/i.exec(text) ?? [];
  const address = /^https?:/i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return null;
  const { hostname, searchParams } = new URL(address);
  const tag = searchParams.get('tag') ?? '';
  if (!checkTag(tag, 'US').ok) return null;
  return { tag, code: marketplaceOfHost(hostname) };
}

/** An id of a pasted list with the marketplaces it may belong to, the likeliest first. */
export interface PlacedTag {
  tag: string;
  codes: MarketplaceCode[];
  /** What the list calls it, as in `YouTube: name-20`; '' where it has no name. */
  name: string;
}

/**
 * Reads a pasted list such as `name-20, name-21`, `UK: name-21`, `name04-21 (Deutschland)`, `YouTube: name-20` or rows
 * copied from a table. A country beside an id decides; without one, the ending does, which several marketplaces may share.
 */
export function placeTags(text: string): PlacedTag[] {
  const placed: PlacedTag[] = [];
  let heading: MarketplaceCode | null = null; // A country on a line of its own is for the lines below.
  for (const piece of text.split(/[\n\r,;]+/)) {
    const items = readPiece(piece);
    const countries = items.filter((item) => item.kind === 'country');
    if (countries.length === items.length) {
      heading = countries[0]?.code ?? heading;
      continue;
    }
    if (countries.length > 0) heading = null;
    const beside = countriesBeside(items);
    for (const [at, item] of items.entries()) {
      if (item.kind === 'country') continue;
      const code = beside[at] ?? heading;
      const { tag, name } = item;
      placed.push({ tag, name, codes: code ? [code] : bySuffix(tag) });
    }
  }
  if (placed.length > 0) return placed;
  return splitTags(text).map((tag) => ({ tag, name: '', codes: bySuffix(tag) }));
}

/** `leads`: a colon or the like behind a country says that it is about what follows. */
type Item =
  | { kind: 'country'; code: MarketplaceCode; leads: boolean }
  | { kind: 'tag'; tag: string; name: string };

/**
 * The country of each item: the last before it where a piece begins with one or where a colon follows that one; else
 * the next behind it.
 */
function countriesBeside(items: readonly Item[]): (MarketplaceCode | null)[] {
  const [first] = items;
  const leads = (item: Item | undefined) =>
    item?.kind === 'country' && (item.leads || first?.kind === 'country');
  const beside: (MarketplaceCode | null)[] = items.map(() => null);
  let before: MarketplaceCode | null = null;
  for (const [at, item] of items.entries()) {
    if (item.kind === 'country') before = leads(item) ? item.code : null;
    else beside[at] = before;
  }
  let behind: MarketplaceCode | null = null;
  for (const [at, item] of [...items.entries()].reverse()) {
    if (item.kind === 'country') behind = leads(item) ? null : item.code;
    else beside[at] ??= behind;
  }
  return beside;
}

/** A word of a pasted list, and what stands between it and the next. */
interface Word {
  text: string;
  gap: string;
}

/** What ties a name or a country to the id behind it. */
const TIE = /[:=|→\t]/;
/** Words that say what an id is, not what it is for. */
const NO_NAME = /^(?:amazon|associates?|ids?|stores?|tags?|tracking)$/i;
/** Words of a name, at most; more of them are a sentence. */
const NAME_WORDS = 4;

/** The ids and countries of one piece, in their order. */
function readPiece(piece: string): Item[] {
  const items: Item[] = [];
  const found = wordsWithGaps(piece);
  let label: Word[] = []; // The words since the last id that are no country.
  let isTied = false;
  for (let i = 0; i < found.length; i++) {
    const word = found[i] ?? { text: '', gap: '' };
    if (endsLikeTag(word.text)) {
      items.push({ kind: 'tag', tag: word.text, name: isTied ? nameOf(label) : '' });
      label = [];
      continue;
    }
    const country = countryAt(found, i);
    if (country) {
      i += country.length - 1;
      isTied = TIE.test(found[i]?.gap ?? '');
      items.push({ kind: 'country', code: country.code, leads: isTied });
      continue;
    }
    const isDash = /^[-–—]+$/.test(word.text);
    isTied = isDash || TIE.test(word.gap);
    if (!isDash) label.push(word);
  }
  return items;
}

function nameOf(label: readonly Word[]): string {
  if (label.length > NAME_WORDS || label.some(({ text }) => NO_NAME.test(text))) return '';
  return label.map(({ text }) => text).join(' ');
}

function countryAt(
  found: readonly Word[],
  at: number,
): { code: MarketplaceCode; length: number } | null {
  for (const length of [3, 2, 1]) {
    const text = found
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ');
    const code = countryOf(text, at === 0);
    if (code) return { code, length };
  }
  return null;
}

const WORD = /([^\s,;:=|()[\]"'<>→]+)([\s,;:=|()[\]"'<>→]*)/g;

function wordsWithGaps(text: string): Word[] {
  return [...text.matchAll(WORD)].map(([, word = '', gap = '']) => ({ text: word, gap }));
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
