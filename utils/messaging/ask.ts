import type { Answers, Ask, AskType, Reply } from './messages.ts';

/** The extension was updated or reloaded under this page: nothing can be asked until the page is reloaded. */
const ORPHANED = 'orphaned';

/** The part of the browser's `runtime` that asking needs. */
export interface RuntimePort {
  /** Chromium leaves the scripts of an updated extension running, without the extension behind them. */
  orphaned(): boolean;
  /** Resolves with the worker's reply, or nothing when it died over it. Rejects when it cannot be reached. */
  sendMessage<T>(message: { type: AskType; payload: unknown }): Promise<Reply<T> | undefined>;
}

/**
 * Asks the background worker, which starts for it when it has been stopped.
 * When the worker dies before it has answered, it is asked once more: every ask may be repeated,
 * saving twice is one record.
 * @throws {Error} when the worker refused or failed, or this script has outlived its extension
 */
export type AskWorker = <T extends AskType>(type: T, payload: Ask<T>) => Promise<Answers[T]>;

export function createAsk(runtime: RuntimePort): AskWorker {
  return async (type, payload) => {
    const reply = (await send(runtime, type, payload)) ?? (await send(runtime, type, payload));
    if (!reply) throw new Error(`no answer to ${type}`);
    if (!reply.ok) throw new Error(`${type}: ${reply.error}`);
    return reply.value;
  };
}

/** The worker's reply; null when it died over it. */
async function send<T extends AskType>(
  runtime: RuntimePort,
  type: T,
  payload: Ask<T>,
): Promise<Reply<Answers[T]> | null> {
  if (runtime.orphaned()) throw new Error(ORPHANED);
  try {
    return (await runtime.sendMessage<Answers[T]>({ type, payload })) ?? null;
  } catch (error) {
    if (runtime.orphaned()) throw new Error(ORPHANED);
    console.warn('Linkshelf:', type, error);
    return null;
  }
}
