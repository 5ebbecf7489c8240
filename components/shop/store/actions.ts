import { failureText } from '@/components/ui/failure-text.ts';
import type { FeedbackStore } from '@/components/ui/feedback-store.ts';
import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t } from '@/utils/browser/i18n.ts';
import { doneText } from './done-text.ts';
import type { Done, ShopPort } from './port.ts';

/** Something that changes the shop; null: there was nothing to do. */
type Work = () => Promise<Done | null>;

export interface Actions {
  /**
   * Does it, reads the shop again and says what was done, with the way back.
   * @param destination where to, said with it
   * @returns whether it was done; why not has been said then
   */
  run: (work: Work, destination?: string) => Promise<boolean>;
  /** The same; resolves with null, or with the sentence that says why it could not be done. */
  attempt: (work: Work, destination?: string) => Promise<string | null>;
  /** A dialog has done it: reads the shop again and says so, with the way back. @param text what it says */
  tell: (done: Done, text?: string) => Promise<void>;
  undo: () => void;
  redo: () => void;
}

/** What takes longer, in milliseconds, is said to go on: changing ten thousand products takes seconds. */
const NOTICED_MS = 300;

/** @param refresh reads the shop again */
export function createActions(
  port: Pick<ShopPort, 'undo' | 'redo'>,
  feedback: FeedbackStore,
  refresh: () => Promise<void>,
): Actions {
  const { say } = feedback;

  const workAndRefresh = (work: Work): Promise<Done | null> =>
    sayWhatIsSlow(feedback, async () => {
      const done = await work();
      await refresh();
      return done;
    });

  const { undo, redo } = createTravel(port, feedback, workAndRefresh);

  function sayDone(text: string): void {
    say({ text, tone: 'good', undo });
  }

  async function attempt(work: Work, destination?: string): Promise<string | null> {
    try {
      const done = await workAndRefresh(work);
      if (done) sayDone(destination ? `${doneText(done)} · ${destination}` : doneText(done));
      return null;
    } catch (error) {
      return failureText(error);
    }
  }

  async function run(work: Work, destination?: string): Promise<boolean> {
    const failure = await attempt(work, destination);
    if (failure !== null) say({ text: failure, tone: 'bad' });
    return failure === null;
  }

  async function tell(done: Done, text = doneText(done)): Promise<void> {
    await refresh();
    sayDone(text);
  }

  return { run, attempt, tell, undo, redo };
}

/** Undo and redo: each says what it did, and offers the other. */
function createTravel(
  port: Pick<ShopPort, 'undo' | 'redo'>,
  { say, fail }: FeedbackStore,
  workAndRefresh: (work: Work) => Promise<Done | null>,
): Pick<Actions, 'undo' | 'redo'> {
  /** @param back offered beside what it says */
  async function travel(
    work: Work,
    words: { did: (what: string) => string; none: string },
    back: Pick<Feedback, 'undo' | 'actions'>,
  ): Promise<void> {
    try {
      const done = await workAndRefresh(work);
      say(done ? { text: words.did(doneText(done)), ...back } : { text: words.none });
    } catch (error) {
      fail(error);
    }
  }

  function undo(): void {
    const words = { did: (what: string) => t('shop_undone', what), none: t('shop_undo_none') };
    void travel(port.undo, words, { actions: [{ label: t('shop_redo'), run: redo }] });
  }

  function redo(): void {
    const words = { did: (what: string) => t('shop_redone', what), none: t('shop_redo_none') };
    void travel(port.redo, words, { undo });
  }

  return { undo, redo };
}

/** Does it, and says that it goes on as long as it takes longer than a moment. */
async function sayWhatIsSlow<T>(
  { say, toast, dismiss }: FeedbackStore,
  work: () => Promise<T>,
): Promise<T> {
  const text = t('action_working');
  const timer = setTimeout(() => say({ text }), NOTICED_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (toast.peek()?.text === text) dismiss();
  }
}
