import type { Feedback } from '@/components/ui/models/feedback.ts';
import type { Edit, Saver } from './save.tsx';

/** Tells the creator what was done, with undo where there is one. */
export type Notify = (feedback: Feedback) => void;

export interface Removal {
  /** What is told about it. */
  text: string;
  remove: Edit;
  restore: Edit;
  /** It was restored: leads the focus to where it stands again. */
  onRestored?: () => void;
}

/**
 * Removes something and offers undo.
 * @returns whether it was removed; the saver's note tells why not
 */
export async function removeWithUndo(
  saver: Saver,
  notify: Notify,
  { text, remove, restore, onRestored }: Removal,
): Promise<boolean> {
  const isRemoved = await saver.run(remove);
  const undo = async () => {
    if (await saver.run(restore)) onRestored?.();
  };
  if (isRemoved) notify({ text, undo: () => void undo() });
  return isRemoved;
}
