import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OnAirStore } from './store.ts';

export const OnAirContext = createContext<OnAirStore | null>(null);

/** The store of the window on air. @throws outside of one */
export function useOnAir(): OnAirStore {
  const store = useContext(OnAirContext);
  if (!store) throw new Error('no window on air around this view');
  return store;
}
