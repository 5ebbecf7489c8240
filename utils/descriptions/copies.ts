import * as v from 'valibot';
import { PLATFORM_IDS } from '@/utils/settings/channels.ts';

/** The key of the copies in the `localStorage` of the extension's pages. */
export const COPIES = 'copies';

/** A text that was copied: where it went, when, and the products in it. */
export const CopySchema = v.object({
  /** Milliseconds since 1970. */
  at: v.number(),
  /** The channel's name; '' where none was chosen. */
  channel: v.string(),
  platform: v.picklist(PLATFORM_IDS),
  /** Their ids in the shop. */
  products: v.array(v.string()),
});
const CopiesSchema = v.object({ version: v.literal(1), copies: v.array(CopySchema) });

export type Copy = v.InferOutput<typeof CopySchema>;

/** Products of all texts together that are remembered: some hundred kilobytes. */
export const MOST = 20_000;

/** What was copied where, the latest first. @param stored what `addCopy` gave; anything else is nothing yet */
export function readCopies(stored: string | null): Copy[] {
  try {
    return v.parse(CopiesSchema, JSON.parse(stored ?? '')).copies;
  } catch {
    return [];
  }
}

/** Notes a copy among those that are kept. */
export function keepCopy(notes: Pick<Storage, 'getItem' | 'setItem'>, copy: Copy): void {
  notes.setItem(COPIES, addCopy(notes.getItem(COPIES), copy));
}

/** A text that is copied again on the same day is the same one. */
const textOf = ({ at, channel, platform }: Copy) =>
  [new Date(at).toDateString(), channel, platform].join();

/** Copies, such as those of a backup, that are not all among the stored ones. */
export function unknownCopies(stored: string | null, copies: readonly Copy[]): Copy[] {
  const known = new Map(
    readCopies(stored).map((each) => [textOf(each), new Set(each.products)] as const),
  );
  return copies.filter((each) => {
    const products = known.get(textOf(each));
    return !each.products.every((id) => products?.has(id));
  });
}

/** The stored copies with others, such as those of a backup; the same text where it has them all. */
export function joinCopies(stored: string | null, others: readonly Copy[]): string | null {
  const unknown = unknownCopies(stored, others);
  if (unknown.length === 0) return stored;
  const joined = new Map<string, Copy>();
  for (const each of [...readCopies(stored), ...unknown]) {
    const known = joined.get(textOf(each));
    const products = [...new Set([...(known?.products ?? []), ...each.products])];
    joined.set(textOf(each), { ...each, at: Math.max(each.at, known?.at ?? 0), products });
  }
  return storedText([...joined.values()].sort((a, b) => b.at - a.at));
}

/** The same with one more; a text that is copied again on the same day, or grew by a part, is one. */
export function addCopy(stored: string | null, copy: Copy): string {
  const products = new Set(copy.products);
  const rest: Copy[] = [];
  for (const each of readCopies(stored)) {
    if (textOf(each) === textOf(copy)) each.products.forEach(products.add, products);
    else rest.push(each);
  }
  return storedText([{ ...copy, products: [...products] }, ...rest]);
}

/** As many as are remembered, as they are stored. @param copies the latest first */
function storedText(copies: readonly Copy[]): string {
  let left = MOST;
  const kept = copies.filter((each) => {
    left -= each.products.length;
    return left >= 0;
  });
  return JSON.stringify({ version: 1, copies: kept });
}

/** The same where products were made one: it is in every text that one of the others is in. */
export function withMerged(stored: string | null, kept: string, others: readonly string[]): string {
  const copies = readCopies(stored).map((copy) => {
    const isIn = copy.products.some((id) => others.includes(id)) && !copy.products.includes(kept);
    return isIn ? { ...copy, products: [...copy.products, kept] } : copy;
  });
  return storedText(copies);
}
