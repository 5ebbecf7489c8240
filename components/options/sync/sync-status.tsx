import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { momentText } from '@/components/ui/format.ts';
import { syncText } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import { Card } from '../card.tsx';
import type { Notify } from '../take-away.ts';
import type { SyncOptionsPort } from './port.ts';
import { QrCode } from './qr-code.tsx';

export interface SyncStatusProps {
  facts: SyncFacts;
  port: SyncOptionsPort;
  notify: Notify;
  onChange: () => void;
}

/** How the sync goes, and what can be done with it. */
export function SyncStatus({ facts, port, notify, onChange }: SyncStatusProps) {
  const { view, url, user, isEncrypted } = facts;
  const [code, setCode] = useState('');
  const failed = (error: unknown) => {
    report(error);
    notify({ text: t('sync_failure_failed'), tone: 'bad' });
  };

  return (
    <Card title={t('sync_on')}>
      <p class={view.failure ? 'bad' : ''} role="status">
        {syncText(view)}
      </p>
      <p class="quiet">
        <bdi>{url}</bdi>
        {' · '}
        <bdi>{user}</bdi>
        {isEncrypted && ` · ${t('sync_encrypted')}`}
      </p>
      <div class="section-actions">
        <Button
          variant="primary"
          icon={view.isRunning ? 'close' : 'sync'}
          onClick={() => port.ask(view.isRunning ? 'stop' : 'now')}
        >
          {t(view.isRunning ? 'common_cancel' : 'sync_now')}
        </Button>
        <Button
          icon="copy"
          onClick={() =>
            port
              .code()
              .then(port.copy)
              .then(() => notify({ text: t('sync_code_copied') }), failed)
          }
        >
          {t('sync_code_copy')}
        </Button>
        <Button onClick={() => (code ? setCode('') : port.code().then(setCode, failed))}>
          {t(code ? 'sync_qr_hide' : 'sync_qr')}
        </Button>
        <Button
          onClick={() =>
            port.disconnect().then(() => {
              notify({ text: t('sync_disconnected') });
              onChange();
            }, failed)
          }
        >
          {t('sync_disconnect')}
        </Button>
      </div>
      {code && (
        <figure class="sync-qr">
          <QrCode words={code} label={t('sync_qr_name')} />
          <figcaption class="quiet">{t('sync_qr_hint')}</figcaption>
        </figure>
      )}
    </Card>
  );
}

/** Who else has this shop. */
export function SyncMachines({ facts: { machines, device } }: { facts: SyncFacts }) {
  const list = machines.toSorted((a, b) => b.seen - a.seen);
  if (list.length === 0) return null;
  return (
    <Card title={t('sync_machines')}>
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
    </Card>
  );
}

/** What could not be synced, while all else was. */
export function Refused({ refused }: Pick<SyncFacts, 'refused'>) {
  return (
    <Card title={t('sync_refused')}>
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
    </Card>
  );
}
