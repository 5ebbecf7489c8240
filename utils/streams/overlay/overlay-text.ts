import { oneLine } from '@/utils/text/clean.ts';
import type { Segment } from '../segment.ts';

/** What viewers read of a segment: no price, no link, no picture. */
export interface OverlayText {
  /** What the segment is called; '' where that says nothing more than the names. */
  segment: string;
  /** The names of its products that are told. */
  names: string[];
  /** How many more it has. */
  more: number;
  /** The promo code; ''. */
  code: string;
}

/** So many products of a segment are named at once. */
const MOST_NAMES = 3;

/**
 * @param names of its products, short, in their order
 * @param kind what a segment of its kind is called
 * @returns null: the segment is for no viewers
 */
export function overlayText(
  { title, code, sites }: Pick<Segment, 'title' | 'code' | 'sites'>,
  names: readonly string[],
  kind: string,
): OverlayText | null {
  if (sites?.length === 0) return null;
  const told = names.map(oneLine).filter(Boolean);
  const named = oneLine(title);
  return {
    segment: named || (told.length === 0 ? oneLine(kind) : ''),
    names: told.slice(0, MOST_NAMES),
    more: Math.max(0, told.length - MOST_NAMES),
    code: oneLine(code),
  };
}
