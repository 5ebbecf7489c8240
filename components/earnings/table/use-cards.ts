import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Room that a name and a column of numbers need at least, in CSS pixels. */
const NAME = 180;
const COLUMN = 76;

/**
 * Whether there is no room for that many columns beside one another: then each row is a card.
 * @param column room that each but the first needs, in CSS pixels
 */
export function useCards(
  around: RefObject<HTMLElement | null>,
  columns: number,
  column = COLUMN,
): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const box = around.current;
    if (!box) return;
    const needed = NAME + (columns - 1) * column;
    const measure = () => setNarrow(box.clientWidth > 0 && box.clientWidth < needed);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    return () => sizes.disconnect();
  }, [around, columns, column]);
  return isNarrow;
}
