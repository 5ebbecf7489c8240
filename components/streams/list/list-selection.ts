import { useState } from 'preact/hooks';
import {
  actionTargets,
  EMPTY_SELECTION,
  select,
  selectAll,
} from '@/components/shop/store/selection.ts';

/** Which streams of a list are ticked. */
export interface ListSelection {
  ids: ReadonlySet<string>;
  /** What an action on one of them is about: all that are ticked, where it is among them. */
  targets: (id: string) => ReadonlySet<string>;
  toggle: (id: string) => void;
  /** From where a range began, or from `from`, to that one. */
  extend: (from: string | null, to: string) => void;
  all: () => void;
  clear: () => void;
}

/** @param list the ids that are shown, in their order: what is not shown is not ticked */
export function useListSelection(list: readonly string[]): ListSelection {
  const [selection, setSelection] = useState(EMPTY_SELECTION);
  const ids = new Set(actionTargets({ ...selection, current: null }, list));
  const now = { ...selection, ids };
  return {
    ids,
    targets: (id) => (ids.has(id) ? ids : new Set([id])),
    toggle: (id) => setSelection(select(now, list, id, 'toggle')),
    extend(from, to) {
      const anchor = ids.size > 0 && now.anchor !== null ? now.anchor : from;
      setSelection(select({ ...now, anchor }, list, to, 'range'));
    },
    all: () => setSelection(selectAll(now, list)),
    clear: () => setSelection(EMPTY_SELECTION),
  };
}
