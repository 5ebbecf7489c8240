import type { Answers, Ask, AskType } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/watch.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { ToolbarActions } from '../actions.ts';
import type { PageReader } from '../page-reader.ts';

interface Ports {
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
  read: PageReader['read'];
  /** What the page showed when the person asked. */
  at: PageState;
  /** Where the product is; null while that is not known. */
  saved(): SavedState | null;
  /** Asks the worker for what the bar shows. */
  refresh(): Promise<void>;
  /** Shows where a product is now. */
  show(asin: string, saved: SavedState): void;
}

/** What the bar does with the shop; see `ToolbarActions`. */
export function createSaveActions({
  ask,
  read,
  at,
  saved,
  refresh,
  show,
}: Ports): Pick<ToolbarActions, 'picking' | 'save' | 'undo'> {
  return {
    async picking() {
      const [categories] = await Promise.all([
        ask('categories/list', {}),
        // Before it is known where the product is, nothing can be ticked.
        saved() ? null : refresh(),
      ]);
      const now = saved();
      if (!now) throw new Error('the shop could not be read');
      return { categories, saved: now };
    },

    async save(change) {
      const found = at.status === 'product' ? await read(at.asin) : null;
      if (!found) return { ok: false, reason: 'failed' };
      const { asin, parentAsin } = found.product;
      const { title, brand, image, parentAsin: parentInPage } = found.facts;
      const answer = await ask('product/save', {
        asin,
        parentAsin: parentAsin ?? parentInPage,
        title,
        brand,
        image,
        ...change,
      });
      if (answer.ok) show(asin, answer.saved);
      return answer;
    },

    async undo(token) {
      if (at.status !== 'product') return false;
      const { asin, parentAsin } = at;
      const { undone, saved: now } = await ask('product/undo', { token, asin, parentAsin });
      show(asin, now);
      return undone;
    },
  };
}
