import { historyOf, type Run } from './run.ts';
import type { Segment } from './segment.ts';

/** How it stands with the disclosure while a stream runs. */
export interface Disclosure {
  /** It is being made: its segment is on. */
  isOn: boolean;
  /** Whole seconds since it was made last; null: never yet. */
  ago: number | null;
  /** Whole seconds until it is to be made; 0 or negative: it is due, since then; null: it need not be made again. */
  dueIn: number | null;
}

/**
 * When the disclosure was made and is due. Pauses count: who comes back after one has other viewers.
 *
 * It is due first where the plan has it, or so many minutes after the start as it repeats, whichever is earlier; then
 * always again after so many minutes. Where several segments repeat, the shortest time holds.
 * @param now milliseconds since 1970, not before the last moment
 * @returns null: the plan has none and none was made, or the stream has not begun or is over
 */
export function disclosureAt(
  run: Run,
  segments: readonly Segment[],
  now: number,
): Disclosure | null {
  if (run.startedAt === null || run.endedAt !== null) return null;
  const planned = segments.filter(
    (each) => isDisclosure(each) && !each.isDeleted && !each.isSkipped,
  );
  const made = madeAt(run, segments, now);
  if (planned.length === 0 && made === null) return null;
  const every = shortest(planned);
  const due = made === null ? firstDue(run.startedAt, segments, every) : repeated(made, every);
  return {
    isOn:
      run.since !== null && segments.some((each) => each.id === run.segment && isDisclosure(each)),
    ago: made === null ? null : Math.floor((now - made) / 1000),
    dueIn: due === null ? null : Math.ceil((due - now) / 1000),
  };
}

function isDisclosure({ kind }: Segment): boolean {
  return kind === 'disclosure';
}

/** While its segment is on it is being made. */
function madeAt(run: Run, segments: readonly Segment[], now: number): number | null {
  const ids = new Set(segments.filter(isDisclosure).map(({ id }) => id));
  const shown = historyOf(run, now).filter(({ segment }) => ids.has(segment));
  const times = [...run.disclosed, ...shown.map(({ to }) => to)];
  return times.length === 0 ? null : Math.max(...times);
}

/** @returns minutes */
function shortest(disclosures: readonly Segment[]): number | null {
  const every = disclosures.flatMap((each) => (each.every === null ? [] : [each.every]));
  return every.length === 0 ? null : Math.min(...every);
}

function repeated(made: number, every: number | null): number | null {
  return every === null ? null : made + every * 60_000;
}

function firstDue(startedAt: number, segments: readonly Segment[], every: number | null): number {
  let seconds = 0;
  for (const each of segments) {
    if (each.isDeleted || each.isSkipped) continue;
    if (isDisclosure(each)) break;
    seconds += each.seconds ?? 0;
  }
  return startedAt + Math.min(seconds, every === null ? seconds : every * 60) * 1000;
}
