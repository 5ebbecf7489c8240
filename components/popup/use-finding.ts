import { useMemo } from 'preact/hooks';
import type { CategoryView } from '@/utils/shop/queries/views.ts';
import { normalize } from '@/utils/text/normalize.ts';
import type { Searcher } from './port.ts';
import type { Source } from './use-products.ts';

/** Nobody scrolls further; the count still says how many there are. */
const FOUND = 300;
const CATEGORIES = 5;
const NEWEST: Source = { kind: 'newest' };

/** What the words in the field lead to. */
export interface Finding {
  source: Source;
  /** Categories whose path has every word. */
  hits: readonly CategoryView[];
  /** Nothing was found exactly: these are similar. */
  forgiving: boolean;
  /** How many products were found; null where nothing was searched for. */
  total: number | null;
}

interface Among {
  /** Null until they have been read. */
  searcher: Searcher | null;
  categories: readonly CategoryView[];
}

/**
 * Searches on every key, over what was read into memory after the first paint.
 * @param words what to search for; empty: the newest products are listed
 * @param category whose products are listed instead, picked from the hits
 */
export function useFinding(
  { searcher, categories }: Among,
  words: string,
  category: CategoryView | null,
): Finding {
  const found = useMemo(
    () => (searcher && words !== '' ? searcher(words, FOUND) : null),
    [searcher, words],
  );
  const source = useMemo<Source>(() => {
    if (category) return { kind: 'category', id: category.id };
    return found ? { kind: 'found', ids: found.ids } : NEWEST;
  }, [category, found]);
  const hits = useMemo(() => categoryHits(categories, words), [categories, words]);
  return {
    source,
    hits: category ? [] : hits,
    forgiving: found?.forgiving ?? false,
    total: category ? null : (found?.total ?? null),
  };
}

function categoryHits(categories: readonly CategoryView[], words: string): CategoryView[] {
  const wanted = normalize(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return categories
    .filter(({ path }) => {
      const text = normalize(path.join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .slice(0, CATEGORIES);
}
