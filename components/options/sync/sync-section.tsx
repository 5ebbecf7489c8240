import { useCallback, useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Notify } from '../remove-with-undo.ts';
import { Conflicts } from './conflicts.tsx';
import type { AccountFacts, SyncOptionsPort } from './port.ts';
import { SyncAccount } from './sync-account.tsx';
import { SyncMachines } from './sync-machines.tsx';
import { SyncSetup } from './sync-setup.tsx';
import { RefusedRecords, SyncStatus, type SyncStatusProps } from './sync-status.tsx';
import './sync.css';

export interface SyncSectionProps {
  port: SyncOptionsPort;
  notify: Notify;
}

/** Sync: its set-up, or its state and what it waits for. */
export function SyncSection({ port, notify }: SyncSectionProps) {
  const { facts, account, isFailed, read } = useSyncFacts(port);
  return (
    <>
      <p class="section-intro">{t('sync_intro')}</p>
      {isFailed && (
        <p class="bad" role="alert">
          <Icon name="error" /> {t('sync_failure_failed')}
        </p>
      )}
      {facts && <ServerSync facts={facts} port={port} notify={notify} onChange={read} />}
      {facts !== undefined && needsSetup(facts) && (
        <SyncSetup port={port} known={facts} onDone={read} />
      )}
      {account && <SyncAccount facts={account} port={port} onChange={read} />}
    </>
  );
}

/** Reads the state of the sync, again after every change. `facts`: undefined before it is read, null without a sync. */
function useSyncFacts(port: SyncOptionsPort) {
  const [facts, setFacts] = useState<SyncFacts | null>();
  const [account, setAccount] = useState<AccountFacts | null>(null);
  const [isFailed, setFailed] = useState(false);

  const read = useCallback(() => {
    Promise.all([port.facts(), port.account()]).then(
      ([nextFacts, nextAccount]) => {
        setFacts(nextFacts);
        setAccount(nextAccount);
        setFailed(false);
      },
      (error: unknown) => {
        report(error);
        setFailed(true);
      },
    );
  }, [port]);

  useEffect(() => {
    const unmounting = new AbortController();
    read();
    port.watch(read, unmounting.signal);
    return () => unmounting.abort();
  }, [port, read]);

  return { facts, account, isFailed, read };
}

/** Whether there is no sync, or one that only a new set-up brings back. */
function needsSetup(facts: SyncFacts | null): boolean {
  if (facts === null) return true;
  return facts.view.failure === 'missing';
}

function ServerSync({ facts, port, notify, onChange }: SyncStatusProps) {
  return (
    <>
      <SyncStatus facts={facts} port={port} notify={notify} onChange={onChange} />
      {facts.conflicts.length > 0 && (
        <Conflicts conflicts={facts.conflicts} choose={port.choose} onChange={onChange} />
      )}
      {facts.refused.length > 0 && <RefusedRecords refused={facts.refused} />}
      <SyncMachines facts={facts} port={port} notify={notify} onChange={onChange} />
    </>
  );
}
