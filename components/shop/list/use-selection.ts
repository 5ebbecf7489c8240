import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keptIn, NOTHING, pick, type Selection } from './selection.ts';

/**
 * The selection in a list that changes. When products come and go in one view, the keys move on to the neighbour
 * of one that has gone; another view begins with what is still selected of the former.
 * @param view names the view: its place, words and filters
 * @param shown the product that the address names
 * @param onShow hears of another product under the keys
 */
export function useSelection(
  list: readonly string[],
  view: string,
  shown: string | null,
  onShow: (id: string | null) => void,
): [Selection, (selection: Selection) => void] {
  const [selection, setSelection] = useState<Selection>(() => only(shown));
  const former = useRef({ list, view });
  const { current } = selection;

  // Before the paint, so that nothing is seen selected that is not there.
  useLayoutEffect(() => {
    const before = former.current;
    former.current = { list, view };
    if (before.list === list) return;
    setSelection((now) => {
      const kept = keptIn(now, list, before.view === view ? before.list : []);
      return kept.ids.size === 0 && kept.current !== null && now.ids.size > 0
        ? pick(kept, list, kept.current, 'only')
        : kept;
    });
  }, [list, view]);

  // The address leads: on opening, and back and forward.
  useLayoutEffect(() => {
    setSelection((now) => (now.current === shown ? now : only(shown)));
  }, [shown]);

  const told = useRef(shown);
  useLayoutEffect(() => {
    if (told.current === current) return;
    told.current = current;
    if (current !== shown) onShow(current);
  }, [current, shown, onShow]);

  return [selection, setSelection];
}

function only(id: string | null): Selection {
  return id === null ? NOTHING : { ids: new Set([id]), current: id, anchor: id };
}
