import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { ShopPageStore } from './page-store.ts';
import type { SectionSearch } from './sections.ts';

/** Gives the header's search field to a section, as long as that is shown. */
export function useSectionSearch({ search }: ShopPageStore, wanted: SectionSearch): void {
  const { query } = wanted;
  useLayoutEffect(() => {
    search.value = wanted;
  }, [search, query]);
  useEffect(
    () => () => {
      search.value = null;
    },
    [search],
  );
}
