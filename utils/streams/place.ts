import { keysBetween } from '@/utils/records/order-key.ts';

/** Something that stands in a list by a fractional key; of equal keys the ids decide. */
export interface Placed {
  id: string;
  key: string;
}

export function inOrder<P extends Placed>(list: readonly P[]): P[] {
  return list.toSorted((a, b) =>
    a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1,
  );
}

/**
 * The keys that put some of a list, or new ones, before one of it. All others keep theirs, unless they leave no room, as
 * equal keys after edits on two machines: then all get new ones.
 * @param list in its order, those that are moved included
 * @param before null, or not in the list: at the end. One that is moved itself: before the next that stays
 */
export function keysAt(
  list: readonly Placed[],
  moved: readonly string[],
  before: string | null,
): Map<string, string> {
  const moves = new Set(moved);
  const from = list.findIndex(({ id }) => id === before);
  const next = from < 0 ? undefined : list.slice(from).find(({ id }) => !moves.has(id));
  const rest = list.filter(({ id }) => !moves.has(id));
  const at = next ? rest.indexOf(next) : rest.length;
  const [low, high] = [rest[at - 1]?.key ?? null, rest[at]?.key ?? null];
  const isRoom =
    (low === null || low !== '') && high !== '' && !(low !== null && high !== null && low >= high);
  const ids = isRoom ? [...moves] : rest.map(({ id }) => id).toSpliced(at, 0, ...moves);
  const keys = isRoom ? keysBetween(low, high, ids.length) : keysBetween(null, null, ids.length);
  return new Map(ids.map((id, nth) => [id, keys[nth] ?? '']));
}
