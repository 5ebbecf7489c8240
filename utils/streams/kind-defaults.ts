import type { Segment, SegmentKind } from './segment.ts';

/** Minutes after which a disclosure is due again, in a plan that says nothing else. */
const DISCLOSED_EVERY = 15;

/** What a new segment begins with: it takes as long as the last one of its kind in the plan; null: not decided. */
export function kindDefaults(
  kind: SegmentKind,
  segments: readonly Segment[],
): Pick<Segment, 'seconds' | 'every'> {
  const last = segments.findLast((each) => each.kind === kind);
  const every = kind === 'disclosure' ? (last ? last.every : DISCLOSED_EVERY) : null;
  return { seconds: last?.seconds ?? null, every };
}

/** A plan to begin with, for half an hour: kinds and seconds. */
export const EXAMPLE_PLAN: readonly (Pick<Segment, 'kind'> & {
  seconds: number;
  every?: number;
})[] = [
  { kind: 'intro', seconds: 120 },
  { kind: 'disclosure', seconds: 30, every: DISCLOSED_EVERY },
  { kind: 'product', seconds: 360 },
  { kind: 'demo', seconds: 300 },
  { kind: 'questions', seconds: 240 },
  { kind: 'product', seconds: 360 },
  { kind: 'promo', seconds: 60 },
  { kind: 'questions', seconds: 240 },
  { kind: 'outro', seconds: 90 },
];
