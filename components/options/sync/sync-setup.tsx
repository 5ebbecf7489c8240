import type { RefObject } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field, type FieldNote, type FieldProps } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { AddressFault } from '@/utils/sync/address.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Setup } from '@/utils/sync/set-up.ts';
import { REMEMBERED, WARN_FROM } from '@/utils/sync/wrong-passwords.ts';
import { Choice } from '../choice.tsx';
import { SectionCard } from '../section-card.tsx';
import { Target } from '../target.ts';
import type { SyncOptionsPort } from './port.ts';
import {
  hasCode,
  hostOf,
  initialForm,
  isCodeBad,
  type SetupForm,
  setupOf,
  withCode,
} from './setup-form.ts';
import { SyncHelp } from './sync-help.tsx';

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
  const isTesting = outcome === 'testing';
  const host = hostOf(form);

  function onSubmit(event: Event) {
    event.preventDefault();
    const isCodeMissing = way === 'code' && !hasCode(form);
    setCodeAsked(isCodeMissing);
    if (isCodeMissing) codeInput.current?.focus();
    else if (!isTesting) void connect(false);
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
            {host && <p class="quiet">{t('sync_host', host)}</p>}
            <div class="section-actions">
              <Button variant="primary" type="submit" disabled={isTesting}>
                {t('sync_start')}
              </Button>
              {isTesting && <Button onClick={cancel}>{t('common_cancel')}</Button>}
              {outcome === 'missing' && (
                <Button onClick={() => void connect(true)}>{t('sync_create')}</Button>
              )}
            </div>
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
  const [wrong, setWrong] = useState(0);
  const testing = useRef<AbortController | null>(null);
  const refused = useRef<Refused | null>(null);

  async function connect(create: boolean) {
    const setup = setupOf(form, port.machineName);
    if (typeof setup === 'string') return setOutcome(setup);
    // Sent once more, what is known to be wrong only brings the account nearer to its lock.
    if (wrong >= WARN_FROM && isStillRefused(refused.current, setup)) return setOutcome('password');
    setOutcome('testing');
    const controller = new AbortController();
    testing.current = controller;
    const failure = await port.connect(setup, create, controller.signal);
    refused.current = failure === 'password' ? { setup, at: Date.now() } : null;
    setWrong(failure === 'password' ? await port.wrongPasswords(setup) : 0);
    setOutcome(controller.signal.aborted ? null : failure);
    if (failure === null) onDone();
  }

  return { outcome, wrong, connect, cancel: () => testing.current?.abort() };
}

/** What the server has refused as a wrong password, and when, in milliseconds since 1970. */
interface Refused {
  setup: Setup;
  at: number;
}

function isStillRefused(refused: Refused | null, { url, user, password }: Setup): boolean {
  if (!refused || Date.now() - refused.at >= REMEMBERED) return false;
  const { setup } = refused;
  return setup.url === url && setup.user === user && setup.password === password;
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

interface SetupFieldsProps {
  form: SetupForm;
  onForm: (form: SetupForm) => void;
  /** The first field takes the focus as it comes. */
  takesFocus: boolean;
}

/** The properties that bind a field to a part of the form. */
function bound(
  { form, onForm }: Pick<SetupFieldsProps, 'form' | 'onForm'>,
  part: keyof SetupForm,
): Pick<FieldProps, 'value' | 'onInput'> {
  return { value: form[part], onInput: (typed) => onForm({ ...form, [part]: typed }) };
}

interface CodeFieldsProps extends SetupFieldsProps {
  input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** The sync was to be started without a code. */
  isAsked: boolean;
}

/** For another device of the same shop: the code, and what the code does not say. */
function CodeFields(props: CodeFieldsProps) {
  const { form, onForm, takesFocus, input, isAsked } = props;
  useFocus(input, takesFocus);
  return (
    <>
      <Field
        label={t('sync_code')}
        hint={t('sync_code_hint')}
        value={form.code}
        onInput={(typed) => onForm(withCode(form, typed))}
        inputRef={input}
        code
        note={codeNote(form, isAsked)}
      />
      <Field
        label={t('sync_passphrase')}
        hint={t('sync_way_code_passphrase')}
        {...bound(props, 'passphrase')}
        code
        secret
      />
      <Field label={t('sync_machine')} {...bound(props, 'name')} />
    </>
  );
}

/** What is wrong with the code; that there is none, only when it was to be used. */
function codeNote(form: SetupForm, isAsked: boolean): FieldNote | null {
  if (isCodeBad(form)) return { tone: 'error', text: t('sync_code_bad') };
  return isAsked && !hasCode(form) ? { tone: 'error', text: t('sync_code_missing') } : null;
}

/** For the first device: the server and who may use it. */
function ServerFields({ port, ...props }: SetupFieldsProps & Pick<SyncSetupProps, 'port'>) {
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useFocus(input, props.takesFocus);
  return (
    <>
      <SyncHelp port={port} />
      <Field
        label={t('sync_server')}
        {...bound(props, 'server')}
        inputRef={input}
        placeholder="https://couch.example.com"
        code
      />
      <Field label={t('sync_database')} {...bound(props, 'database')} code />
      <Field label={t('sync_user')} {...bound(props, 'user')} code />
      <Field label={t('sync_password')} {...bound(props, 'password')} code secret />
      <Field
        label={t('sync_passphrase')}
        hint={t('sync_passphrase_hint')}
        {...bound(props, 'passphrase')}
        code
        secret
      />
      <Field label={t('sync_machine')} {...bound(props, 'name')} />
    </>
  );
}

/** The first field takes the focus where nothing was chosen by hand: the page was opened for it. */
function useFocus(input: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, []);
}
