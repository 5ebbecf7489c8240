import { addLine, type Line } from '../kept/entry.ts';

/** What summed lines still tell apart, beside what was bought through the linked product and what instead of it. */
export type SummedBy = 'nothing' | 'tag';

type Lines = readonly Line[];

/** By the lines that they sum up, which are never changed: each is summed up once, for all views. */
const SUMMED: Readonly<Record<SummedBy, WeakMap<Lines, Lines>>> = {
  nothing: new WeakMap(),
  tag: new WeakMap(),
};

/**
 * A day's lines as few as possible: of all products together, and of all tracking IDs too where nothing is told apart.
 * Views of years look at these: a busy account has hundreds of thousands of lines, but only thousands of days.
 */
export function summedLines(lines: Lines, by: SummedBy): Lines {
  const known = SUMMED[by].get(lines);
  if (known) return known;
  const summed = sumUp(lines, by);
  SUMMED[by].set(lines, summed);
  return summed;
}

function sumUp(lines: Lines, by: SummedBy): Lines {
  const byTag = new Map<string | null, Line[]>();
  const all: Line[] = [];
  for (const line of lines) {
    const tag = by === 'tag' ? line[0] : null;
    const own = byTag.get(tag) ?? [];
    const known = own.find((each) => each[2] === line[2]);
    if (known) addLine(known, line);
    else {
      const copy: Line = [...line];
      copy[0] = tag;
      copy[1] = null;
      own.push(copy);
      all.push(copy);
      byTag.set(tag, own);
    }
  }
  return all;
}
