import { useContext, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { AddressFault } from '@/utils/sync/address.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import { WARN_FROM } from '@/utils/sync/wrong-passwords.ts';
import { Choice } from '../choice.tsx';
import { SectionCard } from '../section-card.tsx';
import { Target } from '../target.ts';
import type { SyncOptionsPort } from './port.ts';
import { CodeFields, ServerFields } from './setup-fields.tsx';
import { hasCode, hostOf, initialForm, type SetupForm, setupOf } from './setup-form.ts';
import { SyncHelp } from './sync-help.tsx';
import { useWrongPasswords } from './use-wrong-passwords.ts';

export interface SyncSetupProps {
  port: SyncOptionsPort;
  /** The sync that is to be set up again; null: none. */
  known: SyncFacts | null;
  onDone: () => void;
}

/** Whether the creator has a setup code or begins anew; '' until she has chosen. */
type Way = 'code' | 'new' | '';

/** What came of the last test; null before the first. */
type Outcome = SyncFailure | AddressFault | 'testing' | null;

/** Asks which server the shop is to be synced with, tests it and starts the sync. */
export function SyncSetup({ port, known, onDone }: SyncSetupProps) {
  const [form, setForm] = useState(() => initialForm(known, port.machineName));
  const isCodeRequested = useContext(Target) === 'code';
  const [way, setWay] = useState<Way>(known ? 'new' : isCodeRequested ? 'code' : '');
  /** Chosen by hand: then the focus stays at the choice, or arrow keys would lead into a field. */
  const [isByHand, setByHand] = useState(false);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const codeInput = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const { outcome, wrong, connect, cancel } = useConnection(port, form, onDone);
  function onSubmit(event: Event) {
    event.preventDefault();
    const isCodeMissing = way === 'code' && !hasCode(form);
    setCodeAsked(isCodeMissing);
    if (isCodeMissing) codeInput.current?.focus();
    else if (outcome !== 'testing') void connect(false);
  }

  return (
    <SectionCard title={t('sync_setup')}>
      <form class="sync-setup" onSubmit={onSubmit}>
        {known === null && (
          <WayChoice
            way={way}
            onWay={(chosen) => {
              setByHand(true);
              setWay(chosen);
            }}
          />
        )}
        {way === '' && <SyncHelp port={port} />}
        {way === 'code' && (
          <CodeFields
            form={form}
            onForm={setForm}
            takesFocus={!isByHand}
            input={codeInput}
            isAsked={isCodeAsked}
          />
        )}
        {way === 'new' && (
          <ServerFields port={port} form={form} onForm={setForm} takesFocus={!isByHand} />
        )}
        {way !== '' && (
          <>
            <StartActions
              host={hostOf(form)}
              outcome={outcome}
              onCreate={() => void connect(true)}
              onCancel={cancel}
            />
            <OutcomeText outcome={outcome} wrong={wrong} />
          </>
        )}
      </form>
    </SectionCard>
  );
}

function WayChoice({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  return (
    <Choice
      legend={t('sync_way')}
      value={way}
      options={[
        { value: 'code', label: t('sync_way_code'), detail: t('sync_way_code_detail') },
        { value: 'new', label: t('sync_way_new'), detail: t('sync_way_new_detail') },
      ]}
      onChange={onWay}
    />
  );
}

/** The test of what was typed, which begins to sync where it succeeds. */
function useConnection(port: SyncOptionsPort, form: SetupForm, onDone: () => void) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const { wrong, isKnownWrong, note } = useWrongPasswords(port);
  const testing = useRef<AbortController | null>(null);

  async function connect(create: boolean) {
    const setup = setupOf(form, port.machineName);
    if (typeof setup === 'string') return setOutcome(setup);
    if (isKnownWrong(setup)) return setOutcome('password');
    setOutcome('testing');
    const controller = new AbortController();
    testing.current = controller;
    const failure = await port.connect(setup, create, controller.signal);
    await note(setup, failure);
    setOutcome(controller.signal.aborted ? null : failure);
    if (failure === null) onDone();
  }

  return { outcome, wrong, connect, cancel: () => testing.current?.abort() };
}

interface StartActionsProps {
  /** The server that will be asked. */
  host: string | null;
  outcome: Outcome;
  /** Creates the database that the server lacks. */
  onCreate: () => void;
  onCancel: () => void;
}

function StartActions({ host, outcome, onCreate, onCancel }: StartActionsProps) {
  const isTesting = outcome === 'testing';
  return (
    <>
      {host && <p class="quiet">{t('sync_host', host)}</p>}
      <div class="section-actions">
        <Button variant="primary" type="submit" disabled={isTesting}>
          {t('sync_start')}
        </Button>
        {isTesting && <Button onClick={onCancel}>{t('common_cancel')}</Button>}
        {outcome === 'missing' && <Button onClick={onCreate}>{t('sync_create')}</Button>}
      </div>
    </>
  );
}

/** @param wrong how many wrong passwords were given for the account in the last minutes */
function OutcomeText({ outcome, wrong }: { outcome: Outcome; wrong: number }) {
  if (outcome === 'testing') {
    return (
      <p role="status" class="quiet">
        {t('sync_testing')}
      </p>
    );
  }
  return (
    <p role="status" class="bad">
      {outcome && t(`sync_failure_${outcome}`)}
      {outcome === 'password' && wrong >= WARN_FROM && ` ${t('sync_password_again', wrong)}`}
    </p>
  );
}
