import type { Refusal, SaveAnswer } from '@/utils/messaging/messages.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryView, SavedState } from '@/utils/shop/queries/views.ts';
import type { Session } from '../session-port.ts';
import { nextAnswer, revise } from './answer.ts';
import type { ReadPage } from './page-reader.ts';

/** What the save picker and its feedback do with the shop. */
export interface SaveActions {
  /** What the save picker begins with. Rejects when the worker cannot be asked, or not read the shop. */
  picking(): Promise<{ categories: readonly CategoryView[]; saved: SavedState } | Refusal>;
  /** Resolves when the database has committed; rejects when the worker cannot be asked. */
  save(change: CategoryChange): Promise<SaveAnswer>;
  /** Resolves with whether there was still something to take back. */
  undo(token: string): Promise<boolean>;
}

/**
 * What the toolbar does with the shop. Opening the picker is one message to the worker and saving is one:
 * its answer holds all that the toolbar shows afterwards.
 */
export function createSaveActions(session: Session, read: ReadPage): SaveActions {
  return {
    async picking() {
      const categories = await session.ask('categories/list', {});
      if ('ok' in categories) return categories;
      // Before it is known where the product is, nothing can be ticked.
      const saved = await savedState(session);
      if (!saved) throw new Error('the shop could not be read');
      return { categories, saved };
    },

    async save(change) {
      const product = await productOf(session, read);
      if (!product) return { ok: false, reason: 'failed' };
      const answer = await session.ask('product/save', { ...product, ...change });
      if (answer.ok) showSaved(session, product.asin, answer.saved);
      return answer;
    },

    async undo(token) {
      const { page } = session.state();
      if (page.status !== 'product') return false;
      const { asin, parentAsin } = page;
      const { undone, saved } = await session.ask('product/undo', { token, asin, parentAsin });
      showSaved(session, asin, saved);
      return undone;
    },
  };
}

/** The shown product as its page has it; null: another is shown by then, or none. */
export async function productOf(session: Session, read: ReadPage) {
  const { page } = session.state();
  const reading = page.status === 'product' ? await read(page.asin) : null;
  if (!reading) return null;
  const { asin, parentAsin } = reading.product;
  const { title, brand, image, variation, parentAsin: parentInPage } = reading.facts;
  return { asin, parentAsin: parentAsin ?? parentInPage, title, brand, image, variation };
}

/** Where the shown product is saved; null where the shop cannot be read. */
async function savedState(session: Session): Promise<SavedState | null> {
  return session.state().answer?.saved ?? (await nextAnswer(session))?.saved ?? null;
}

/** There is nothing more to ask where that product is still shown; another may be a sibling of it. */
export function showSaved(session: Session, asin: string, saved: SavedState): void {
  if (!revise(session, asin, { saved })) session.dispatch({ type: 'refresh' });
}
