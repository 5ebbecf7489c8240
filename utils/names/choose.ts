import { Link, type Name, type Piece } from './scopes.ts';

const LETTERS = [...'etnrioascldufhmpgvybwkxEzqTNRIOASCLDUFHMPGVYBWKXZQ$_jJ'];
const RESERVED = new Set(['as', 'do', 'if', 'in', 'is', 'of']);
const PAIRS = LETTERS.flatMap((first) =>
  [...LETTERS, ...'0123456789'].map((second) => first + second),
).filter((pair) => !RESERVED.has(pair));
const ALL = [...LETTERS, ...PAIRS];
/** So many pairs that are free are looked at for a name. */
const TRIED_PAIRS = 60;
const ROUNDS = 4;
/** What a second character costs, each time that it is written; see `weigh`. */
const CHARACTER = 20;

/** How many characters before a name, after it and on both sides are looked at together. */
const AROUND: readonly (readonly [number, number])[] = [
  ...[1, 2, 3, 4, 5, 6, 8, 10, 12, 16].map((before) => [before, 0] as const),
  ...[1, 2, 3, 4, 6, 8, 12].map((after) => [0, after] as const),
  ...([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [6, 3],
    [3, 6],
    [6, 6],
  ] as const),
];
const LONGEST = 16;
/** Longer ones than these say no more. */
const ENOUGH = 6;

/** How often names have been written where the characters around them were the same. */
class Places {
  private readonly found = new Map<string, Map<string, number>>();

  at(place: string): Map<string, number> {
    const known = this.found.get(place);
    if (known) return known;
    const made = new Map<string, number>();
    this.found.set(place, made);
    return made;
  }

  count(place: string, text: string, by: number) {
    const names = this.at(place);
    const count = (names.get(text) ?? 0) + by;
    if (count) names.set(text, count);
    else names.delete(text);
  }
}

/**
 * Gives names that make what surrounds them alike. Which name something has is no matter to what runs and a sixth of
 * what gzip has to write, as it repeats only what is the same to the letter: a name is the one that has most been
 * where this one is used.
 */
export function chooseNames(pieces: readonly Piece[], names: readonly Name[]): void {
  const loose = names.filter(({ isFixed }) => !isFixed);
  begin(loose);
  const uses = new Map(names.map((name) => [name, [] as number[]]));
  pieces.forEach((piece, at) => {
    if (typeof piece !== 'string' && !(piece instanceof Link)) uses.get(piece)?.push(at);
  });
  const places = new Places();
  const counted = new Map<number, string[]>();
  const count = (name: Name) => {
    for (const at of uses.get(name) ?? []) {
      const around = placesOf(pieces, at);
      counted.set(at, around);
      for (const place of around) places.count(place, name.text, 1);
    }
  };
  const forget = (name: Name) => {
    for (const at of uses.get(name) ?? []) {
      for (const place of counted.get(at) ?? []) places.count(place, name.text, -1);
    }
  };
  for (const name of names) count(name);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of loose) {
      forget(name);
      const at = uses.get(name) ?? [];
      const around = at.map((each) => placesOf(pieces, each));
      name.text = best(weigh(free(name, TRIED_PAIRS), around, places)) ?? name.text;
      count(name);
    }
  }
}

/**
 * Names to begin with: what is declared for all of a script has two letters, so that the first parameter of nearly
 * every function can have the same one.
 */
function begin(names: readonly Name[]) {
  const top = names.filter((name) => name.top).sort((one, other) => other.uses - one.uses);
  for (const name of names) name.text = '';
  for (const name of top) name.text = first(name, PAIRS);
  for (const name of names) if (!name.top) name.text = first(name, ALL);
}

function first(name: Name, of: readonly string[]): string {
  const taken = new Set([...name.rivals].map(({ text }) => text));
  const text = of.find((each) => !taken.has(each));
  if (text === undefined) throw new Error('There are more names than these.');
  return text;
}

function free(name: Name, pairs: number): string[] {
  const taken = new Set([...name.rivals].map(({ text }) => text));
  const letters = LETTERS.filter((each) => !taken.has(each));
  const some: string[] = [];
  for (const pair of PAIRS) {
    if (some.length === pairs) break;
    if (!taken.has(pair)) some.push(pair);
  }
  return [...letters, ...some];
}

/** The characters around a use, as keys. */
function placesOf(pieces: readonly Piece[], at: number): string[] {
  let before = '';
  for (let i = at - 1; i >= 0 && before.length < LONGEST; i -= 1) before = text(pieces[i]) + before;
  let after = '';
  for (let i = at + 1; i < pieces.length && after.length < LONGEST; i += 1)
    after += text(pieces[i]);
  return AROUND.map(
    ([left, right]) => `${left ? before.slice(-left) : ''}\0${after.slice(0, right)}\0${left}`,
  );
}

function text(piece: Piece = ''): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** What speaks for each of the candidates: how long what they repeat would be, and a little how often. */
function weigh(candidates: readonly string[], around: readonly string[][], places: Places) {
  const weights = new Map(
    candidates.map((each) => [each, (1 - each.length) * CHARACTER * around.length]),
  );
  for (const keys of around) {
    keys.forEach((key, nth) => {
      const [before = 0, after = 0] = AROUND[nth] ?? [];
      const weight = Math.min(before + after, ENOUGH);
      const names = places.at(key);
      let all = 2;
      for (const count of names.values()) all += count;
      for (const [name, count] of names) {
        const weighed = weights.get(name);
        if (weighed !== undefined) weights.set(name, weighed + weight * (1 + count / all));
      }
    });
  }
  return weights;
}

function best(weights: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [each, weight] of weights) {
    if (weight <= most) continue;
    found = each;
    most = weight;
  }
  return found;
}
