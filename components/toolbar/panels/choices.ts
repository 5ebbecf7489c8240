import type { ProductPort } from './product-port.ts';

/** What the creator puts in use. */
export interface Choices {
  chooseTag(tag: string): void;
  /** Makes a channel the one in use, with its tracking ids in every marketplace. */
  chooseChannel(name: string): void;
}

/** Shows a tag as chosen at once; what a channel brings is known with the next answer. */
export function createChoices(port: ProductPort): Choices {
  let choices = 0;

  /** Of two choices the last one stands. */
  async function keep(keeping: Promise<null>): Promise<void> {
    choices += 1;
    const mine = choices;
    const kept = await keeping.then(
      () => true,
      () => false,
    );
    if (mine === choices) port.refresh(kept ? null : 'toolbar_not_kept');
  }

  return {
    chooseTag(tag) {
      const answer = port.answer();
      if (!answer) return;
      port.revise(answer.asin, { chosen: tag });
      void keep(port.ask('tag/choose', { tag }));
    },
    chooseChannel(name) {
      const answer = port.answer();
      if (!answer) return;
      port.revise(answer.asin, {});
      void keep(port.ask('channel/choose', { name }));
    },
  };
}
