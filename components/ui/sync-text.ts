import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import type { SyncView } from '@/utils/sync/status.ts';

/** The state of the sync in one sentence. */
export function syncText({ isRunning, done, total, failure, lastSyncedAt }: SyncView): string {
  const count = (records: number) => records.toLocaleString(uiLanguage());
  if (isRunning) {
    return total > 0 ? t('sync_running_of', count(done), count(total)) : t('sync_running');
  }
  if (failure) return t(`sync_failure_${failure}`);
  return lastSyncedAt === null ? t('sync_waiting') : t('sync_up_to_date', momentText(lastSyncedAt));
}

/** A moment of today by its time, any other with its day. @param time milliseconds since 1970 */
export function momentText(time: number): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(uiLanguage(), {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(time);
}
