import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Before the first row could be measured, in CSS pixels. */
const ROW_HEIGHT = 57;
/** Rows in sight of a popup before it has been measured: what is drawn for the first paint. */
const FIRST_SIGHT = 9;
/** Rows drawn beyond either edge, so that scrolling does not show blank ground. */
const BEYOND = 6;
/** Never more rows in the document than this, whatever the height of the window. */
const MOST = 59;

interface Window {
  /** The first row to draw, and the one after the last. */
  from: number;
  to: number;
  rowHeight: number;
}

/** Which rows of a long list with rows of one height are in sight. */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  count: number,
): Window {
  const [rowHeight, setRowHeight] = useState(ROW_HEIGHT);
  const [sight, setSight] = useState({ from: 0, to: FIRST_SIGHT });

  useLayoutEffect(() => {
    const height = list.current?.querySelector<HTMLElement>('li')?.offsetHeight;
    if (height && height !== rowHeight) setRowHeight(height);
  });

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = () => {
      if (!list.current) return;
      const above = box.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
      const from = Math.max(0, Math.floor(above / rowHeight) - BEYOND);
      const seen = Math.ceil(box.clientHeight / rowHeight) + 2 * BEYOND;
      const to = from + Math.min(Math.max(seen, 2 * BEYOND), MOST);
      setSight((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [list, scroller, rowHeight, count]);

  const from = Math.min(sight.from, Math.max(0, count - 1));
  return { from, to: Math.min(sight.to, count), rowHeight };
}
