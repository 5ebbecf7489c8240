import { findAll } from './dom.ts';
import { isAsin } from './product-url.ts';

/** Occurrences of a name that are looked at before a page's scripts count as not telling. */
const TRIES = 20;

/**
 * The first ASIN that an inline script gives to each of the names, as in `ue_pti = 'B0…'` or `"parentAsin":"B0…"`.
 *
 * The blocks are JavaScript objects with comments and trailing commas, so nothing is parsed or run: each script's text
 * is searched once for every name that is still missing, and the search ends with the last one found.
 */
export function scriptAsins<Name extends string>(
  doc: Document,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  let missing = names;
  for (const script of findAll(doc, 'script:not([src])')) {
    const text = script.textContent ?? '';
    for (const name of missing) {
      const asin = asinAfter(text, name);
      if (asin) found[name] = asin;
    }
    missing = names.filter((name) => !found[name]);
    if (missing.length === 0) break;
  }
  return found;
}

function asinAfter(text: string, name: string): string | null {
  let at = text.indexOf(name);
  for (let tries = 0; at >= 0 && tries < TRIES; tries++) {
    at += name.length;
    const [, asin] = /^["']?\s*[:=]\s*["']?(\w{10})\b/.exec(text.slice(at, at + 24)) ?? [];
    if (asin && isAsin(asin)) return asin;
    at = text.indexOf(name, at);
  }
  return null;
}
