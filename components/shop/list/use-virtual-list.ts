import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { columnsOf, type Sight, sightOf } from './virtual-range.ts';

export type Look = 'rows' | 'tiles';

/** Before an item could be measured, in CSS pixels. */
const LINE: Record<Look, number> = { rows: 53, tiles: 250 };

/** A tile: at least so wide, as much higher as its words need; the picture is a square. In `list.css` too. */
const TILE = { least: 164, ratio: 1, fixed: 76 };

export interface Layout extends Sight {
  columns: number;
  /** Height of a line, in CSS pixels. */
  line: number;
  /** Whole lines in sight at once. */
  lines: number;
}

/** How the list stands in its window, and which part of it is in sight. */
export function useSight(
  list: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  count: number,
  look: Look,
): Layout {
  const [measured, setMeasured] = useState<Partial<Record<Look, number>>>({});
  const [box, setBox] = useState({ above: 0, height: 900, width: 0 });
  const line = measured[look] ?? LINE[look];
  const columns = look === 'rows' ? 1 : columnsOf(box.width, box.height, TILE);

  const measure = () => {
    // As it is laid out: rounded, it would be another one with every place that it is drawn at.
    const height = list.current?.querySelector('.item')?.getBoundingClientRect().height;
    if (height && Math.abs(height - line) > 0.5)
      setMeasured((before) => ({ ...before, [look]: height }));
  };
  useLayoutEffect(() => {
    if (!measured[look]) measure();
  });
  // Before the browser has laid it out by itself, the question would make it do so twice.
  useEffect(measure);

  useEffect(() => {
    const outer = scroller.current;
    if (!outer) return;
    const look = () => {
      if (!list.current) return;
      const { top, width } = list.current.getBoundingClientRect();
      // Less than a line brings nothing in or out.
      const above = Math.floor((outer.getBoundingClientRect().top - top) / line) * line;
      const height = outer.clientHeight || 900;
      setBox((now) =>
        now.above === above && now.height === height && now.width === width
          ? now
          : { above, height, width },
      );
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(outer);
    if (list.current) sizes.observe(list.current);
    outer.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      outer.removeEventListener('scroll', look);
    };
  }, [list, scroller, line]);

  const { above, height } = box;
  const lines = Math.max(1, Math.floor(height / line));
  return { ...sightOf({ above, height, line, columns, count }), columns, line, lines };
}
