import { browser } from 'wxt/browser';
import type {
  CommandAnswer,
  PageAnswer,
  PageAsk,
  Push,
  ToolbarCommand,
} from '@/utils/messaging/messages.ts';

/** Who hears what the worker and the popup tell a page. */
interface PageListener {
  onChanged(what: 'shop' | 'settings'): void;
  onCommand(command: ToolbarCommand): boolean;
  answer(): Promise<PageAnswer>;
}

/** Hands on what the worker and the popup tell this page, and sends the answers back. */
export function listenToMessages(listener: PageListener): void {
  browser.runtime.onMessage.addListener(
    (message: Push | PageAsk, _sender, answer: (value: PageAnswer | CommandAnswer) => void) => {
      if ('pageAsk' in message) {
        listener.answer().then(answer);
        return true; // The answer comes later.
      }
      if (message.push === 'changed') listener.onChanged(message.what);
      else answer({ done: listener.onCommand(message.command) });
      return undefined;
    },
  );
}
