import { browser } from 'wxt/browser';
import { type Handlers, route } from '@/utils/messaging/router.ts';

/** Answers all that pages and content scripts ask, as far as they may. */
export function answerMessages(handlers: Handlers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  // The browser's own way to answer later, which both have: it costs the worker no polyfill.
  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const reply = route(handlers, self, message, sender);
    reply?.then(answer);
    return reply !== undefined;
  });
}
