import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { momentText } from '@/components/ui/format.ts';
import { syncText } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Notify } from '../remove-with-undo.ts';
import { SectionCard } from '../section-card.tsx';
import type { SyncOptionsPort } from './port.ts';
import { QrCode } from './qr-code.tsx';

export interface SyncStatusProps {
  facts: SyncFacts;
  port: SyncOptionsPort;
  notify: Notify;
  onChange: () => void;
}

/** The state of the sync, and what can be done with it. */
export function SyncStatus({ facts, port, notify, onChange }: SyncStatusProps) {
  const { view, url, user, isEncrypted } = facts;
  return (
    <SectionCard title={t('sync_on')}>
      <p class={view.failure ? 'bad' : ''} role="status">
        {syncText(view)}
      </p>
      <p class="quiet">
        <bdi>{url}</bdi>
        {' · '}
        <bdi>{user}</bdi>
        {isEncrypted && ` · ${t('sync_encrypted')}`}
      </p>
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
        <Button variant="primary" icon={isRunning ? 'close' : 'sync'} onClick={syncOrStop}>
          {t(isRunning ? 'common_cancel' : 'sync_now')}
        </Button>
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
      // Trying again with a wrong password would lock the account: the set-up below asks for the right one.
      else if (view.failure === 'password') passwordField()?.focus();
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

function passwordField(): HTMLInputElement | null {
  return document.querySelector('.sync-setup input[type="password"]');
}

/** The machines that have this shop. */
export function SyncMachines({ facts: { machines, device } }: { facts: SyncFacts }) {
  const list = machines.toSorted((a, b) => b.seen - a.seen);
  if (list.length === 0) return null;
  return (
    <SectionCard title={t('sync_machines')}>
      <ul class="sync-list">
        {list.map(({ id, name, seen }) => (
          <li key={id}>
            <strong dir="auto">{name}</strong>{' '}
            <span class="quiet">
              {id === device ? t('sync_this_machine') : t('sync_last_seen', momentText(seen))}
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** The records that could not be synced; all others were. */
export function RefusedRecords({ refused }: Pick<SyncFacts, 'refused'>) {
  return (
    <SectionCard title={t('sync_refused')}>
      <p class="quiet">{t('sync_refused_hint')}</p>
      <ul class="sync-list">
        {refused.map(([name, reason]) => (
          <li key={name}>
            <strong dir="auto">{name}</strong>{' '}
            <span class="quiet">
              {reason === 'large' || reason === 'unreadable' ? t(`sync_refused_${reason}`) : reason}
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
