import { failureText } from '@/components/ui/failure-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { TagUse } from '@/utils/earnings/queries/views.ts';
import { useEarnings } from '../store/context.ts';

/** Makes a tracking ID of a report one that Linkshelf links with, with the way back. */
export function useAddTag(): (use: TagUse) => Promise<void> {
  const { port, page } = useEarnings();
  const { say } = page.feedback;

  async function attempt(work: () => Promise<void>, done: Parameters<typeof say>[0]) {
    try {
      await work();
      say(done);
    } catch (error) {
      say({ text: failureText(error), tone: 'bad' });
    }
  }

  return ({ tag, account: { marketplace } }) => {
    const remove = () =>
      void attempt(() => port.removeTag(marketplace, tag), {
        text: t('earnings_tag_removed', tag),
      });
    return attempt(() => port.addTag(marketplace, { tag, name: '' }), {
      text: t('earnings_tag_added', tag),
      tone: 'good',
      undo: remove,
    });
  };
}
