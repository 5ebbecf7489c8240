import { useEffect, useRef, useState } from 'preact/hooks';
import type { CategoryView } from '@/utils/shop/queries/views.ts';
import type { PopupPort, Searcher } from './port.ts';

/** Changes that follow one another within this are read at once. Milliseconds. */
const SETTLED_MS = 150;

interface InMemory {
  /** Null until they have been read. */
  searcher: Searcher | null;
  categories: readonly CategoryView[];
  failure: unknown;
}

/**
 * What searching and the save picker need: read once `ready` says that the first list is on the screen,
 * and again for every `version` of the shop. The former stays in use until the next is there.
 */
export function useShopInMemory(
  port: Pick<PopupPort, 'searcher' | 'categories'>,
  ready: boolean,
  version: number,
): InMemory {
  const [read, setRead] = useState<InMemory>({ searcher: null, categories: [], failure: null });
  const asked = useRef(version);

  useEffect(() => {
    if (!ready) return;
    asked.current = version;
    const put = (part: Partial<InMemory>) => {
      if (asked.current === version) setRead((before) => ({ ...before, ...part }));
    };
    const fail = (failure: unknown) => put({ failure });
    port.categories().then((categories) => put({ categories }), fail);
    const readTexts = () =>
      port.searcher().then((searcher) => put({ searcher, failure: null }), fail);
    // A change is heard of twice, from here and from the worker: one reading is enough.
    const timer = setTimeout(readTexts, version === 0 ? 0 : SETTLED_MS);
    return () => clearTimeout(timer);
  }, [port, ready, version]);

  return read;
}
