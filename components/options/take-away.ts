import type { ToastNote } from '@/components/ui/toast.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Edit, Saver } from './save.tsx';

/** Says what just happened, with the way back. */
export type Notify = (note: ToastNote) => void;

/**
 * Takes something away and offers it back.
 * @param text what was taken away
 * @param back undoes `away`
 * @returns whether it is gone; why not is said by the saver's note
 */
export async function takeAway(
  saver: Saver,
  notify: Notify,
  text: string,
  away: Edit,
  back: Edit,
): Promise<boolean> {
  const gone = await saver.run(away);
  const actions = [{ label: t('common_undo'), run: () => void saver.run(back) }];
  if (gone) notify({ text, actions });
  return gone;
}
