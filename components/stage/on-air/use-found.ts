import { useEffect, useState } from 'preact/hooks';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { SearchResult } from '@/utils/shop/search-index/search.ts';
import { useOnAir } from './context.ts';
import { type Found, findSegments, MOST_FOUND, unplanned } from './find.ts';

type Searcher = (words: string, limit: number) => SearchResult;

/** What some words find: segments at once, products when the shop has been read. */
export function useFound(words: string): { found: readonly Found[]; failure: unknown } {
  const { stage } = useOnAir();
  const { searcher, failure: unread } = useSearcher();
  const { products, failure } = useProducts(words, searcher);
  const snapshot = stage.snapshot.value;
  if (!snapshot) return { found: [], failure: null };
  const segments = findSegments(words, snapshot);
  const found = [...segments, ...unplanned(products, snapshot)].slice(0, MOST_FOUND);
  return { found, failure: unread ?? failure };
}

function useSearcher() {
  const { port } = useOnAir();
  const [searcher, setSearcher] = useState<Searcher | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    port.searcher().then((read) => setSearcher(() => read), setFailure);
  }, [port]);
  return { searcher, failure };
}

function useProducts(words: string, searcher: Searcher | null) {
  const { port } = useOnAir();
  const [found, setFound] = useState<{ words: string; products: readonly ProductView[] }>({
    words: '',
    products: [],
  });
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!searcher || words.trim() === '') return;
    let isLast = true;
    port.products(searcher(words, MOST_FOUND).ids).then((products) => {
      if (isLast) setFound({ words, products });
    }, setFailure);
    return () => {
      isLast = false;
    };
  }, [port, searcher, words]);
  // What was found for other words is not what is meant: Enter would show it.
  return { products: found.words === words ? found.products : [], failure };
}
