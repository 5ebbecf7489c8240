/** What is selected in a list, as in file managers. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Where the keys are; it need not be selected. Null: nowhere yet. */
  current: string | null;
  /** Where a range begins. */
  anchor: string | null;
}

/**
 * What a click or a key does to the selection, as in file managers:
 * - `only`: just this one
 * - `toggle`: this one more, or no more (Ctrl or Cmd, the tick)
 * - `range`: from the anchor to this one (Shift)
 * - `extend`: the same, and what was selected before (Ctrl or Cmd with Shift)
 * - `walk`: the keys go there, the selection stays (Ctrl or Cmd with an arrow)
 */
export type SelectMode = 'only' | 'toggle' | 'range' | 'extend' | 'walk';

export const EMPTY_SELECTION: Selection = { ids: new Set(), current: null, anchor: null };

/** What the held keys ask for. @param walks an arrow was pressed */
export function selectModeOf(
  { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  walks = false,
): SelectMode {
  const more = ctrlKey || metaKey;
  if (shiftKey) return more ? 'extend' : 'range';
  if (more) return walks ? 'walk' : 'toggle';
  return 'only';
}

/** @param list ids in their order */
export function select(
  now: Selection,
  list: readonly string[],
  id: string,
  mode: SelectMode,
): Selection {
  switch (mode) {
    case 'only':
      return { ids: new Set([id]), current: id, anchor: id };
    case 'walk':
      return { ...now, current: id };
    case 'toggle': {
      const ids = new Set(now.ids);
      if (!ids.delete(id)) ids.add(id);
      return { ids, current: id, anchor: id };
    }
    default: {
      const to = list.indexOf(id);
      const from = list.indexOf(now.anchor ?? id);
      const range = list.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1);
      const before = mode === 'extend' ? now.ids : [];
      return { ids: new Set([...before, ...range]), current: id, anchor: now.anchor ?? id };
    }
  }
}

export function selectAll(now: Selection, list: readonly string[]): Selection {
  const first = list[0] ?? null;
  return { ids: new Set(list), current: now.current ?? first, anchor: now.anchor ?? first };
}

/** Nothing is selected; the keys stay where they are. */
export function deselect(now: Selection): Selection {
  return { ...now, ids: EMPTY_SELECTION.ids };
}

/**
 * What is left of a selection when the list has changed. The keys stay at their product, or, when that has gone, at
 * the one that stands where it stood.
 * @param former the list before
 */
export function keepSelection(
  now: Selection,
  list: readonly string[],
  former: readonly string[],
): Selection {
  // A set of 50,000 takes longer than looking for one or two.
  const set = now.ids.size > 4 ? new Set(list) : null;
  const isThere = (id: string) => set?.has(id) ?? list.includes(id);
  const ids = new Set([...now.ids].filter(isThere));
  const gone = now.current !== null && !isThere(now.current);
  const at = gone ? Math.min(former.indexOf(now.current ?? ''), list.length - 1) : -1;
  const current = gone ? (list[at] ?? null) : now.current;
  const anchor = now.anchor !== null && isThere(now.anchor) ? now.anchor : current;
  return { ids, current, anchor };
}

/** What an action is about: the selected ids in the order of the list; nothing selected: the one where the keys are. */
export function actionTargets(now: Selection, list: readonly string[]): readonly string[] {
  if (now.ids.size > 0) return list.filter((id) => now.ids.has(id));
  return now.current !== null && list.includes(now.current) ? [now.current] : [];
}

/** One product alone; null: none. */
export function selectOnly(id: string | null): Selection {
  return id === null ? EMPTY_SELECTION : { ids: new Set([id]), current: id, anchor: id };
}
