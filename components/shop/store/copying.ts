import type { FeedbackStore } from '@/components/ui/feedback-store.ts';
import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import type { CopyingPort, PutCopy, Untagged } from './copying-port.ts';

export interface Copying {
  /** Copies products in a format; those that there is no tag for are named and left out until asked for by name. */
  copy: (ids: readonly string[], format: FormatId, untagged?: Untagged) => Promise<void>;
  /** @param note what is said when it is on the clipboard */
  copyText: (composed: Composed, note: string) => Promise<void>;
}

/** What the page begins without; it is there long before the products that are copied are known. */
const load = () => import('./copy-products.ts');

export function createCopying(
  page: CopyingPort,
  { say, fail, copyByHand }: Pick<FeedbackStore, 'say' | 'fail' | 'copyByHand'>,
): Copying {
  const put: PutCopy = async (composed, note) => {
    try {
      await page.port.copy(composed);
      say({ tone: 'good', ...note });
    } catch {
      copyByHand(composed.text);
    }
  };

  const copy: Copying['copy'] = (ids, format, untagged = 'none') =>
    load()
      .then(({ copyProducts }) =>
        copyProducts(page, say, put, { ids, format, untagged }, (next) => {
          void copy(ids, format, next);
        }),
      )
      .catch(fail);

  return { copy, copyText: (composed, note) => put(composed, { text: note }) };
}
