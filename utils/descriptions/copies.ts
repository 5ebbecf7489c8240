import * as v from 'valibot';
import { PLATFORM_IDS } from '@/utils/settings/channels.ts';

/** The key of the copies in the `localStorage` of the extension's pages. */
export const COPIES = 'copies';

/** A text that was copied: where it went, when, and the products in it. */
const CopySchema = v.object({
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
const MOST = 20_000;

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

/** The same with one more; a text that is copied again on the same day, or grew by a part, is one. */
export function addCopy(stored: string | null, copy: Copy): string {
  const day = ({ at, channel, platform }: Copy) =>
    [new Date(at).toDateString(), channel, platform].join();
  const products = new Set(copy.products);
  let left = MOST;
  const rest: Copy[] = [];
  for (const each of readCopies(stored)) {
    if (day(each) === day(copy)) each.products.forEach(products.add, products);
    else rest.push(each);
  }
  const copies = [{ ...copy, products: [...products] }, ...rest].filter((each) => {
    left -= each.products.length;
    return left >= 0;
  });
  return JSON.stringify({ version: 1, copies });
}
