import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { History, ShopPort } from './port.ts';

/**
 * What others do is read again so often at the most, in milliseconds: while a sync brings in thousands of products,
 * each reading would make the page falter.
 */
const OTHERS_EVERY = 2000;

/** The shop as it was read last, all of one moment. */
export interface ShopSnapshot {
  /** Counts the readings: what was read for another one is out of date. */
  version: number;
  catalog: Catalog;
  categories: readonly CategoryNode[];
  history: History;
}

export interface Shop {
  /** Null until they have been read. */
  settings: Settings | null;
  damaged: boolean;
  /** Null until it has been read. */
  held: ShopSnapshot | null;
  /** Why it could not be read, or not be read again. */
  failure: unknown;
  /** Reads again; resolves when what was done before the call is on the screen. */
  again: () => Promise<void>;
}

/** The shop and the settings, kept true to what this page and everybody else does. */
export function useShop(port: ShopPort): Shop {
  const [read, setRead] = useState<{ settings: Settings | null; damaged: boolean }>({
    settings: null,
    damaged: false,
  });
  const [held, setHeld] = useState<ShopSnapshot | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const turns = useRef({ asked: 0, running: null as Promise<void> | null });

  /** However many changes are heard of during a reading, one more is enough. */
  const again = useCallback((): Promise<void> => {
    const turn = turns.current;
    turn.asked += 1;
    turn.running ??= (async () => {
      for (let done = 0; done !== turn.asked; ) {
        done = turn.asked;
        try {
          const [catalog, categories, history] = await Promise.all([
            port.catalog(),
            port.categories(),
            port.history(),
          ]);
          setHeld({ version: done, catalog, categories, history });
          setFailure(null);
        } catch (error) {
          setFailure(error);
        }
      }
      turn.running = null;
    })();
    return turn.running;
  }, [port]);

  // Not after the first paint: the reading goes on while the browser paints.
  useLayoutEffect(() => void again(), [again]);
  useEffect(() => {
    const closing = new AbortController();
    const readSettings = () =>
      port.settings().then(setRead, (error: unknown) => {
        report(error);
        setRead({ settings: null, damaged: true });
      });
    void readSettings();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let read = 0;
    const readOthers = () => {
      timer = undefined;
      read = Date.now();
      void again();
    };
    port.watchChanges((what) => {
      if (what === 'settings') void readSettings();
      else timer ??= setTimeout(readOthers, Math.max(0, read + OTHERS_EVERY - Date.now()));
    }, closing.signal);
    return () => {
      closing.abort();
      clearTimeout(timer);
    };
  }, [port, again]);

  return { ...read, held, failure, again };
}
