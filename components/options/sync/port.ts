import type { SyncPort } from '@/components/ui/sync-line.tsx';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { Choice } from '@/utils/sync/choose-values.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import type { Setup } from '@/utils/sync/set-up.ts';

/** How the sync through the browser's own account goes. */
export interface AccountFacts {
  isOn: boolean;
  /** It takes no more. */
  isFull: boolean;
  /** Names of templates that are too large for it. */
  large: readonly string[];
}

/** What sync's part of the options asks of the browser. */
export interface SyncOptionsPort extends Pick<SyncPort, 'watch' | 'ask'> {
  /** Null where no sync is set up. */
  facts(): Promise<SyncFacts | null>;
  /** Called in a click, which is where browsers let an extension ask. Resolves with why it is not set up, or null. */
  connect(setup: Setup, create: boolean): Promise<SyncFailure | null>;
  disconnect(): Promise<void>;
  choose(choices: readonly Choice[]): Promise<void>;
  /** What another machine needs to set the sync up; '' where it is not set up here. */
  code(): Promise<string>;
  copy(text: string): Promise<void>;
  account(): Promise<AccountFacts>;
  /** Has tracking ids and templates sync through the browser's account, or not any more. */
  switchAccount(on: boolean): Promise<void>;
  /** A first name for this machine. */
  machineName: string;
}
