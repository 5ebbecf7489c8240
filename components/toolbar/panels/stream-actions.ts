import type { Refusal, StreamAnswer, UpcomingStream } from '@/utils/messaging/messages.ts';
import type { Session } from '../session-port.ts';
import type { ReadPage } from './page-reader.ts';
import { productOf, showSaved } from './save-actions.ts';

/** What the toolbar does with live streams. */
export interface StreamActions {
  /** Those that a product can be added to. Rejects when the worker cannot be asked, or not read the shop. */
  upcomingStreams(): Promise<UpcomingStream[] | Refusal>;
  /** Resolves when the database has committed; rejects when the worker cannot be asked. */
  addToStream(stream: string): Promise<StreamAnswer>;
}

export function createStreamActions(session: Session, read: ReadPage): StreamActions {
  return {
    upcomingStreams: () => session.ask('streams/upcoming', {}),
    async addToStream(stream) {
      const product = await productOf(session, read);
      if (!product) return { ok: false, reason: 'failed' };
      const answer = await session.ask('streams/add', { ...product, stream });
      if (answer.ok) showSaved(session, product.asin, answer.saved);
      return answer;
    },
  };
}
