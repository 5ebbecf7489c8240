/*
 * Lengths as platforms count them, without a library. `parseTweet` of twitter-text 3.1, X's own, takes 20.8 kB (gzip)
 * where all of this takes 1: most of that finds addresses without `https://` by the names of all top-level domains. Texts
 * made here have none; in a text that was pasted, such an address is counted letter by letter. The other platforms have
 * no library.
 */

import type { PlatformId } from '@/utils/settings/channels.ts';
import { PLATFORMS, type Platform, type Unit } from './platforms.ts';

/** How a text stands on a platform. */
export interface Fit {
  limits: { unit: Unit; used: number; limit: number }[];
  /** Past one of the limits. */
  over: boolean;
  /** Where the text is folded away, in UTF-16 units from its start; its length where nothing is. */
  foldAt: number;
}

/**
 * The length of a text as a platform counts it:
 * - `bytes`: of UTF-8
 * - `characters`: UTF-16 units, which is what web pages' own counters show
 * - `graphemes`: what a person sees as one character
 * - `weighted`: as X counts: 23 for a link, 1 for most of the Latin, Greek, Cyrillic, Arabic and Hebrew letters,
 *   2 for all others
 */
export function measure(text: string, unit: Unit): number {
  switch (unit) {
    case 'bytes':
      return new TextEncoder().encode(text).length;
    case 'characters':
      return text.length;
    case 'graphemes':
      return [...graphemes.segment(text)].length;
    case 'weighted':
      return weight(text);
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What X makes a link of: an address without the punctuation that ends a sentence, also without its scheme, where a
 * name of its own does not stand before it.
 */
const LINK =
  /(?:https?:\/\/(?:[\p{L}\d-]+\.)+[\p{L}\d-]{2,63}|(?<![\w@$#/.-])(?:[a-z\d-]{1,63}\.){1,4}(?:com|net|org|info|biz|shop|app|dev|io|co|tv|me|ly|to|gg|link|amazon|de|uk|fr|it|es|nl|jp|in|ca|au|br|mx|se|pl|tr|eg|be|ie|za|sg|ae|sa|cn|eu|asia|us)(?![\w@.-]\w))(?::\d+)?(?:[/?#][\w\-\u00c0-\u024f\u0400-\u04ff/?#%&=+.,:;!~*'@$|[\]()]*[\w\-\u00c0-\u024f\u0400-\u04ff/#%&=+]|\/)?/giu;
const LINK_WEIGHT = 23;

function weight(text: string): number {
  let total = 0;
  const rest = text.normalize('NFC').replace(LINK, () => {
    total += LINK_WEIGHT;
    return '';
  });
  for (const { segment } of graphemes.segment(rest)) {
    // An emoji of however many parts counts 2.
    if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)) total += 2;
    else for (const character of segment) total += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return total;
}

function isLight(code: number): boolean {
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2010 && code <= 0x201f) ||
    (code >= 0x2032 && code <= 0x2037)
  );
}

/** Of texts that are joined by line breaks, the sizes add up. */
export function sizes({ limits }: Platform, text: string): number[] {
  return limits.map(([unit]) => measure(text, unit));
}

export function isOver({ limits }: Platform, used: readonly number[]): boolean {
  return limits.some(([, limit], at) => (used[at] ?? 0) > limit);
}

export function fit(text: string, id: PlatformId): Fit {
  const platform = PLATFORMS[id];
  const used = sizes(platform, text);
  return {
    limits: platform.limits.map(([unit, limit], at) => ({ unit, used: used[at] ?? 0, limit })),
    over: isOver(platform, used),
    foldAt: foldOf(text, platform),
  };
}

const HASHTAG = /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]+/gu;

/** More hashtags than the platform takes. */
export function hasManyHashtags(text: string, id: PlatformId): boolean {
  const { hashtags } = PLATFORMS[id];
  return hashtags !== null && (text.match(HASHTAG)?.length ?? 0) > hashtags;
}

function foldOf(text: string, { fold }: Platform): number {
  if (!fold) return text.length;
  let end = -1;
  for (let line = 0; line < fold.lines; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) break;
  }
  return Math.min(text.length, fold.characters, end < 0 ? text.length : end);
}
