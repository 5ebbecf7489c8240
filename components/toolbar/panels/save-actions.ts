import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { SaveActions } from '../actions.ts';
import type { ReadPage } from './page-reader.ts';
import type { ProductPort } from './product-port.ts';

/**
 * What the toolbar does with the shop. Opening the picker is one message to the worker and saving is one:
 * its answer holds all that the toolbar shows afterwards.
 */
export function createSaveActions(port: ProductPort, read: ReadPage): SaveActions {
  return {
    async picking() {
      const categories = await port.ask('categories/list', {});
      if ('ok' in categories) return categories;
      // Before it is known where the product is, nothing can be ticked.
      const saved = await savedState(port);
      if (!saved) throw new Error('the shop could not be read');
      return { categories, saved };
    },

    async save(change) {
      const page = port.page();
      const reading = page.status === 'product' ? await read(page.asin) : null;
      if (!reading) return { ok: false, reason: 'failed' };
      const { asin, parentAsin } = reading.product;
      const { title, brand, image, parentAsin: parentInPage } = reading.facts;
      const product = { asin, parentAsin: parentAsin ?? parentInPage, title, brand, image };
      const answer = await port.ask('product/save', { ...product, ...change });
      if (answer.ok) showSaved(port, asin, answer.saved);
      return answer;
    },

    async undo(token) {
      const page = port.page();
      if (page.status !== 'product') return false;
      const { asin, parentAsin } = page;
      const { undone, saved } = await port.ask('product/undo', { token, asin, parentAsin });
      showSaved(port, asin, saved);
      return undone;
    },
  };
}

/** Where the shown product is saved; null where the shop cannot be read. */
async function savedState(port: ProductPort): Promise<SavedState | null> {
  return port.answer()?.saved ?? (await port.nextAnswer())?.saved ?? null;
}

/** There is nothing more to ask where that product is still shown; another may be a sibling of it. */
function showSaved(port: ProductPort, asin: string, saved: SavedState): void {
  if (!port.revise(asin, { saved })) port.refresh(null);
}
