import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { Session } from '../session-port.ts';

/**
 * The worker's answer for the product that is shown: the one that is there, else the next one, asked for where none
 * is on its way. Null: there will be none, or another product is shown by then.
 */
export async function currentAnswer(session: Session): Promise<ToolbarState | null> {
  return session.state().answer ?? nextAnswer(session);
}

/** The answer that comes next, see `currentAnswer`. */
export async function nextAnswer({ state, dispatch, next }: Session): Promise<ToolbarState | null> {
  const { page } = state();
  if (!state().awaited) dispatch({ type: 'refresh' });
  while (isSameProduct(state().page, page) && state().awaited && state().trouble !== 'orphaned') {
    await next();
  }
  return isSameProduct(state().page, page) ? state().answer : null;
}

/** False between two products, and where there is none. */
function isSameProduct(one: PageState, other: PageState): boolean {
  if (one.status !== 'product' || other.status !== 'product') return false;
  return one.asin === other.asin && one.marketplace === other.marketplace;
}

/**
 * Shows at once what an action has made of a product's answer. An answer that is on its way knows nothing of that,
 * and is given up.
 * @returns false where the worker has to be asked: such an answer was given up, or another product is shown
 */
export function revise(
  { state, dispatch }: Session,
  asin: string,
  revision: Partial<ToolbarState>,
): boolean {
  const { answer, awaited } = state();
  dispatch({ type: 'revised', asin, revision });
  return answer?.asin === asin && !awaited;
}
