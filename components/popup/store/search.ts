import { computed, type ReadonlySignal } from '@preact/signals';
import type { CategoryView } from '@/utils/shop/queries/views.ts';
import { normalize } from '@/utils/text/normalize.ts';
import type { PopupPort, Searcher } from '../port.ts';
import type { Source } from './product-pages.ts';

/** Nobody scrolls further; the count still says how many there are. */
const MOST_PRODUCTS = 300;
const MOST_CATEGORIES = 5;
const NEWEST: Source = { kind: 'newest' };

/** What searching and the save picker need of the shop. */
export interface ShopInMemory {
  searcher: Searcher;
  categories: readonly CategoryView[];
}

/** Reads it, all of one moment. */
export async function readShop(
  port: Pick<PopupPort, 'searcher' | 'categories'>,
): Promise<ShopInMemory> {
  const [searcher, categories] = await Promise.all([port.searcher(), port.categories()]);
  return { searcher, categories };
}

/** What the words in the field lead to. */
export interface Search {
  /** The products to list; the same object for as long as the same ones are meant. */
  readonly source: ReadonlySignal<Source>;
  /** Categories whose path has every word. */
  readonly categories: ReadonlySignal<readonly CategoryView[]>;
  /** Nothing was found exactly: these are similar. */
  readonly isForgiving: ReadonlySignal<boolean>;
  /** How many products were found; null where nothing was searched for. */
  readonly total: ReadonlySignal<number | null>;
}

/**
 * Searches on every key, over what was read into memory.
 * @param shop null until it has been read
 * @param words what to search for; empty: the newest products are listed
 * @param category whose products are listed instead, picked from those that were found
 */
export function createSearch(
  shop: ReadonlySignal<ShopInMemory | null>,
  words: ReadonlySignal<string>,
  category: ReadonlySignal<CategoryView | null>,
): Search {
  const found = computed(() => {
    const { searcher } = shop.value ?? {};
    return searcher && words.value !== '' ? searcher(words.value, MOST_PRODUCTS) : null;
  });
  const source = computed<Source>(() => {
    if (category.value) return { kind: 'category', id: category.value.id };
    return found.value ? { kind: 'found', ids: found.value.ids } : NEWEST;
  });
  return {
    source,
    categories: computed(() =>
      category.value ? [] : categoriesWith(shop.value?.categories ?? [], words.value),
    ),
    isForgiving: computed(() => found.value?.forgiving ?? false),
    total: computed(() => (category.value ? null : (found.value?.total ?? null))),
  };
}

function categoriesWith(categories: readonly CategoryView[], words: string): CategoryView[] {
  const wanted = normalize(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return categories
    .filter(({ path }) => {
      const text = normalize(path.join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .slice(0, MOST_CATEGORIES);
}
