import { useEffect, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import type { BackupPort, Syncs } from './port.ts';

/** What brings changes to other devices; null before it is known. */
export function useSyncs(port: Pick<BackupPort, 'syncs'>): Syncs | null {
  const [syncs, setSyncs] = useState<Syncs | null>(null);
  useEffect(() => {
    port.syncs().then(setSyncs, report);
  }, [port]);
  return syncs;
}
