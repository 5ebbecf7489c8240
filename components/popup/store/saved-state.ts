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
  const state = computed(() => {
    const { value } = known;
    return product.value && value && isSame(product.value, value.product) ? value.state : null;
  });

  function isKnown(asked: PageProduct, at: number): boolean {
    const now = known.peek();
    return (
      now?.version === at &&
      isSame(now.product, asked) &&
      now.product.parentAsin === asked.parentAsin
    );
  }

  function start(ending: AbortSignal): void {
    const stop = effect(() => {
      const asked = product.value;
      const at = version.value;
      if (!asked || isKnown(asked, at)) return undefined;
      let isOvertaken = false;
      port.savedState(asked).then((found) => {
        if (!isOvertaken) known.value = { product: asked, version: at, state: found };
      }, report);
      return () => {
        isOvertaken = true;
      };
    });
    ending.addEventListener('abort', stop);
  }

  return {
    state,
    know(of, found, at) {
      const shown = product.peek();
      if (shown && isSame(shown, of)) known.value = { product: shown, version: at, state: found };
    },
    start,
  };
}

function isSame(a: PageProduct, b: PageProduct): boolean {
  return a.marketplace === b.marketplace && a.asin === b.asin;
}
