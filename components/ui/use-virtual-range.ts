import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type SectionLayout, sectionLayout, sectionRange } from './models/section-layout.ts';
import type { VirtualRange } from './models/virtual-range.ts';

export interface VirtualListOptions {
  list: RefObject<HTMLElement | null>;
  /** What scrolls around the list. */
  scroller: RefObject<HTMLElement | null>;
  /** Items in the whole list. */
  count: number;
  /** Finds an item in the list, to be measured. */
  item: string;
  /** Names a way of showing the items; each has a height of its own. */
  view?: string;
  /** Height of an item before one could be measured, in CSS pixels. */
  itemHeight: number;
  /** Height in sight before it could be measured, in CSS pixels: the first paint shows as much. */
  firstHeight: number;
  /** Items beside one another in a box of these CSS pixels; one where it is not given. */
  columnsIn?: (box: { width: number; height: number }) => number;
  /** The first item of each of the list's parts, which stand under headings; none where it is not given. */
  starts?: readonly number[];
  /** Height of a heading, in CSS pixels. */
  headingHeight?: number;
}

const NO_PARTS: readonly number[] = [];

export interface VirtualList extends VirtualRange {
  columns: number;
  /** Height of a line of items, in CSS pixels. */
  lineHeight: number;
  /** Whole lines in sight at once. */
  lines: number;
  /** Where everything stands. */
  layout: SectionLayout;
}

interface Box {
  above: number;
  height: number;
  width: number;
  isMeasured: boolean;
}

/** How a long list stands in what scrolls around it, and which of its items are to be rendered. */
export function useVirtualRange(options: VirtualListOptions): VirtualList {
  const { count, columnsIn, firstHeight, starts = NO_PARTS, headingHeight = 0 } = options;
  const lineHeight = useItemHeight(options);
  const { above, height, width, isMeasured } = useBox(options, lineHeight);
  const columns = columnsIn?.({ width, height }) ?? 1;
  const lines = Math.max(1, Math.floor(height / lineHeight));
  const measures = useMemo(
    () => ({ count, columns, lineHeight, headingHeight, starts }),
    [count, columns, lineHeight, headingHeight, starts],
  );
  const layout = useMemo(() => sectionLayout(measures), [measures]);
  const first = { above, height: firstHeight - lineHeight, overscan: 0 };
  const range = sectionRange(layout, measures, isMeasured ? { above, height } : first);
  return { ...range, columns, lineHeight, lines, layout };
}

/** The height of an item as it is laid out: rounded, it would differ with the place that it is drawn at. */
function useItemHeight({ list, item, view = '', itemHeight }: VirtualListOptions): number {
  const [measured, setMeasured] = useState<Readonly<Record<string, number>>>({});
  const known = measured[view];
  const measure = () => {
    const height = list.current?.querySelector(item)?.getBoundingClientRect().height;
    if (height && Math.abs(height - (known ?? itemHeight)) > 0.5) {
      setMeasured((before) => ({ ...before, [view]: height }));
    }
  };
  useLayoutEffect(() => {
    if (known === undefined) measure();
  });
  // Later ones after the browser has laid them out by itself: to ask sooner would make it do so twice.
  useEffect(measure);
  return known ?? itemHeight;
}

/** How the list stands in what scrolls around it. */
function useBox({ list, scroller, firstHeight }: VirtualListOptions, lineHeight: number): Box {
  const [box, setBox] = useState<Box>({
    above: 0,
    height: firstHeight,
    width: 0,
    isMeasured: false,
  });

  useEffect(() => {
    const outer = scroller.current;
    if (!outer) return;
    const measure = () => {
      if (!list.current) return;
      const { top, width } = list.current.getBoundingClientRect();
      // Less than a line brings nothing in or out.
      const lines = Math.floor((outer.getBoundingClientRect().top - top) / lineHeight);
      const height = outer.clientHeight || firstHeight;
      const next = { above: lines * lineHeight, height, width, isMeasured: true };
      setBox((now) => (isSame(now, next) ? now : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(outer);
    if (list.current) sizes.observe(list.current);
    outer.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      outer.removeEventListener('scroll', measure);
    };
  }, [list, scroller, lineHeight, firstHeight]);

  return box;
}

function isSame(a: Box, b: Box): boolean {
  return (
    a.above === b.above &&
    a.height === b.height &&
    a.width === b.width &&
    a.isMeasured === b.isMeasured
  );
}
