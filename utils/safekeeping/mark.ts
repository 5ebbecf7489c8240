import * as v from 'valibot';
import type { ShopIdentity } from '@/utils/shop/queries/identity.ts';

/*
 * A database that is gone looks like one that was never there. So the browser's `storage.local`, which is kept
 * elsewhere, has a mark: which database it was, and how much was in it. Databases that do not last are no loss: a mark
 * counts only once its database was seen again in a later run of the browser.
 */

/** The name under which browsers have the mark. */
export const MARK_KEY = 'shop-mark';

const MarkSchema = v.object({
  database: v.string(),
  products: v.number(),
  /** When it was last seen, in milliseconds since 1970. */
  seen: v.number(),
  isSynced: v.boolean(),
  /** The run of the browser in which it was first seen. */
  run: v.string(),
  /** Whether it was seen again in a later one. */
  isLasting: v.boolean(),
});
export type ShopMark = v.InferOutput<typeof MarkSchema>;

/** A shop that was in this browser, and is not there any more. */
export interface GoneShop {
  products: number;
  /** When it was last seen, in milliseconds since 1970. */
  seen: number;
  /** Whether it was synced: setting that up again brings it back. */
  isSynced: boolean;
}

/** What the mark is kept with. */
export interface MarkPort {
  read(): Promise<unknown>;
  /** Null takes it away. */
  write(mark: ShopMark | null): Promise<void>;
  /** The name of this run of the browser. */
  run(): Promise<string>;
  /** Null: nothing was ever done in this database. */
  identity(): Promise<ShopIdentity | null>;
  /** Products that are not in the trash. */
  count(): Promise<number>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A count that is older than this is made anew. */
const COUNT_MS = 10 * 60 * 1000;

/** Whether a shop that was here is gone; null: it is not. */
export async function goneShop(port: MarkPort): Promise<GoneShop | null> {
  const [mark, identity] = await Promise.all([readMark(port), port.identity()]);
  return mark && isGone(mark, identity) ? lossOf(mark) : null;
}

/**
 * Brings the mark along with the shop, unless the shop that it stands for is gone.
 * @returns the same as `goneShop`
 */
export async function updateMark(port: MarkPort): Promise<GoneShop | null> {
  const [mark, identity, run] = await Promise.all([readMark(port), port.identity(), port.run()]);
  if (mark && isGone(mark, identity)) {
    // As much as there was is there again, by sync or by hand.
    const isBack = identity !== null && (await port.count()) >= mark.products;
    if (!isBack) return lossOf(mark);
  }
  if (!identity) return null;
  const { database, isSynced } = identity;
  const isKnown = mark !== null && mark.database === database;
  const isLasting = isKnown && (mark.isLasting || mark.run !== run);
  const isCounted = isKnown && Math.abs(port.now() - mark.seen) < COUNT_MS;
  if (isCounted && mark.isLasting === isLasting && mark.isSynced === isSynced) return null;
  await port.write({
    database,
    products: await port.count(),
    seen: port.now(),
    isSynced,
    run: isKnown ? mark.run : run,
    isLasting,
  });
  return null;
}

/** From here on the database that is there is the shop. */
export async function acceptShop(port: MarkPort): Promise<void> {
  await port.write(null);
  await updateMark(port);
}

/** Null: there is none, or none that can be read. */
async function readMark(port: MarkPort): Promise<ShopMark | null> {
  const read = v.safeParse(MarkSchema, await port.read());
  return read.success ? read.output : null;
}

function isGone(mark: ShopMark, identity: ShopIdentity | null): boolean {
  if (!mark.isLasting || mark.products === 0) return false;
  return identity?.database !== mark.database;
}

function lossOf({ products, seen, isSynced }: ShopMark): GoneShop {
  return { products, seen, isSynced };
}
