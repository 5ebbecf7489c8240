import { foldMoments } from '../run.ts';
import type { Segment } from '../segment.ts';
import type { Stream } from '../stream.ts';

/** The segment that viewers see at this moment; null: the stream is not on air, or is in a pause. */
export function onNow(
  { moments, isDeleted }: Pick<Stream, 'moments' | 'isDeleted'>,
  segments: readonly Segment[],
): Segment | null {
  const { segment, since } = foldMoments(moments);
  if (since === null || isDeleted) return null;
  return segments.find(({ id }) => id === segment) ?? null;
}
