import { browser } from 'wxt/browser';
import type { Answers, Ask, AskType, Reply } from './messages.ts';

/** The extension was updated or reloaded under this page: nothing can be asked until the page is reloaded. */
export class Orphaned extends Error {
  override name = 'Orphaned';
}

/**
 * Asks the background worker, which starts for it when it has been stopped.
 * When the worker dies before it has answered, it is asked once more: every ask may be repeated,
 * saving twice is one record.
 * @throws {Orphaned} when this script has outlived its extension
 * @throws {Error} when the worker refused or failed
 */
export async function ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]> {
  const reply = (await send(type, payload)) ?? (await send(type, payload));
  if (!reply) throw new Error(`no answer to ${type}`);
  if (!reply.ok) throw new Error(`${type}: ${reply.error}`);
  return reply.value;
}

/** The worker's reply; null when it died over it. */
async function send<T extends AskType>(
  type: T,
  payload: Ask<T>,
): Promise<Reply<Answers[T]> | null> {
  if (isOrphaned()) throw new Orphaned();
  try {
    return (await browser.runtime.sendMessage({ type, payload })) ?? null;
  } catch (error) {
    if (isOrphaned()) throw new Orphaned();
    console.warn('Linkshelf:', type, error);
    return null;
  }
}

/** Chromium leaves the scripts of an updated extension running, without the extension behind them. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
