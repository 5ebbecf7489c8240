import type { Feedback } from '@/components/ui/models/feedback.ts';
import type { Edit, Saver } from './save.tsx';

/** Says what just happened, with the way back. */
export type Notify = (note: Feedback) => void;

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
  if (gone) notify({ text, undo: () => void saver.run(back) });
  return gone;
}
