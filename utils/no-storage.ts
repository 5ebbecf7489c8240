/** Stands in for WXT's own store, which nothing here uses: see `wxt.config.ts`. */
export const storage = undefined;
