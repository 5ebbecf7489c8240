import { MAX_RENDERED } from '@/components/ui/models/virtual-range.ts';

/** Of tiles, the widest that they get, in CSS pixels. */
const WIDEST = 480;

/**
 * How many tiles stand beside one another: as many as fit, but never so many that a screen full of them
 * would be more than is rendered. On very large windows tiles are larger instead.
 * @param ratio height of a tile by its width, beyond `fixed` pixels of height for its words
 */
export function tileColumns(
  width: number,
  height: number,
  { least, ratio, fixed }: { least: number; ratio: number; fixed: number },
): number {
  let columns = Math.max(1, Math.floor(width / least));
  while (columns > 1 && width / columns < WIDEST) {
    const lineHeight = (width / columns) * ratio + fixed;
    if ((Math.ceil(height / lineHeight) + 2) * columns <= MAX_RENDERED - 2) break;
    columns -= 1;
  }
  return columns;
}
