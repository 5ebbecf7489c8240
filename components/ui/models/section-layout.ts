import { MAX_RENDERED, OVERSCAN, type VirtualRange } from './virtual-range.ts';

/** A long list in parts, each under a heading of one height; items of one height in lines of equally many. */
export interface SectionMeasures {
  /** Items in the whole list. */
  count: number;
  /** Items beside one another in a line. */
  columns: number;
  /** Height of a line of items, in CSS pixels. */
  lineHeight: number;
  /** Height of a heading, in CSS pixels. */
  headingHeight: number;
  /** The first item of each part, ascending from 0; none: one list without headings. */
  starts: readonly number[];
}

interface Part {
  /** Its first item, and the one after its last. */
  from: number;
  to: number;
  /** Its first line, counted over the whole list. */
  line: number;
  /** Where its heading begins, in CSS pixels from the list's top. */
  top: number;
}

/** Where everything stands in such a list. Distances are CSS pixels from the list's top. */
export interface SectionLayout {
  height: number;
  /** Lines of items in the whole list. */
  lines: number;
  /** Where the heading of each part begins. */
  headings: readonly number[];
  /** Which part an item stands in, from 0. */
  partOf: (index: number) => number;
  placeOf: (index: number) => { top: number; line: number; column: number };
  /** The items of a line: the first, and the one after the last. */
  itemsOf: (line: number) => VirtualRange;
  /** The line at a distance; a heading belongs to the line below it. */
  lineAt: (top: number) => number;
}

/** Lays out a list; finding something in it takes as many steps as the number of its parts has digits (base 2). */
export function sectionLayout(measures: SectionMeasures): SectionLayout {
  const { count, columns, lineHeight } = measures;
  const { parts, lines, height } = partsOf(measures);
  const headingHeight = measures.starts.length > 0 ? measures.headingHeight : 0;
  const partAt = (isBefore: (part: Part) => boolean) => lastIndex(parts, isBefore);
  const at = (index: number): Part => parts[index] ?? { from: 0, to: count, line: 0, top: 0 };
  const partOf = (index: number) => partAt(({ from }) => from <= index);
  return {
    height,
    lines,
    headings: measures.starts.length > 0 ? parts.map(({ top }) => top) : [],
    partOf,
    placeOf(index) {
      const { from, line, top } = at(partOf(index));
      const down = Math.floor((index - from) / columns);
      return {
        top: top + headingHeight + down * lineHeight,
        line: line + down,
        column: (index - from) % columns,
      };
    },
    itemsOf(line) {
      const part = at(partAt((each) => each.line <= line));
      const from = part.from + (line - part.line) * columns;
      return { from, to: Math.min(from + columns, part.to) };
    },
    lineAt(top) {
      const part = at(partAt((each) => each.top <= top));
      const down = Math.floor((top - part.top - headingHeight) / lineHeight);
      const last = Math.ceil((part.to - part.from) / columns) - 1;
      return part.line + Math.max(0, Math.min(down, last));
    },
  };
}

function partsOf({ count, columns, lineHeight, headingHeight, starts }: SectionMeasures) {
  const heading = starts.length > 0 ? headingHeight : 0;
  const parts: Part[] = [];
  let [line, top] = [0, 0];
  for (const [nth, from] of (starts.length > 0 ? starts : [0]).entries()) {
    const to = starts[nth + 1] ?? count;
    parts.push({ from, to, line, top });
    const lines = Math.ceil((to - from) / columns);
    line += lines;
    top += heading + lines * lineHeight;
  }
  return { parts, lines: line, height: top };
}

/** The last one for which it holds, which holds for all before it; 0 where it holds for none. */
function lastIndex<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const each = list[middle];
    if (each !== undefined && holds(each)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The items that are to be rendered: those in sight and a few lines around them.
 * @param above how far the list's top is above the edge of what scrolls, in CSS pixels; negative: below it
 * @param height of the part in sight, in CSS pixels
 * @param overscan lines beyond either edge
 */
export function sectionRange(
  layout: SectionLayout,
  { columns, lineHeight, count }: SectionMeasures,
  { above, height, overscan = OVERSCAN }: { above: number; height: number; overscan?: number },
): VirtualRange {
  if (count === 0) return { from: 0, to: 0 };
  const seen = Math.ceil(height / lineHeight) + 1;
  const most = Math.floor((MAX_RENDERED - 2) / columns);
  const lines = Math.max(1, Math.min(seen + 2 * overscan, most));
  const spare = Math.max(0, Math.floor((lines - seen) / 2));
  const last = Math.max(0, layout.lines - lines);
  const first = Math.max(0, Math.min(layout.lineAt(above) - spare, last));
  const end = Math.min(first + lines, layout.lines) - 1;
  return { from: layout.itemsOf(first).from, to: layout.itemsOf(end).to };
}
