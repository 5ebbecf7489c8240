/*
 * The address of the shop's page, without a library. The page is one file, `shop.html`; what it shows is a query of
 * typed fields behind the `#`, which `route.ts` reads and writes. Routers for Preact match paths: preact-iso 2.12
 * (1.8 kB, gzip) reads `pathname` and `search` only, and wouter 3.11 (2.3 kB), which knows the hash, gives its parts as
 * texts. Reading, checking, and writing no more often than browsers allow would remain, and that is all of this file.
 */

import { type ReadonlySignal, signal } from '@preact/signals';
import { parseRoute, type Route, UNFILTERED, usualSort, writeRoute } from './route.ts';

/** The part of the page's address from the `#` on. */
export interface Address {
  read: () => string;
  /** @param step whether the browser's "back" leads to what was shown before */
  write: (hash: string, step: boolean) => void;
  watch: (onChange: () => void, signal: AbortSignal) => void;
}

/** @param step whether the browser's "back" leads to what is shown now; it does unless told otherwise */
export type Go = (change: Partial<Route>, step?: boolean) => void;

export interface Router {
  /** What the page shows. */
  route: ReadonlySignal<Route>;
  /** Shows something else. Another place begins without the words and filters of the former. */
  go: Go;
  /** Follows the address until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

/** Browsers take some 200 addresses in 10 seconds; a held arrow key would pass that. Milliseconds. */
const SETTLED_MS = 300;

/** What the page shows, kept the same as the address. */
export function createRouter(address: Address): Router {
  const route = signal(parseRoute(address.read()));
  const writer = createWriter(address, () => route.peek());

  function go(change: Partial<Route>, step = true): void {
    // What is not written yet belongs to the view that "back" leads to.
    if (step || writer.isStepPending()) writer.write();
    writer.schedule(step);
    const before = route.peek();
    const place = change.place ?? before.place;
    const fresh = place === before.place ? {} : unfiltered(place);
    route.value = { ...before, ...fresh, ...change };
  }

  function watch(signal: AbortSignal): void {
    const onChange = () => {
      writer.cancel();
      const next = parseRoute(address.read());
      // Whoever comes back from another section finds the shop as it was.
      route.value = next.at === null ? next : { ...route.peek(), at: next.at };
    };
    address.watch(onChange, signal);
    signal.addEventListener('abort', writer.cancel);
  }

  return { route, go, watch };
}

function unfiltered(place: Route['place']): Partial<Route> {
  return {
    direct: false,
    ...UNFILTERED,
    sort: usualSort(place),
    product: null,
  };
}

/** Writes the route into the address once it has settled. */
function createWriter(address: Address, route: () => Route) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { step: boolean } | null = null;

  function cancel(): void {
    clearTimeout(timer);
    pending = null;
  }

  function write(): void {
    const step = pending?.step ?? false;
    const hash = writeRoute(route());
    const isNew = pending !== null && hash !== writeRoute(parseRoute(address.read()));
    cancel();
    if (isNew) address.write(hash, step);
  }

  return {
    cancel,
    write,
    isStepPending: () => pending?.step ?? false,
    schedule(step: boolean): void {
      clearTimeout(timer);
      pending = { step };
      // After the view is drawn: browsers take longer to write an address than a search takes.
      timer = setTimeout(write, step ? 0 : SETTLED_MS);
    },
  };
}
