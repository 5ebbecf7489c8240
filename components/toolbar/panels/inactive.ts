import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { report } from '@/utils/report.ts';
import type { Session } from '../session-port.ts';
import type { Note } from './note.ts';
import type { PanelsPort } from './port.ts';

/** Later it would no longer be taken for a word about the copy. Milliseconds. */
const BELONGS_MS = 10_000;

/**
 * @returns what adds to the words about a copy that the creator has marked her account there as closed, once the worker
 * has said so. It is copied all the same: she knows best whether the account is still there.
 */
export function createInactiveNote(
  { session, shown }: Pick<PanelsPort, 'session' | 'shown'>,
  note: Note,
): (copied: Feedback) => void {
  async function add(copied: Feedback): Promise<void> {
    const answer = shown()?.model.state ?? (await comingAnswer(session));
    if (!answer?.inactive || shown()?.model.asin !== answer.asin) return;
    const words = t('account_inactive', countryName(answer.marketplace, uiLanguage()));
    note.show({ text: `${copied.text} · ${words}`, tone: 'warn' });
  }

  return (copied) => {
    if (copied.tone === 'good') add(copied).catch(report);
  };
}

/** The answer that comes by itself for the product that is shown: a click asks for nothing. */
async function comingAnswer({ state, next }: Session): Promise<ToolbarState | null> {
  const since = performance.now();
  const asin = asinOf(state().page);
  const isWaiting = () => asin !== null && asinOf(state().page) === asin && !state().answer;
  while (isWaiting() && performance.now() - since < BELONGS_MS) await next();
  return state().answer;
}

function asinOf(page: PageState): string | null {
  return page.status === 'product' ? page.asin : null;
}
