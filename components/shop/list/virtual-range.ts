/** What is drawn of a long list. */
export interface Sight {
  /** The first item, and the one after the last. */
  from: number;
  to: number;
}

/**
 * Never more items in the document than this, two of which may be out of sight: where the keys are, and where
 * something would be dropped.
 */
export const MOST_DRAWN = 60;

/** Lines drawn beyond either edge, so that scrolling does not show blank ground. */
const BEYOND = 4;

export interface Measures {
  /** How far the list's top is above the edge of what scrolls, in CSS pixels; negative: below it. */
  above: number;
  /** Height of what is seen, of a line, in CSS pixels. */
  height: number;
  line: number;
  columns: number;
  count: number;
}

/** Which items of a list with lines of one height are to be drawn: those in sight and a few around them. */
export function sightOf({ above, height, line, columns, count }: Measures): Sight {
  const seen = Math.ceil(height / line) + 1;
  const most = Math.floor((MOST_DRAWN - 2) / columns);
  const lines = Math.max(1, Math.min(seen + 2 * BEYOND, most));
  const spare = Math.max(0, Math.floor((lines - seen) / 2));
  const last = Math.max(0, Math.ceil(count / columns) - lines);
  const first = Math.max(0, Math.min(Math.floor(above / line) - spare, last));
  return { from: first * columns, to: Math.min((first + lines) * columns, count) };
}

/** Of tiles, the widest that they get. */
const WIDEST = 480;

/**
 * How many tiles stand beside one another: as many as fit, but never so many that a screen full of them
 * would be more than is drawn. On very large windows tiles are larger instead.
 * @param ratio height of a tile by its width, beyond `fixed` pixels of height for its words
 */
export function columnsOf(
  width: number,
  height: number,
  { least, ratio, fixed }: { least: number; ratio: number; fixed: number },
): number {
  let columns = Math.max(1, Math.floor(width / least));
  while (columns > 1 && width / columns < WIDEST) {
    const line = (width / columns) * ratio + fixed;
    if ((Math.ceil(height / line) + 2) * columns <= MOST_DRAWN - 2) break;
    columns -= 1;
  }
  return columns;
}
