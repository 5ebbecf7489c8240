import { IconButton } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import type { SectionSearch } from '../store/sections.ts';

/** Searches the section with every letter: the whole shop; in the trash, the trash; elsewhere what the section says. */
export function SearchField() {
  const page = useShopPage();
  const { elements } = page;
  const search = page.router.route.value.at === null ? shopSearch(page) : page.search.value;
  // Its place is kept while the section is fetched.
  if (!search) return <div class="shop-find" />;
  const { label, query, onQuery } = search;
  return (
    <search class="shop-find">
      <Icon name="search" />
      <input
        ref={elements.search}
        class="field-input"
        type="text"
        inputMode="search"
        enterkeyhint="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => onKeyDown(search, event)}
      />
      {query !== '' && (
        <IconButton
          icon="close"
          label={t('action_clear_field')}
          onClick={() => {
            onQuery('');
            elements.search.current?.focus();
          }}
        />
      )}
    </search>
  );
}

function shopSearch({ router, tree, elements, list }: ShopPageStore): SectionSearch {
  const { query } = router.route.value;
  return {
    label: tree.inTrash.value ? t('shop_search_trash') : t('shop_search'),
    query,
    // The browser's "back" leads to before the search, not to each letter of it.
    onQuery: (next) => router.go({ query: next }, query === ''),
    /** Into the list, at what was found first. */
    onEnter() {
      elements.focusList();
      const [first] = list.listed.peek().ids;
      if (first !== undefined) router.go({ product: first }, false);
    },
  };
}

function onKeyDown({ query, onQuery, onEnter }: SectionSearch, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Enter' || event.key === 'ArrowDown') onEnter();
  else if (event.key === 'Escape' && query !== '') onQuery('');
  else return;
  event.preventDefault();
  event.stopPropagation();
}
