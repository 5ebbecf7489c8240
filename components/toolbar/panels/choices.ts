import type { FormatId } from '@/utils/descriptions/formats.ts';
import type { Session } from '../session-port.ts';
import { revise } from './answer.ts';

/** What the creator puts in use. */
export interface Choices {
  chooseTag(tag: string): void;
  /** Makes a format the one that the big button copies in. */
  chooseFormat(format: FormatId): void;
  /** Makes a channel the one in use, with its tracking ids in every marketplace. */
  chooseChannel(name: string): void;
  /** Leaves the marketplace alone from now on. */
  switchOff(): void;
}

/** Shows a tag as chosen at once; what a channel brings is known with the next answer. */
export function createChoices(session: Session): Choices {
  let choices = 0;

  /** Of two choices the last one stands. */
  async function keep(keeping: Promise<null>): Promise<void> {
    choices += 1;
    const mine = choices;
    const kept = await keeping.then(
      () => true,
      () => false,
    );
    if (mine !== choices) return;
    session.dispatch({ type: 'changed', what: 'settings', seen: true });
    if (!kept) session.dispatch({ type: 'failed', warning: 'toolbar_not_kept' });
  }

  return {
    chooseTag(tag) {
      const { answer } = session.state();
      if (!answer) return;
      revise(session, answer.asin, { chosen: tag });
      void keep(session.ask('tag/choose', { tag }));
    },
    chooseFormat: (format) => void keep(session.ask('format/choose', { format })),
    chooseChannel(name) {
      const { answer } = session.state();
      if (!answer) return;
      revise(session, answer.asin, {});
      void keep(session.ask('channel/choose', { name }));
    },
    switchOff: () => void keep(session.ask('marketplace/off', {})),
  };
}
