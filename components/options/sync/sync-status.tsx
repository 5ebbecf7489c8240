import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { QrCode } from '@/components/ui/qr-code.tsx';
import { syncText } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import { needsAttention as isStopped } from '@/utils/sync/failures.ts';
import type { Notify } from '../remove-with-undo.ts';
import { SectionCard } from '../section-card.tsx';
import type { SyncOptionsPort } from './port.ts';
import { recordTitle } from './record-title.ts';
import { repairOf, SyncRepair } from './sync-repair.tsx';

export interface SyncStatusProps {
  facts: SyncFacts;
  port: SyncOptionsPort;
  notify: Notify;
  onChange: () => void;
}

/** The state of the sync, and what can be done with it. */
export function SyncStatus({ facts, port, notify, onChange }: SyncStatusProps) {
  const { view, url, user, isEncrypted } = facts;
  const needsAttention = !view.isRunning && isStopped(view.failure);
  return (
    <SectionCard title={t(needsAttention ? 'sync_stopped' : 'sync_on')}>
      <p class={view.failure ? 'bad' : ''} role="status">
        {syncText(view)}
      </p>
      <p class="quiet">
        <bdi>{url}</bdi>
        {' · '}
        <bdi>{user}</bdi>
        {isEncrypted && ` · ${t('sync_encrypted')}`}
      </p>
      {needsAttention && <SyncRepair facts={facts} port={port} onChange={onChange} />}
      <SyncActions facts={facts} port={port} notify={notify} onChange={onChange} />
    </SectionCard>
  );
}

function SyncActions(props: SyncStatusProps) {
  const { facts } = props;
  const { isRunning } = facts.view;
  const { syncOrStop, shownCode, copyCode, toggleCode, disconnect } = useSyncActions(props);
  return (
    <>
      <div class="section-actions">
        {/* Trying again with what was refused would lock the account: what is missing is asked for above. */}
        {(isRunning || !repairOf(facts.view.failure)) && (
          <Button variant="primary" icon={isRunning ? 'close' : 'sync'} onClick={syncOrStop}>
            {t(isRunning ? 'common_cancel' : 'sync_now')}
          </Button>
        )}
        <Button icon="copy" onClick={copyCode}>
          {t('sync_code_copy')}
        </Button>
        <Button onClick={toggleCode}>{t(shownCode ? 'sync_qr_hide' : 'sync_qr')}</Button>
        <Button onClick={disconnect}>{t('sync_disconnect')}</Button>
      </div>
      {shownCode && (
        <figure class="sync-qr">
          <QrCode text={shownCode} label={t('sync_qr_name')} />
          <figcaption class="quiet">{t('sync_qr_hint')}</figcaption>
        </figure>
      )}
    </>
  );
}

/** `shownCode`: the setup code while it is shown as a QR code; '' while it is not. */
function useSyncActions({ facts: { view }, port, notify, onChange }: SyncStatusProps) {
  const [shownCode, setShownCode] = useState('');
  const onError = (error: unknown) => {
    report(error);
    notify({ text: t('sync_failure_failed'), tone: 'bad' });
  };
  return {
    syncOrStop() {
      if (view.isRunning) port.ask('stop');
      else port.ask('now');
    },
    shownCode,
    copyCode() {
      const copied = port.code().then(port.copy);
      copied.then(() => notify({ text: t('sync_code_copied') }), onError);
    },
    toggleCode() {
      if (shownCode) setShownCode('');
      else port.code().then(setShownCode, onError);
    },
    disconnect() {
      port.disconnect().then(() => {
        notify({ text: t('sync_disconnected') });
        onChange();
      }, onError);
    },
  };
}

/** The records that could not be synced; all others were. */
export function RefusedRecords({ refused }: Pick<SyncFacts, 'refused'>) {
  return (
    <SectionCard title={t('sync_refused')}>
      <p class="quiet">{t('sync_refused_hint')}</p>
      <ul class="sync-list">
        {refused.map(({ id, name, reason }) => (
          <li key={id}>
            <strong dir="auto">{recordTitle(id) ?? name}</strong>{' '}
            <span class="quiet">
              {reason === 'large' || reason === 'unreadable' ? t(`sync_refused_${reason}`) : reason}
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
