import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Repairable } from '@/utils/sync/repair.ts';
import { WARN_FROM } from '@/utils/sync/wrong-passwords.ts';
import type { SyncOptionsPort } from './port.ts';
import { useWrongPasswords } from './use-wrong-passwords.ts';

export interface SyncRepairProps {
  facts: SyncFacts;
  port: Pick<SyncOptionsPort, 'repair' | 'wrongPasswords'>;
  onChange: () => void;
}

/** Whether one thing alone brings the sync back, and which. */
export function repairOf(failure: SyncFailure | null): Repairable | null {
  return failure === 'password' || failure === 'passphrase' || failure === 'permission'
    ? failure
    : null;
}

/** @param wrong how many wrong passwords were given for the account in the last minutes */
function failureText(failure: SyncFailure, wrong: number): string {
  const text = t(`sync_failure_${failure}`);
  return failure === 'password' && wrong >= WARN_FROM
    ? `${text} ${t('sync_password_again', wrong)}`
    : text;
}

/** Asks for just what stopped the sync: the new password, the passphrase, or the permission to reach the server. */
export function SyncRepair({ facts, port, onChange }: SyncRepairProps) {
  const repair = repairOf(facts.view.failure);
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<SyncFailure | 'testing' | null>(null);
  const { wrong, isKnownWrong, note } = useWrongPasswords(port);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  if (!repair) return null;
  const isTesting = outcome === 'testing';

  async function onSubmit(event: Event) {
    event.preventDefault();
    if (isTesting || !repair) return;
    const access = { url: facts.url, user: facts.user, password: typed };
    if (isKnownWrong(access)) return;
    setOutcome('testing');
    const failure = await port.repair(repair, facts.url, typed);
    await note(access, failure);
    setOutcome(failure);
    if (failure === null) onChange();
    else input.current?.focus();
  }

  return (
    <form class="sync-setup" onSubmit={(event) => void onSubmit(event)}>
      <p>{t(`sync_repair_${repair}`, new URL(facts.url).host)}</p>
      {repair !== 'permission' && (
        <Field
          label={t(repair === 'password' ? 'sync_password' : 'sync_repair_passphrase_label')}
          value={typed}
          onInput={setTyped}
          inputRef={input}
          code
          secret
          note={
            outcome && outcome !== 'testing'
              ? { tone: 'error', text: failureText(outcome, wrong) }
              : null
          }
        />
      )}
      <div class="section-actions">
        <Button variant="primary" type="submit" disabled={isTesting}>
          {t(repair === 'permission' ? 'sync_repair_allow' : 'sync_repair_go_on')}
        </Button>
        <span class="quiet" role="status">
          {isTesting && t('sync_testing')}
        </span>
      </div>
    </form>
  );
}
