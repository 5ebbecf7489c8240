import { computed, type ReadonlySignal } from '@preact/signals';
import type { ShopSnapshot } from '@/components/shop/store/shop-snapshot.ts';
import type { Copy } from '@/utils/descriptions/copies.ts';
import { type KnownTags, knownTags } from '@/utils/earnings/queries/known-tags.ts';
import { type SavedProducts, savedProducts } from '@/utils/earnings/queries/saved-products.ts';
import type { Sums } from '@/utils/earnings/queries/sums.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { Day } from '@/utils/time/day.ts';

/** What the views are computed from, all of one moment. */
export interface Facts {
  sums: Sums;
  today: Day;
  saved: SavedProducts;
  tags: KnownTags;
  settings: Settings;
  snapshot: ShopSnapshot;
  copies: readonly Copy[];
}

/** @returns null: not all of it has been read yet */
export function createFacts(
  sums: ReadonlySignal<{ sums: Sums; today: Day } | null>,
  snapshot: ReadonlySignal<ShopSnapshot | null>,
  settings: ReadonlySignal<Settings | null>,
  copies: ReadonlySignal<readonly Copy[]>,
): ReadonlySignal<Facts | null> {
  const saved = computed(() => snapshot.value && savedProducts(snapshot.value.catalog));
  const tags = computed(() => settings.value && knownTags(settings.value));
  return computed(() => {
    if (!(sums.value && snapshot.value && settings.value && saved.value && tags.value)) return null;
    return {
      ...sums.value,
      saved: saved.value,
      tags: tags.value,
      settings: settings.value,
      snapshot: snapshot.value,
      copies: copies.value,
    };
  });
}
