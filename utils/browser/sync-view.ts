import browser from 'webextension-polyfill';
import type { Ask, SyncPush } from '@/utils/messaging/messages.ts';
import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readSyncView, type SyncView } from '@/utils/sync/status.ts';
import { ask } from './ask.ts';

/** What a view needs to show the state of the sync. */
export function createSyncView(shop: ShopConnection) {
  return {
    view: (): Promise<SyncView | null> => shop.use(readSyncView),

    watch(onChange: () => void, signal: AbortSignal, onAccountFailure?: () => void): void {
      const listen = (message: unknown) => {
        if (isSync(message)) onChange();
      };
      browser.runtime.onMessage.addListener(listen);
      signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
      addEventListener('online', () => askSync('soon'), { signal });
      keepAccountSynced(onChange, signal).catch((error: unknown) => {
        report(error);
        onAccountFailure?.();
      });
      askSync('soon');
    },

    ask: askSync,
  };
}

/** Nothing that is shown needs the browser's account: the sync through it is loaded beside. */
async function keepAccountSynced(onChange: () => void, signal: AbortSignal): Promise<void> {
  const account = await import('./account-storage.ts');
  if (!signal.aborted) account.keepAccountSynced(onChange, signal);
}

/** Never rejects: what was asked for is seen in the state. */
export function askSync(how: Ask<'sync'>['how']): void {
  ask('sync', { how }).catch(report);
}

function isSync(message: unknown): boolean {
  const { push }: Partial<Record<keyof SyncPush, unknown>> = Object(message);
  return push === ('sync' satisfies SyncPush['push']);
}
