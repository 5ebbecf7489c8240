import type { Answers, Ask, AskType, ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { SessionAccess, WarningKey } from '../actions.ts';

/** What the panels ask about the product that is shown. */
export interface ProductPort {
  /** What the page shows at this moment. */
  page(): PageState;
  /** Resolves when the page has said something new. */
  nextPage(): Promise<void>;
  /** The worker's answer; null until it is there. */
  answer(): ToolbarState | null;
  /** The worker's next answer, asked for where none is on its way; null: there will be none. */
  nextAnswer(): Promise<ToolbarState | null>;
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
  /**
   * Shows at once what an action has made of a product's answer. An answer that is on its way knows nothing of that,
   * and is given up.
   * @returns false where the worker has to be asked: such an answer was given up, or another product is shown
   */
  revise(asin: string, revision: Partial<ToolbarState>): boolean;
  /** Asks the worker anew. @param warning what has to be said when it has answered */
  refresh(warning: WarningKey | null): void;
}

export function createProductPort(session: SessionAccess): ProductPort {
  const { state, dispatch, nextPage, ask } = session;
  const refresh = (warning: WarningKey | null) => dispatch({ type: 'refresh', warning });
  return {
    page: () => state().page,
    nextPage,
    answer: () => state().answer,
    async nextAnswer() {
      if (!state().awaited) refresh(null);
      return state().awaited && session.nextAnswer();
    },
    ask,
    revise(asin, revision) {
      const { answer, awaited } = state();
      dispatch({ type: 'revised', asin, revision });
      return answer?.asin === asin && !awaited;
    },
    refresh,
  };
}
