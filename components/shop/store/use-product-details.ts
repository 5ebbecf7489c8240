import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { ShopPort } from './port.ts';

/** So many products are kept when others have come into sight, so that scrolling back does not flash. */
const KEPT = 400;

interface Known {
  version: number;
  /** Null: there is none of that id. */
  product: ProductDetails | null;
}

/**
 * What is shown of products. Read when they come into sight, one reading at a time, and again when the shop has
 * changed; until then the former is shown.
 * @param version of the shop as it was read last
 * @returns the product of an id; null: not read yet, or not there
 */
export function useProductDetails(
  port: Pick<ShopPort, 'details'>,
  ids: readonly string[],
  version: number,
): (id: string) => ProductDetails | null {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  const wanted = useRef({ ids, version, known, busy: false });
  wanted.current.ids = ids;
  wanted.current.version = version;

  const load = useCallback(async () => {
    const now = wanted.current;
    if (now.busy) return;
    now.busy = true;
    try {
      while (missingOf(now).length > 0) {
        now.known = await readMissing(port, now);
        setKnown(now.known);
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

interface Wanted {
  ids: readonly string[];
  version: number;
  known: ReadonlyMap<string, Known>;
}

function missingOf({ ids, version, known }: Wanted): string[] {
  return ids.filter((id) => known.get(id)?.version !== version);
}

/** All that is known when the missing products have been read. */
async function readMissing(
  port: Pick<ShopPort, 'details'>,
  wanted: Wanted,
): Promise<ReadonlyMap<string, Known>> {
  const { version } = wanted;
  const missing = missingOf(wanted);
  const found = new Map((await port.details(missing)).map((each) => [each.id, each]));
  const next = new Map(wanted.known.size > KEPT ? inSight(wanted) : wanted.known);
  for (const id of missing) next.set(id, { version, product: found.get(id) ?? null });
  return next;
}

function inSight({ ids, known }: Wanted): [string, Known][] {
  const wanted = new Set(ids);
  return [...known].filter(([id]) => wanted.has(id));
}
