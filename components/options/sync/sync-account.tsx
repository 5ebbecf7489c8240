import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { SectionCard } from '../section-card.tsx';
import { Switch } from '../switch.tsx';
import type { AccountFacts, SyncOptionsPort } from './port.ts';

export interface SyncAccountProps {
  facts: AccountFacts;
  port: Pick<SyncOptionsPort, 'switchAccount'>;
  onChange: () => void;
}

/** For creators without a server: the sync through the browser's own account, and what else syncs what. */
export function SyncAccount({ facts, port, onChange }: SyncAccountProps) {
  const { isOn, isFull, large } = facts;
  return (
    <SectionCard title={t('sync_account')} anchor="account">
      <Switch
        label={t('sync_account_switch')}
        detail={t('sync_account_hint')}
        on={isOn}
        onChange={(on) => {
          port.switchAccount(on).catch(report).finally(onChange);
        }}
      />
      <div role="status" class="bad">
        {isFull && <p>{t('sync_account_full')}</p>}
        {isOn && large.length > 0 && <p>{t('sync_account_large', large.join(', '))}</p>}
      </div>
      <h4>{t('sync_coverage')}</h4>
      <ul class="sync-coverage">
        <li>{t('sync_coverage_server')}</li>
        <li>{t('sync_coverage_account')}</li>
        <li>{t('sync_coverage_backup')}</li>
      </ul>
    </SectionCard>
  );
}
