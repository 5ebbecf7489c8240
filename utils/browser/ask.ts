import { browser } from 'wxt/browser';
import { createAsk } from '@/utils/messaging/ask.ts';

/** Whether this script has outlived its extension: it then has no `runtime` of it any more. */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/** Asks the background worker, see `createAsk`. */
export const ask = createAsk({
  orphaned: isOrphaned,
  sendMessage: (message) => browser.runtime.sendMessage(message),
});
