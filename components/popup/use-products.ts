import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { PopupPort } from './port.ts';

/** Products asked for at first, as many as a popup shows; and at a time from then on. */
const FIRST = 20;
const PAGE = 60;

/** Which products the list shows. */
export type Source =
  | { kind: 'newest' }
  | { kind: 'category'; id: string }
  | { kind: 'found'; ids: readonly string[] };

export interface Loaded {
  /** What `items` were read for; null until the first have come. */
  source: Source | null;
  items: readonly ProductView[];
  /** There is nothing after the last item. */
  complete: boolean;
  failure: unknown;
}

type Reader = Pick<PopupPort, 'newest' | 'inCategory' | 'byId'>;

/**
 * The products of a source, page by page. The former ones stay until the next have come, so that
 * nothing flashes; an answer that was overtaken by a newer question is dropped.
 * @param source the same object for as long as the same products are meant
 * @param version of the shop: another one reads as many again
 */
export function useProducts(reader: Reader, source: Source, version: number) {
  const [list, setList] = useState<Loaded>({
    source: null,
    items: [],
    complete: false,
    failure: null,
  });
  const turn = useRef(0);
  const busy = useRef(false);
  const asked = useRef<{ source: Source | null; version: number }>({ source: null, version });

  const load = useCallback(
    async (asked: Source, have: readonly ProductView[], count: number) => {
      turn.current += 1;
      const mine = turn.current;
      busy.current = true;
      let next: Loaded;
      try {
        const { items, complete } = await read(reader, asked, have, count);
        next = { source: asked, items, complete, failure: null };
      } catch (failure) {
        next = { source: asked, items: have, complete: true, failure };
      }
      if (mine !== turn.current) return;
      busy.current = false;
      setList(next);
    },
    [reader],
  );

  // Not after the first paint: the reading goes on while the browser paints.
  useLayoutEffect(() => {
    const again = asked.current.source === source;
    if (again && asked.current.version === version) return;
    asked.current = { source, version };
    void load(source, [], again ? Math.max(list.items.length, FIRST) : FIRST);
  }, [load, source, version, list]);

  const more = useCallback(() => {
    if (busy.current || list.complete || list.source !== source) return;
    void load(source, list.items, list.items.length + PAGE);
  }, [load, list, source]);

  return { list, more };
}

/** Reads until there are `count` products, keeping those that are there already. */
async function read(
  reader: Reader,
  source: Source,
  have: readonly ProductView[],
  count: number,
): Promise<{ items: readonly ProductView[]; complete: boolean }> {
  switch (source.kind) {
    case 'newest': {
      const wanted = count - have.length;
      const fresh = await reader.newest(wanted, have.at(-1) ?? null);
      return { items: [...have, ...fresh], complete: fresh.length < wanted };
    }
    case 'category': {
      const items = await reader.inCategory(source.id, count);
      return { items, complete: items.length < count };
    }
    case 'found': {
      const from = have.length;
      const fresh = await reader.byId(source.ids.slice(from, count));
      return { items: [...have, ...fresh], complete: count >= source.ids.length };
    }
  }
}
