/*
 * What the toolbar shows, by what was seen:
 * - a document that is no product's (not found, CAPTCHA, sign-in): nothing
 * - URL and document agree: that product
 * - the URL has changed, the document has not followed: that it waits; nothing is copied
 * - the document alone has changed (hover, prefetch): the product as before; if it lasts, that it waits
 */

import { inputAsin, isProductPage, markedAsin, parentOf, selectedAsin } from './identity.ts';
import type { PageState } from './page-state.ts';
import type { readProductUrl } from './product-url.ts';

/** Milliseconds for which the document may contradict an unchanged URL, or lack its product, before it counts. */
const GRACE = 700;
/** The same for pages without a buying form, where only the URL can say that another product has come. */
const FORMLESS_GRACE = 300;

/** The ASINs of URL and form that stood together when `asin` was believed. */
interface Belief {
  url: string;
  input: string | null;
  asin: string;
}

/** What a look at the page says. */
export interface Verdict {
  /** Null: it stays as it is. */
  state: PageState | null;
  /** Nothing contradicts it: the page needs no more time. */
  settled: boolean;
  /** The contradiction that the page is given time for, in milliseconds; null: none, or its time is over. */
  grace: { reason: string; time: number } | null;
}

/** What there is to judge by. */
interface Evidence {
  /** What the address says. */
  url: ReturnType<typeof readProductUrl>;
  /** The product shown before; null for none. */
  before: string | null;
  graceIsOver: boolean;
}

/** @returns what says which product a page shows, and remembers what it believed of it */
export function createJudge(document: Document): (evidence: Evidence) => Verdict {
  let belief: Belief | null = null;
  /** The URL's ASIN, as long as it is the first one: until then the document's scripts are those of its product. */
  let firstAsin: string | null | undefined;

  return ({ url, before, graceIsOver }) => {
    if (!url) {
      belief = firstAsin = null;
      return settled({ status: 'none' });
    }
    const { marketplace, asin } = url;
    if (firstAsin === undefined) firstAsin = asin;
    else if (firstAsin !== asin) firstAsin = null;
    const product = { status: 'product', marketplace } as const;

    const input = inputAsin(document);
    const isPage = isProductPage(document);
    const first = !belief && firstAsin !== null && isPage ? selectedAsin(asin, document) : null;
    const found =
      first ?? (isPage ? agreedAsin(document, { url: asin, input }, belief, graceIsOver) : null);
    if (found) {
      belief = { url: asin, input, asin: found };
      const parentAsin = parentOf(found, document);
      return settled({ ...product, asin: found, parentAsin, confirmed: true });
    }

    if (!isPage && (graceIsOver || !belief)) return settled({ status: 'none' });
    const isLeft = before !== null && (graceIsOver || belief?.url !== asin);
    const time = input || belief?.input || !isPage ? GRACE : FORMLESS_GRACE;
    return {
      state: isLeft ? { status: 'waiting', marketplace, asin: before } : null,
      settled: false,
      grace: graceIsOver ? null : { reason: `${asin} ${input} ${isPage}`, time },
    };
  };
}

function settled(state: PageState): Verdict {
  return { state, settled: true, grace: null };
}

/** The ASIN that URL and document agree on after the page has loaded, or null while they do not. */
function agreedAsin(
  document: Document,
  { url, input }: Pick<Belief, 'url' | 'input'>,
  belief: Belief | null,
  graceIsOver: boolean,
): string | null {
  if (belief?.url === url && belief.input === input) return belief.asin;
  if (input === url) return url;
  if (input === null) {
    // No form: this kind of page has none, or it is being replaced. Then nothing contradicts the URL.
    return graceIsOver && (markedAsin(document) ?? url) === url ? url : null;
  }
  // Clothes: the form holds the parent until a size is picked; the child is in the URL alone.
  return parentOf(url, document) === input ? url : null;
}
