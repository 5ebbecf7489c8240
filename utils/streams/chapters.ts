import { oneLine } from '@/utils/text/clean.ts';

/** A stretch of the recording in which one thing was shown, in whole seconds from its beginning. */
export interface Stretch {
  /** What the chapter is called; '': nothing that viewers should read. */
  title: string;
  start: number;
  end: number;
}

/** A chapter of a recording. */
export interface Chapter {
  title: string;
  /** Seconds from the beginning of the recording. */
  start: number;
}

/** Why there are no chapters: nothing was shown, or fewer than three parts are long enough. */
export type NoChapters = 'nothing' | 'few';

/** What YouTube asks for, so that it makes chapters of lines in a description. */
const FEWEST = 3;
const SHORTEST = 10;

/**
 * The chapters of a recording by YouTube's rules: the first at 0:00, at least three, in ascending order, each of ten
 * seconds or more. What was shown for less belongs to the part before it (at the beginning: to the one after it), unless
 * several such parts in a row are long enough together: they are called as the longest of them.
 * @param stretches in their order; a gap between two belongs to the one before it
 * @param end of the recording, in seconds
 */
export function chaptersOf(
  stretches: readonly Stretch[],
  end: number,
): { chapters: Chapter[]; problem: NoChapters | null } {
  const parts = joined(stretches, Math.floor(end));
  if (parts.length === 0) return { chapters: [], problem: 'nothing' };
  const chapters = withoutShort(parts);
  if (chapters.length < FEWEST) return { chapters: [], problem: 'few' };
  return { chapters: chapters.map(({ title, start }) => ({ title, start })), problem: null };
}

/** The lines of a description, `0:00 Hello`; with hours from the first chapter that has one. */
export function chapterLines(chapters: readonly Chapter[]): string[] {
  return chapters.map(({ title, start }) => `${clockOf(start)} ${title}`);
}

/** @param seconds whole ones */
export function clockOf(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** Without gaps, from 0 on, in whole seconds; the same thing shown on is one part, and so is what has no name. */
function joined(stretches: readonly Stretch[], end: number): Stretch[] {
  const parts: Stretch[] = [];
  for (const each of stretches) {
    const title = oneLine(each.title);
    const start = Math.max(0, Math.floor(each.start));
    if (start >= end) break;
    const former = parts.at(-1);
    if (former) former.end = Math.max(former.start, start);
    // Nothing that came within the same second is left of the one before.
    if (former && former.end === former.start) parts.pop();
    const before = parts.at(-1);
    if (before && (title === '' || title === before.title)) continue;
    parts.push({ title, start: before ? start : 0, end });
  }
  const last = parts.at(-1);
  if (last) last.end = end;
  const [first, second] = parts;
  // What begins without a name is the beginning of what follows.
  if (first?.title === '') return second ? [{ ...second, start: 0 }, ...parts.slice(2)] : [];
  return parts;
}

function withoutShort(parts: readonly Stretch[]): Stretch[] {
  const chapters: Stretch[] = [];
  let waiting: Stretch[] = [];
  const settle = (next: Stretch | null) => {
    const [first] = waiting;
    if (!first) return next;
    const last = waiting.at(-1) ?? first;
    const isLong = last.end - first.start >= SHORTEST;
    const before = chapters.at(-1);
    if (isLong) chapters.push({ title: longest(waiting).title, start: first.start, end: last.end });
    else if (before) before.end = last.end;
    else if (next) return { ...next, start: first.start };
    return next;
  };
  for (const part of parts) {
    if (part.end - part.start < SHORTEST) {
      waiting.push(part);
      continue;
    }
    const next = settle(part);
    waiting = [];
    if (next) chapters.push({ ...next });
  }
  settle(null);
  return apart(chapters);
}

/** Of two neighbours with one name the second says nothing: what stood between them was too short. */
function apart(chapters: readonly Stretch[]): Stretch[] {
  return chapters.filter(({ title }, at) => at === 0 || title !== chapters[at - 1]?.title);
}

function longest(parts: readonly Stretch[]): Stretch {
  const length = ({ start, end }: Stretch) => end - start;
  return parts.reduce((best, each) => (length(each) > length(best) ? each : best));
}
