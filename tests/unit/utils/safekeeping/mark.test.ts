import { describe, expect, it } from 'vitest';
import {
  acceptShop,
  goneShop,
  type MarkPort,
  type ShopMark,
  updateMark,
} from '@/utils/safekeeping/mark.ts';
import type { ShopIdentity } from '@/utils/shop/queries/identity.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A browser: its mark outside of the database, and a database that can be lost. */
class World implements MarkPort {
  mark: unknown = undefined;
  shop: { database: string; products: number; isSynced?: boolean } | null = null;
  started = 1;
  time = Date.UTC(2026, 4, 1, 12);

  read = async () => this.mark;
  write = async (mark: ShopMark | null) => {
    this.mark = mark ?? undefined;
  };
  run = async () => `run ${this.started}`;
  identity = async (): Promise<ShopIdentity | null> =>
    this.shop && {
      database: this.shop.database,
      state: 'any',
      isSynced: this.shop.isSynced === true,
    };
  count = async () => this.shop?.products ?? 0;
  now = () => this.time;

  restart(): this {
    this.started += 1;
    this.time += DAY;
    return this;
  }
}

/** A shop that was seen in two runs of the browser. */
async function lasting(products = 351): Promise<World> {
  const world = new World();
  world.shop = { database: 'first', products };
  await updateMark(world);
  await updateMark(world.restart());
  return world;
}

describe('a shop that is gone', () => {
  it('is noticed when the database is as new', async () => {
    const world = await lasting();
    const seen = world.time;
    world.shop = null;
    expect(await updateMark(world.restart())).toEqual({ products: 351, seen, isSynced: false });
    expect(await goneShop(world)).toMatchObject({ products: 351 });
  });

  it('is still said after something was saved into the new database', async () => {
    const world = await lasting();
    world.shop = { database: 'second', products: 1 };
    expect(await updateMark(world)).toMatchObject({ products: 351 });
    expect(await updateMark(world.restart())).toMatchObject({ products: 351 });
  });

  it('was synced, so that it can come back from the server', async () => {
    const world = await lasting();
    world.shop = { database: 'first', products: 351, isSynced: true };
    await updateMark(world);
    world.shop = null;
    expect(await goneShop(world)).toMatchObject({ isSynced: true });
  });

  it('is said no more once as much is there again, by sync or by hand', async () => {
    const world = await lasting();
    world.shop = { database: 'second', products: 350 };
    expect(await updateMark(world)).not.toBeNull();
    world.shop.products = 351;
    expect(await updateMark(world)).toBeNull();
    expect(await goneShop(world)).toBeNull();
  });

  it('is said no more once the creator begins anew, with an empty shop too', async () => {
    const world = await lasting();
    world.shop = null;
    await acceptShop(world);
    expect(await goneShop(world)).toBeNull();
    world.shop = { database: 'second', products: 1 };
    expect(await updateMark(world.restart())).toBeNull();
    world.shop = null;
    expect(await updateMark(world.restart())).toBeNull();
  });
});

describe('no loss', () => {
  it('a first run', async () => {
    const world = new World();
    expect(await updateMark(world)).toBeNull();
    expect(world.mark).toBeUndefined();
  });

  it('a mark that was lost: it is quietly set again', async () => {
    const world = await lasting();
    world.mark = undefined;
    expect(await updateMark(world)).toBeNull();
    expect(world.mark).toMatchObject({ database: 'first', products: 351 });
  });

  it.each([['nonsense'], [null], [{ database: 7 }]])('a mark that says %j', async (mark) => {
    const world = await lasting();
    world.mark = mark;
    expect(await updateMark(world)).toBeNull();
    expect(world.mark).toMatchObject({ database: 'first' });
  });

  it('a database that never lasts, as where the browser remembers no history', async () => {
    const world = new World();
    for (const database of ['one', 'two', 'three']) {
      world.shop = { database, products: 5 };
      expect(await updateMark(world)).toBeNull();
      world.shop = null;
      expect(await updateMark(world.restart())).toBeNull();
    }
  });

  it('a shop that was empty', async () => {
    const world = await lasting(0);
    world.shop = null;
    expect(await updateMark(world)).toBeNull();
  });
});

it('counts again after a while, not at each change', async () => {
  const world = await lasting();
  world.shop = { database: 'first', products: 400 };
  world.time += 1000;
  await updateMark(world);
  expect(world.mark).toMatchObject({ products: 351 });
  world.time += DAY;
  await updateMark(world);
  expect(world.mark).toMatchObject({ products: 400 });
});
