import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { ancestorsOf } from '../drag/ancestors.ts';
import { placeName } from './place-name.ts';
import type { Remembered } from './remembered.ts';
import { isCategory } from './route.ts';
import type { Router } from './router.ts';
import type { LiveShopPage } from './shop-snapshot.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

/** The categories, and the place among them that the page shows. */
export interface TreeStore {
  /** All categories, each before its sub-categories. */
  nodes: ReadonlySignal<readonly CategoryNode[]>;
  /** The rows that are shown. */
  rows: ReadonlySignal<readonly TreeRow[]>;
  /** The place that the list shows. */
  place: ReadonlySignal<string>;
  /** The category that it shows; null: another place. */
  category: ReadonlySignal<CategoryNode | null>;
  /** What the place is called. */
  name: ReadonlySignal<string>;
  inTrash: ReadonlySignal<boolean>;
  /** Keeps the place a sound one and in sight, until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

const NO_NODES: readonly CategoryNode[] = [];

export function createTreeStore(
  live: Pick<LiveShopPage, 'snapshot'>,
  { route, go }: Router,
  { openCategories, setOpen }: Remembered,
): TreeStore {
  const nodes = computed(() => live.snapshot.value?.categories ?? NO_NODES);
  const rows = computed(() => treeRows(nodes.value, openCategories.value));
  const place = computed(() => route.value.place);
  const category = computed(() => nodes.value.find(({ id }) => id === place.value) ?? null);
  const categoryId = computed(() => category.value?.id);
  const name = computed(() => placeName(place.value, category.value));
  const inTrash = computed(() => place.value === 'trash');

  /** A category that is gone, or never was: everything is shown. */
  const leaveGone = () => {
    if (live.snapshot.value && isCategory(place.value) && !category.value) {
      go({ place: 'all' }, false);
    }
  };
  /** The categories above a place are opened when it is gone to; the creator may close them again. */
  const openAbove = () => {
    const id = categoryId.value;
    if (id !== undefined) setOpen(ancestorsOf(nodes.peek(), id), true);
  };

  function watch(signal: AbortSignal): void {
    for (const each of [leaveGone, openAbove]) signal.addEventListener('abort', effect(each));
  }

  return { nodes, rows, place, category, name, inTrash, watch };
}
