import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import { type Day, dayAt } from '@/utils/time/day.ts';
import { useStreams } from '../store/context.ts';
import { type ProgressData, progressData } from './progress-data.ts';

/** All parts of the view ask for the same. */
const computed = new WeakMap<StreamsSnapshot, { clock: number; data: ProgressData }>();

/** What the view is computed from, and the day that it is for her. */
export function useProgress(): ProgressData & { today: Day; clock: number } {
  const { snapshot, now } = useStreams();
  const clock = now.value;
  const data = dataOf(snapshot.value, clock);
  return { ...data, today: dayAt(new Date(clock)), clock };
}

function dataOf(snapshot: StreamsSnapshot | null, clock: number): ProgressData {
  if (!snapshot) return progressData([], new Map(), clock);
  const before = computed.get(snapshot);
  if (before?.clock === clock) return before.data;
  const data = progressData(snapshot.streams, snapshot.segments, clock);
  computed.set(snapshot, { clock, data });
  return data;
}
