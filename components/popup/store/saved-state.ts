import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { report } from '@/utils/report.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { Page, PageProduct, PopupPort } from '../port.ts';

interface Known {
  product: PageProduct;
  version: number;
  state: SavedState;
}

/** Where the page's product is in the shop. */
export interface SavedStateStore {
  /** Null until it is known; the former one stays while it is read again. */
  readonly state: ReadonlySignal<SavedState | null>;
  /**
   * Takes it from the answer of a save instead of reading it.
   * @param version of the shop after that save
   */
  know(product: PageProduct, state: SavedState, version: number): void;
  /** Reads it for every product that the page shows and every version of the shop, until `ending`. */
  start(ending: AbortSignal): void;
}

/** @param version of the shop */
export function createSavedState(
  port: Pick<PopupPort, 'savedState'>,
  page: ReadonlySignal<Page>,
  version: ReadonlySignal<number>,
): SavedStateStore {
  const known = signal<Known | null>(null);
  const product = computed(() => (page.value.kind === 'product' ? page.value.product : null));

  return {
    state: computed(() => {
      const { value } = known;
      return product.value && value && isSame(product.value, value.product) ? value.state : null;
    }),
    know(of, state, at) {
      const shown = product.peek();
      if (shown && isSame(shown, of)) known.value = { product: shown, version: at, state };
    },
    start(ending) {
      const stop = effect(() => {
        const asked = product.value;
        const at = version.value;
        if (!asked || isCurrent(known.peek(), asked, at)) return undefined;
        return read(port, asked, (state) => {
          known.value = { product: asked, version: at, state };
        });
      });
      ending.addEventListener('abort', stop);
    },
  };
}

/** Reads where a product is. @returns drops the answer, which something newer has overtaken */
function read(
  port: Pick<PopupPort, 'savedState'>,
  product: PageProduct,
  onRead: (state: SavedState) => void,
): () => void {
  let isOvertaken = false;
  port.savedState(product).then((state) => {
    if (!isOvertaken) onRead(state);
  }, report);
  return () => {
    isOvertaken = true;
  };
}

/** The parent, which a page tells later than the rest, decides which other variations there are. */
function isCurrent(known: Known | null, product: PageProduct, version: number): boolean {
  return (
    known?.version === version &&
    isSame(known.product, product) &&
    known.product.parentAsin === product.parentAsin
  );
}

function isSame(a: PageProduct, b: PageProduct): boolean {
  return a.marketplace === b.marketplace && a.asin === b.asin;
}
