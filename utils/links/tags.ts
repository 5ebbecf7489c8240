import { countryName } from '@/utils/marketplaces/country.ts';
import {
  isMarketplaceCode,
  type MarketplaceCode,
  marketplaceOfHost,
} from '@/utils/marketplaces/hosts.ts';
import { MARKETPLACES, marketplace } from '@/utils/marketplaces/table.ts';
import { languagesOf } from './languages.ts';
import { type TagLink, tagLinks } from './tag-link.ts';

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
  const tags = wordsWithGaps(text)
    .map(({ text }) => text)
    .filter(endsLikeTag);
  const whole = text.trim();
  return tags.length > 0 || whole === '' ? tags : [whole];
}

/** An id of a pasted list with the marketplaces it may belong to, the likeliest first. */
export interface PlacedTag {
  tag: string;
  codes: MarketplaceCode[];
  /** What the list calls it, as in `YouTube: name-20`; '' where it has no name. */
  name: string;
  /** It is a link without an id that shows, and no id: `tag` is the link then. */
  link?: 'short' | 'none';
}

/**
 * Reads a pasted list such as `name-20, name-21`, `UK: name-21`, `name04-21 (Deutschland)`, `YouTube: name-20` or rows
 * copied from a table. A country beside an id decides; without one, the ending does, which several marketplaces may share.
 * A link gives its id, and the country of its host.
 */
export function placeTags(text: string): PlacedTag[] {
  const placed: PlacedTag[] = [];
  let heading: MarketplaceCode | null = null; // A country on a line of its own is for the lines below.
  const { marked, links } = withMarkedLinks(text);
  for (const piece of marked.split(/[\n\r,;]+/)) {
    const items = readPiece(piece, links);
    const countries = items.filter((item) => item.kind === 'country');
    if (countries.length === items.length) {
      heading = countries[0]?.code ?? heading;
      continue;
    }
    if (countries.length > 0) heading = null;
    const beside = countriesBeside(items);
    for (const [at, item] of items.entries()) {
      if (item.kind === 'country') continue;
      const { tag, name, link } = item;
      const code = link?.kind === 'tag' && link.code ? link.code : (beside[at] ?? heading);
      if (link && link.kind !== 'tag') placed.push({ tag, name, codes: [], link: link.kind });
      else placed.push({ tag, name, codes: code ? [code] : bySuffix(tag) });
    }
  }
  if (placed.length > 0) return placed;
  return splitTags(text).map((tag) => ({ tag, name: '', codes: bySuffix(tag) }));
}

/** `leads`: a colon or the like behind a country says that it is about what follows. */
type Item =
  | { kind: 'country'; code: MarketplaceCode; leads: boolean }
  | { kind: 'tag'; tag: string; name: string; link?: TagLink };

/** Stand around a link's number, in the place of the link: private characters, which no text has. */
const MARK = /^\uE000(\d+)\uE001$/;

/** The text with a mark, one word, in the place of each link. */
function withMarkedLinks(text: string): { marked: string; links: readonly TagLink[] } {
  const clean = text.replace(/[\uE000\uE001]/g, ' ');
  const links = tagLinks(clean);
  let marked = '';
  let end = 0;
  for (const [number, { at, found }] of links.entries()) {
    marked += `${clean.slice(end, at)} \uE000${number}\uE001 `;
    end = at + found.link.length;
  }
  return { marked: marked + clean.slice(end), links: links.map(({ found }) => found) };
}

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
function readPiece(piece: string, links: readonly TagLink[]): Item[] {
  const items: Item[] = [];
  const found = wordsWithGaps(piece);
  let label: Word[] = []; // The words since the last id that are no country.
  let isTied = false;
  for (let i = 0; i < found.length; i++) {
    const word = found[i] ?? { text: '', gap: '' };
    const link = links[Number(MARK.exec(word.text)?.[1] ?? -1)];
    if (link || endsLikeTag(word.text)) {
      const tag = link ? (link.kind === 'tag' ? link.tag : link.link) : word.text;
      items.push({ kind: 'tag', tag, name: isTied ? nameOf(label) : '', ...(link && { link }) });
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

function endsLikeTag(word: string): boolean {
  return word.length > 3 && /-\d{2}$/.test(word.slice(-3));
}

/** The marketplaces whose ids end like this one. */
export function bySuffix(tag: string): MarketplaceCode[] {
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
