import type { Planned } from '@/utils/shop/transfer/import/plan.ts';

/** Which rows are ticked: all that add something, none, or those that are new for the shop by themselves. */
export type PickMode = 'all' | 'none' | 'new';
export const PICK_MODES: readonly PickMode[] = ['all', 'none', 'new'];

/** The creator's choice of rows. */
export interface Picks {
  mode: PickMode;
  /** Rows, by their place in the source, that she has ticked or not, whatever the mode. */
  single: ReadonlyMap<number, boolean>;
}

export const NEW_ONLY: Picks = { mode: 'new', single: new Map() };

/** Whether there is anything to be ticked: the row adds something to the shop. */
export function isPickable({ verdict }: Planned): boolean {
  return verdict === 'new' || verdict === 'more';
}

export function isPicked(row: Planned, { mode, single }: Picks): boolean {
  if (!isPickable(row)) return false;
  return single.get(row.at) ?? (mode === 'all' || (mode === 'new' && row.isNew));
}

export function withPick({ mode, single }: Picks, at: number, isTicked: boolean): Picks {
  return { mode, single: new Map(single).set(at, isTicked) };
}

/** The rows that are written: those that are ticked, with what rows of the same products say further below. */
export function pickedRows(plan: readonly Planned[], picks: Picks): Planned[] {
  const ids = pickedIds(plan, picks);
  const belongs = (row: Planned) => row.verdict === 'twice' && row.id !== null && ids.has(row.id);
  return plan.filter((row) => isPicked(row, picks) || belongs(row));
}

/** The ids of the products that are ticked. */
export function pickedIds(plan: readonly Planned[], picks: Picks): ReadonlySet<string> {
  return new Set(plan.filter((row) => isPicked(row, picks)).flatMap(({ id }) => id ?? []));
}
