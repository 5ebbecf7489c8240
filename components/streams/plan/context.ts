import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlanStore } from './plan-store.ts';

export const PlanContext = createContext<PlanStore | null>(null);

/** The store of the plan that a view stands in. @throws outside of one */
export function usePlan(): PlanStore {
  const store = useContext(PlanContext);
  if (!store) throw new Error('no plan around this view');
  return store;
}
