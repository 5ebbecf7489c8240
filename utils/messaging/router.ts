/*
 * Who asks is told by the browser, never by the message. A content script counts only in the top frame of a
 * marketplace's page, and its marketplace is the one of that page's address: a page that could send messages in its
 * name would still get nothing but what its own toolbar shows.
 */

import * as v from 'valibot';
import { type MarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { type Answers, ASKS, type Ask, type AskType, type Reply } from './messages.ts';

/** Who asks. A content script is known by its tab and by the marketplace whose page it runs on. */
export type Asker =
  | { kind: 'content'; tabId: number; marketplace: MarketplaceCode }
  | { kind: 'page' };

type AskerOf<T extends AskType> = Extract<Asker, { kind: (typeof ASKS)[T]['from'] }>;

export type Handlers = {
  [T in AskType]: (payload: Ask<T>, asker: AskerOf<T>) => Promise<Answers[T]>;
};

/** The part of the browser's `MessageSender` that says who it is; filled in by the browser, not by the sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** What the browser says this extension is. */
export interface Self {
  id: string;
  /** Where its own pages live, with a slash at the end. */
  origin: string;
}

/**
 * Answers one message, or returns undefined when it is not an ask (a push, say) and someone else's to answer.
 * Never throws: a refused or failed ask is answered with the reason.
 */
export function route(
  handlers: Handlers,
  self: Self,
  message: unknown,
  sender: Sender,
): Promise<Reply<unknown>> | undefined {
  const type = askType(message);
  if (!type) return undefined;
  return answer(handlers, self, type, message, sender).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => {
      report(error);
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    },
  );
}

async function answer<T extends AskType>(
  handlers: Handlers,
  self: Self,
  type: T,
  message: unknown,
  sender: Sender,
): Promise<Answers[T]> {
  const asker = whoAsks(self, sender);
  if (!mayAsk(type, asker)) throw new Error('not allowed from there');
  const asks: { [A in AskType]: { ask: v.GenericSchema<unknown, Ask<A>> } } = ASKS;
  const { payload } = v.parse(v.object({ payload: asks[type].ask }), message);
  return handlers[type](payload, asker);
}

function askType(message: unknown): AskType | undefined {
  const { type }: { type?: unknown } = Object(message);
  return typeof type === 'string' && isAskType(type) ? type : undefined;
}

function isAskType(type: string): type is AskType {
  return Object.hasOwn(ASKS, type);
}

function mayAsk<T extends AskType>(type: T, asker: Asker | null): asker is AskerOf<T> {
  return asker?.kind === ASKS[type].from;
}

function whoAsks(self: Self, sender: Sender): Asker | null {
  if (sender.id !== self.id || !sender.url) return null;
  if (sender.url.startsWith(self.origin)) return { kind: 'page' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || !URL.canParse(sender.url)) return null;
  const marketplace = marketplaceOfHost(new URL(sender.url).hostname);
  return marketplace && { kind: 'content', tabId, marketplace };
}
