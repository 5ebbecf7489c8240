import { type AddressFault, databaseUrl, readSetupCode, splitUrl } from '@/utils/sync/address.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Setup } from '@/utils/sync/set-up.ts';

/** What is typed into the form that sets the sync up. */
export interface SetupForm {
  /** A setup code of another machine, which fills the other fields. */
  code: string;
  server: string;
  database: string;
  user: string;
  password: string;
  passphrase: string;
  /** The name of this machine. */
  name: string;
}

/**
 * The form as it is shown at first.
 * @param known the sync that is to be set up again; null: none
 */
export function initialForm(known: SyncFacts | null, machineName: string): SetupForm {
  return {
    code: '',
    ...splitUrl(known?.url ?? ''),
    user: known?.user ?? '',
    password: '',
    passphrase: '',
    name: machineName,
  };
}

/** The form after a code was typed: one that can be read fills the other fields. */
export function withCode(form: SetupForm, code: string): SetupForm {
  const access = readSetupCode(code);
  if (!access) return { ...form, code };
  const { url, user, password } = access;
  return { ...form, code, ...splitUrl(url), user, password };
}

/** Whether something is in the field for the code that is no setup code. */
export function isCodeBad({ code }: SetupForm): boolean {
  return code.trim() !== '' && readSetupCode(code) === null;
}

/** Whether the field holds a setup code that can be read. */
export function hasCode({ code }: SetupForm): boolean {
  return readSetupCode(code) !== null;
}

/** The host that user and password go to, alone; null while there is none. */
export function hostOf({ server, database }: SetupForm): string | null {
  const address = databaseUrl(server, database);
  return typeof address === 'string' ? null : address.host;
}

/**
 * What the sync is set up with.
 * @returns why the address cannot be used, as in `databaseUrl`
 */
export function setupOf(form: SetupForm, machineName: string): Setup | AddressFault {
  const address = databaseUrl(form.server, form.database);
  if (typeof address === 'string') return address;
  const { user, password, passphrase } = form;
  return { url: address.url, user, password, passphrase, name: form.name.trim() || machineName };
}
