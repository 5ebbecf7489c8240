import { report } from '@/utils/report.ts';
import { readAccount } from './account-storage.ts';

/** Where her data goes beside this device. */
export interface DataPlaces {
  /** The host of her own server; null without one. */
  syncHost: string | null;
  isInAccount: boolean;
}

/** Of the shop's database, the sync's state alone is loaded for it. Null where it cannot be read. */
export async function readDataPlaces(): Promise<DataPlaces | null> {
  try {
    const { syncHost } = await import('./sync-host.ts');
    const [host, account] = await Promise.all([syncHost(), readAccount()]);
    return { syncHost: host, isInAccount: account !== null };
  } catch (error) {
    report(error);
    return null;
  }
}
