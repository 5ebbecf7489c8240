import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { ShopPort } from '../shell/port.ts';

/** Products kept when others have come to sight, so that scrolling back does not flash. */
const KEPT = 400;

interface Known {
  version: number;
  product: ProductDetails | null;
}

/**
 * What rows show of the products in sight. Read when they come to sight, one reading at a time, and
 * again when the shop has changed; until then the former is shown.
 * @param version of the shop as it was read last
 */
export function useDetails(
  port: Pick<ShopPort, 'details'>,
  ids: readonly string[],
  version: number,
): (id: string) => ProductDetails | null {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  const state = useRef({ ids, version, known: new Map<string, Known>(), busy: false });
  state.current.ids = ids;
  state.current.version = version;

  const load = useCallback(async () => {
    const now = state.current;
    if (now.busy) return;
    now.busy = true;
    try {
      for (;;) {
        const { version } = now;
        const missing = now.ids.filter((id) => now.known.get(id)?.version !== version);
        if (missing.length === 0) break;
        const found = new Map((await port.details(missing)).map((each) => [each.id, each]));
        const next = new Map(now.known.size > KEPT ? kept(now.known, now.ids) : now.known);
        for (const id of missing) next.set(id, { version, product: found.get(id) ?? null });
        now.known = next;
        setKnown(next);
      }
    } catch (error) {
      // The rows stay as they are; reading the whole shop fails too then, and says so.
      report(error);
    }
    now.busy = false;
  }, [port]);

  useEffect(() => void load(), [load, ids, version]);
  return (id) => known.get(id)?.product ?? null;
}

function kept(known: ReadonlyMap<string, Known>, ids: readonly string[]): [string, Known][] {
  const wanted = new Set(ids);
  return [...known].filter(([id]) => wanted.has(id));
}
