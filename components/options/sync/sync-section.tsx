import { useCallback, useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Notify } from '../take-away.ts';
import { Conflicts } from './conflicts.tsx';
import type { AccountFacts, SyncOptionsPort } from './port.ts';
import { SyncAccount } from './sync-account.tsx';
import { SyncSetup } from './sync-setup.tsx';
import { Refused, SyncMachines, SyncStatus } from './sync-status.tsx';

/** Sync: its set-up, or how it goes and what it waits for. */
export function SyncSection({ port, notify }: { port: SyncOptionsPort; notify: Notify }) {
  const [facts, setFacts] = useState<SyncFacts | null>();
  const [account, setAccount] = useState<AccountFacts | null>(null);
  const [isFailed, setFailed] = useState(false);

  const read = useCallback(() => {
    Promise.all([port.facts(), port.account()]).then(
      ([facts, account]) => {
        setFacts(facts);
        setAccount(account);
        setFailed(false);
      },
      (error: unknown) => {
        report(error);
        setFailed(true);
      },
    );
  }, [port]);

  useEffect(() => {
    const ending = new AbortController();
    read();
    port.watch(read, ending.signal);
    return () => ending.abort();
  }, [port, read]);

  const { failure } = facts?.view ?? {};
  const isLost = failure === 'missing' || failure === 'permission' || failure === 'password';
  return (
    <>
      <p class="section-intro">{t('sync_intro')}</p>
      {isFailed && (
        <p class="bad" role="alert">
          <Icon name="error" /> {t('sync_failure_failed')}
        </p>
      )}
      {facts && (
        <>
          <SyncStatus facts={facts} port={port} notify={notify} onChange={read} />
          {facts.conflicts.length > 0 && (
            <Conflicts conflicts={facts.conflicts} choose={port.choose} onChange={read} />
          )}
          {facts.refused.length > 0 && <Refused refused={facts.refused} />}
          <SyncMachines facts={facts} />
        </>
      )}
      {(facts === null || isLost) && <SyncSetup port={port} known={facts ?? null} onDone={read} />}
      {account && <SyncAccount facts={account} port={port} onChange={read} />}
    </>
  );
}
