import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EarningsStore } from './earnings-store.ts';

export const EarningsContext = createContext<EarningsStore | null>(null);

/** The store of the section that a view stands in. @throws outside of it */
export function useEarnings(): EarningsStore {
  const store = useContext(EarningsContext);
  if (!store) throw new Error('no section Earnings around this view');
  return store;
}
