import type { SyncPort } from '@/components/ui/sync-line.tsx';
import type { ServerAccess, SyncFailure } from '@/utils/records/sync-state.ts';
import type { Choice } from '@/utils/sync/choose-values.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Repairable } from '@/utils/sync/repair.ts';
import type { Setup } from '@/utils/sync/set-up.ts';

/** How the sync through the browser's own account goes. */
export interface AccountFacts {
  isOn: boolean;
  /** Whether it takes no more. */
  isFull: boolean;
  /** The names of templates that are too large for it. */
  large: readonly string[];
}

/** What sync's part of the options asks of the browser. */
export interface SyncOptionsPort extends Pick<SyncPort, 'watch' | 'ask'> {
  /** Null if no sync is set up. */
  facts(): Promise<SyncFacts | null>;
  /**
   * Asks for the permission, tests the server and starts the sync. Has to be called inside a click, as browsers demand.
   * @param create makes the database if it is missing
   * @param signal ends the test
   * @returns why the sync was not set up; null: it was
   */
  connect(setup: Setup, create: boolean, signal: AbortSignal): Promise<SyncFailure | null>;
  /** Wrong passwords that were typed for this account in the last five minutes. */
  wrongPasswords(access: ServerAccess): Promise<number>;
  /**
   * Mends what stopped the sync, with the one thing that it needs. Has to be called inside a click, as browsers demand.
   * @param url the server's, as in the facts
   * @param text the password or the passphrase; for the permission, nothing
   * @returns why the sync still cannot go on; null: it does
   */
  repair(failure: Repairable, url: string, text: string): Promise<SyncFailure | null>;
  disconnect(): Promise<void>;
  renameMachine(id: string, name: string): Promise<void>;
  /** Takes another device off the list; if it syncs again, it is back. */
  forgetMachine(id: string): Promise<void>;
  /** Settles conflicts. */
  choose(choices: readonly Choice[]): Promise<void>;
  /** The text that sets another machine up; '' if no sync is set up here. */
  code(): Promise<string>;
  copy(text: string): Promise<void>;
  account(): Promise<AccountFacts>;
  /** Has tracking ids and templates sync through the browser's account, or not any more. */
  switchAccount(on: boolean): Promise<void>;
  /** The name that this machine has at first. */
  machineName: string;
}
