import { useEffect, useState } from 'preact/hooks';
import type { BackupPort } from './port.ts';

/**
 * The port, once it is loaded; null before. One that cannot be loaded, as after an update of the extension under the
 * page, is an error of the view: the nearest boundary says so.
 */
export function useBackupPort(open: () => Promise<BackupPort>): BackupPort | null {
  const [port, setPort] = useState<BackupPort | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    open().then(setPort, (error: unknown) => setFailure({ error }));
  }, [open]);
  if (failure) throw failure.error;
  return port;
}
