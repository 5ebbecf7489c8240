import { oversizedTemplates } from '@/utils/sync/account-sync.ts';
import { readAccount } from './account-storage.ts';
import { readSettings } from './settings-store.ts';

/** What the browser's account carries of the settings. */
export interface AccountFacts {
  isOn: boolean;
  /** It has no room for more. */
  isFull: boolean;
  /** Names of templates that are too large for it. */
  large: string[];
}

export async function readAccountFacts(): Promise<AccountFacts> {
  const [account, { shared }] = await Promise.all([readAccount(), readSettings()]);
  return {
    isOn: account !== null,
    isFull: account?.isFull === true,
    large: oversizedTemplates(shared),
  };
}
