import type { SyncPort } from '@/components/ui/sync-line.tsx';
import type { Choice } from '@/utils/sync/choose-values.ts';
import type { SyncFailure } from '@/utils/sync/couch-client.ts';
import type { Setup } from '@/utils/sync/set-up.ts';
import type { Conflict, SyncView } from '@/utils/sync/status.ts';

/** `seen`: milliseconds since 1970. */
export interface Machine {
  id: string;
  name: string;
  seen: number;
}

/** All that the options show of a sync that is set up. */
export interface SyncFacts {
  view: SyncView;
  url: string;
  user: string;
  isEncrypted: boolean;
  /** The id of this machine among `machines`. */
  device: string;
  machines: readonly Machine[];
  conflicts: readonly Conflict[];
  /** What a product or a category that was set aside is called, and why. */
  refused: readonly [name: string, reason: string][];
}

/** What the browser's own account carries. */
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
  /** Has the browser's account carry tracking ids and templates, or not any more. */
  carry(on: boolean): Promise<void>;
  /** A first name for this machine. */
  machineName: string;
}
