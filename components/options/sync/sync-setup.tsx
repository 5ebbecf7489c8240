import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import { databaseUrl, readSetupCode, splitUrl } from '@/utils/sync/address.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import { Card } from '../card.tsx';
import type { SyncOptionsPort } from './port.ts';

export interface SyncSetupProps {
  port: SyncOptionsPort;
  /** The sync that is to be set up again. */
  known: SyncFacts | null;
  onDone: () => void;
}

type Outcome = SyncFailure | 'testing' | 'https' | 'url' | null;

/** Where the shop is to be synced, and the test of it. */
export function SyncSetup({ port, known, onDone }: SyncSetupProps) {
  const [code, setCode] = useState('');
  const [place, setPlace] = useState(() => splitUrl(known?.url ?? ''));
  const [user, setUser] = useState(known?.user ?? '');
  const [password, setPassword] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState(port.machineName);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const isCodeBad = code.trim() !== '' && readSetupCode(code) === null;

  function onCode(text: string) {
    setCode(text);
    const access = readSetupCode(text);
    if (!access) return;
    setPlace(splitUrl(access.url));
    setUser(access.user);
    setPassword(access.password);
  }

  async function connect(create: boolean) {
    const found = databaseUrl(place.server, place.database);
    if (typeof found === 'string') {
      setOutcome(found);
      return;
    }
    setOutcome('testing');
    const setup = { ...found, user, password, passphrase, name: name.trim() || port.machineName };
    const failure = await port.connect(setup, create);
    setOutcome(failure);
    if (failure === null) onDone();
  }

  const isTesting = outcome === 'testing';
  return (
    <Card title={t('sync_setup')}>
      <form
        class="sync-setup"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTesting) void connect(false);
        }}
      >
        <Field
          label={t('sync_code')}
          hint={t('sync_code_hint')}
          value={code}
          onInput={onCode}
          code
          note={isCodeBad ? { tone: 'error', text: t('sync_code_bad') } : null}
        />
        <Field
          label={t('sync_server')}
          value={place.server}
          onInput={(server) => setPlace({ ...place, server })}
          placeholder="https://couch.example.com"
          code
        />
        <Field
          label={t('sync_database')}
          value={place.database}
          onInput={(database) => setPlace({ ...place, database })}
          code
        />
        <Field label={t('sync_user')} value={user} onInput={setUser} code />
        <Field label={t('sync_password')} value={password} onInput={setPassword} code secret />
        <Field
          label={t('sync_passphrase')}
          hint={t('sync_passphrase_hint')}
          value={passphrase}
          onInput={setPassphrase}
          code
          secret
        />
        <Field label={t('sync_machine')} value={name} onInput={setName} />
        <div class="section-actions">
          <Button variant="primary" type="submit" disabled={isTesting}>
            {t('sync_start')}
          </Button>
          {outcome === 'missing' && (
            <Button onClick={() => void connect(true)}>{t('sync_create')}</Button>
          )}
        </div>
        <p role="status" class={isTesting ? 'quiet' : 'bad'}>
          {isTesting ? t('sync_testing') : outcome && t(`sync_failure_${outcome}`)}
        </p>
      </form>
    </Card>
  );
}
