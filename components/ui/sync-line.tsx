import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import type { SyncView } from '@/utils/sync/status.ts';
import { Button, IconButton } from './button.tsx';
import { momentText, numberText } from './format.ts';
import './sync-line.css';

/** What the views that show the state of the sync ask of the browser. */
export interface SyncPort {
  /** Null where no sync is set up. */
  view(): Promise<SyncView | null>;
  /**
   * Calls back whenever the state is another; asks the worker to sync, as a view was opened.
   * @param onAccountFailure hears that what syncs through the browser's account could not be loaded
   */
  watch(onChange: () => void, signal: AbortSignal, onAccountFailure?: () => void): void;
  ask(how: 'now' | 'stop'): void;
  openOptions(): void;
}

/** The state of the sync, calm; nothing where none is set up. */
export function SyncLine({ port }: { port: SyncPort }) {
  const [view, setView] = useState<SyncView | null>(null);
  const [isAccountLost, setAccountLost] = useState(false);

  useEffect(() => {
    const ending = new AbortController();
    const read = () => {
      port.view().then(setView, (error: unknown) => console.warn('Linkshelf:', error));
    };
    read();
    port.watch(read, ending.signal, () => setAccountLost(true));
    return () => ending.abort();
  }, [port]);

  if (isAccountLost) {
    return (
      <p class="sync-line" role="alert">
        {t('sync_account_not_loaded')}
      </p>
    );
  }
  if (!view) return null;
  const { isRunning, needsAttention } = view;
  return (
    <div class="sync-line">
      <span role="status">
        {/* Without the word, a password could be taken for another's. */}
        {view.failure && !isRunning ? t('sync_line_failure', syncText(view)) : syncText(view)}
      </span>
      {needsAttention && !isRunning ? (
        <Button variant="quiet" icon="warning" onClick={port.openOptions}>
          {t('sync_needs_attention')}
        </Button>
      ) : (
        <IconButton
          icon={isRunning ? 'close' : 'sync'}
          label={t(isRunning ? 'common_cancel' : 'sync_now')}
          onClick={() => port.ask(isRunning ? 'stop' : 'now')}
        />
      )}
    </div>
  );
}

/** The state of the sync in one sentence. */
export function syncText({ isRunning, done, total, failure, lastSyncedAt }: SyncView): string {
  if (isRunning) {
    return total > 0
      ? t('sync_running_of', numberText(done), numberText(total))
      : t('sync_running');
  }
  if (failure) return t(`sync_failure_${failure}`);
  return lastSyncedAt === null ? t('sync_waiting') : t('sync_up_to_date', momentText(lastSyncedAt));
}
