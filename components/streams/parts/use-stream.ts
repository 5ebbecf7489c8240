import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { useStreams } from '../store/context.ts';

/**
 * The stream that the address names, with its segments in their order, those that were deleted left out.
 * @returns null: not read yet, or not there any more
 */
export function useStream(): { stream: Stream; segments: readonly Segment[] } | null {
  const { route, snapshot } = useStreams();
  const { id } = route.value;
  const stream = snapshot.value?.streams.find((each) => each.id === id);
  if (!stream) return null;
  return { stream, segments: snapshot.value?.segments.get(stream.id) ?? [] };
}
