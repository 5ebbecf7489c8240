import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { PopupPort } from '../port.ts';

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

export interface ProductPages {
  readonly loaded: ReadonlySignal<Loaded>;
  /** Reads the next ones; nothing where there are none, or they are being read. */
  more(): void;
  /** Reads the first ones, and reads again whenever others are meant, until `ending`. */
  start(ending: AbortSignal): void;
}

/**
 * The products of a source, page by page. The former ones stay until the next have come, so that
 * nothing flashes; an answer that was overtaken by a newer question is dropped.
 * @param source the same object for as long as the same products are meant
 * @param version of the shop: another one reads as many again
 */
export function createProductPages(
  reader: Reader,
  source: ReadonlySignal<Source>,
  version: ReadonlySignal<number>,
): ProductPages {
  const loaded = signal<Loaded>({ source: null, items: [], complete: false, failure: null });
  let turn = 0;
  let isBusy = false;

  async function load(asked: Source, have: readonly ProductView[], count: number): Promise<void> {
    turn += 1;
    const mine = turn;
    isBusy = true;
    const next = await attempt(reader, asked, have, count);
    if (mine !== turn) return;
    isBusy = false;
    loaded.value = next;
  }

  function more(): void {
    const { source: shown, items, complete } = loaded.peek();
    if (isBusy || complete || shown !== source.peek()) return;
    void load(shown, items, items.length + PAGE);
  }

  function start(ending: AbortSignal): void {
    let former: { source: Source; version: number } | null = null;
    const stop = effect(() => {
      const now = { source: source.value, version: version.value };
      const isAgain = former?.source === now.source;
      const isSame = isAgain && former?.version === now.version;
      // What is found is searched for anew in the changed shop, which gives another source.
      if (isSame || (isAgain && now.source.kind === 'found')) return;
      former = now;
      const count = isAgain ? Math.max(loaded.peek().items.length, FIRST) : FIRST;
      void load(now.source, [], count);
    });
    ending.addEventListener('abort', stop);
  }

  return { loaded, more, start };
}

async function attempt(
  reader: Reader,
  source: Source,
  have: readonly ProductView[],
  count: number,
): Promise<Loaded> {
  try {
    return { source, ...(await read(reader, source, have, count)), failure: null };
  } catch (failure) {
    return { source, items: have, complete: true, failure };
  }
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
      const fresh = await reader.byId(source.ids.slice(have.length, count));
      return { items: [...have, ...fresh], complete: count >= source.ids.length };
    }
  }
}
