import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import { report } from '@/utils/report.ts';
import { currentAnswer } from './answer.ts';
import type { Note } from './note.ts';
import type { PanelsPort } from './port.ts';

/**
 * @returns what adds to the words about a copy that the creator has marked her account there as closed, once the worker
 * has said so. It is copied all the same: she knows best whether the account is still there.
 */
export function createInactiveNote(
  { session, shown }: Pick<PanelsPort, 'session' | 'shown'>,
  note: Note,
): (copied: Feedback) => void {
  async function add(copied: Feedback): Promise<void> {
    const asin = shown()?.model.asin;
    // A click asks for nothing: only an answer that is on its way is waited for.
    const isAwaited = session.state().awaited !== null;
    const answer = shown()?.model.state ?? (isAwaited ? await currentAnswer(session) : null);
    if (!answer?.inactive || shown()?.model.asin !== asin) return;
    const words = t('account_inactive', countryName(answer.marketplace, uiLanguage()));
    note.show({ text: `${copied.text} · ${words}`, tone: 'warn' });
  }

  return (copied) => {
    if (copied.tone === 'good') add(copied).catch(report);
  };
}
