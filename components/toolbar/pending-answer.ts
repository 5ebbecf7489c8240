import type { ToolbarState } from '@/utils/messaging/messages.ts';

/** The worker's answer for the product that is shown, for those who need it before it is there. */
export interface PendingAnswer {
  /** The answer, once it is there. */
  known(): ToolbarState | null;
  /** The answer that comes next; null: there will be none. */
  next(): Promise<ToolbarState | null>;
  /** Gives all who wait the answer, or null. */
  settle(answer: ToolbarState | null): void;
}

export function createPendingAnswer(known: () => ToolbarState | null): PendingAnswer {
  const waiting: ((answer: ToolbarState | null) => void)[] = [];
  return {
    known,
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    settle(answer) {
      for (const resolve of waiting.splice(0)) resolve(answer);
    },
  };
}
