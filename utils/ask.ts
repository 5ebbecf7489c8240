import { browser } from 'wxt/browser';
import type { Answers, Ask, AskType, Reply } from './messages.ts';

/** The extension was updated or reloaded under this page: nothing can be asked until the page is reloaded. */
export class Orphaned extends Error {
  override name = 'Orphaned';
}

/**
 * Asks the background worker, which starts for it when it has been stopped.
 * @throws {Orphaned} when this script has outlived its extension
 * @throws {Error} when the worker refused or failed
 */
export async function ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]> {
  if (isOrphaned()) throw new Orphaned();
  let reply: Reply<Answers[T]> | undefined;
  try {
    reply = await browser.runtime.sendMessage({ type, payload });
  } catch (error) {
    throw isOrphaned() ? new Orphaned() : error;
  }
  if (!reply) throw new Error(`no answer to ${type}`);
  if (!reply.ok) throw new Error(`${type}: ${reply.error}`);
  return reply.value;
}

/** Chromium leaves the scripts of an updated extension running, without the extension behind them. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
