import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { parseRoute, type Route, usualSort, writeRoute } from './route.ts';

/** The part of the page's address from the `#` on. */
export interface Address {
  read: () => string;
  /** @param step whether the browser's "back" leads to what was shown before */
  write: (hash: string, step: boolean) => void;
  watch: (onChange: () => void, signal: AbortSignal) => void;
}

export type Go = (change: Partial<Route>, step?: boolean) => void;

/** Browsers take some 200 addresses in 10 seconds; a held arrow key would pass that. Milliseconds. */
const SETTLED_MS = 300;

/**
 * What the page shows, as its address says, and the way to show something else. Another place begins
 * without the words and filters of the former.
 */
export function useRoute(address: Address): [Route, Go] {
  const [route, setRoute] = useState(() => parseRoute(address.read()));
  const now = useRef(route);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unwritten = useRef<{ step: boolean } | null>(null);

  /** Writes what is shown into the address. */
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    const step = unwritten.current?.step ?? false;
    const hash = writeRoute(now.current);
    const isNew = unwritten.current && hash !== writeRoute(parseRoute(address.read()));
    unwritten.current = null;
    if (isNew) address.write(hash, step);
  }, [address]);

  useEffect(() => {
    const leaving = new AbortController();
    const onChange = () => {
      clearTimeout(timer.current);
      unwritten.current = null;
      now.current = parseRoute(address.read());
      setRoute(now.current);
    };
    address.watch(onChange, leaving.signal);
    return () => {
      clearTimeout(timer.current);
      leaving.abort();
    };
  }, [address]);

  const go = useCallback<Go>(
    (change, step = true) => {
      const before = now.current;
      const place = change.place ?? before.place;
      const fresh: Partial<Route> =
        place === before.place
          ? {}
          : {
              below: false,
              query: '',
              only: [],
              marketplaces: [],
              sort: usualSort(place),
              product: null,
            };
      // What has not settled yet belongs to the view that "back" leads to.
      if (step || unwritten.current?.step) settle();
      clearTimeout(timer.current);
      unwritten.current = { step };
      // Not before the view is drawn: browsers take longer to write an address than a search takes.
      timer.current = setTimeout(settle, step ? 0 : SETTLED_MS);
      const next = { ...before, ...fresh, ...change };
      now.current = next;
      setRoute(next);
    },
    [settle],
  );
  return [route, go];
}
