import { IconButton } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';

/** Searches the whole shop, with every letter; in the trash, the trash. */
export function SearchField() {
  const page = useShopPage();
  const { router, elements, tree } = page;
  const { query } = router.route.value;
  const label = tree.inTrash.value ? t('shop_search_trash') : t('shop_search');
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
        onInput={(event) => search(page, event.currentTarget.value)}
        onKeyDown={(event) => onKeyDown(page, event)}
      />
      {query !== '' && (
        <IconButton
          icon="close"
          label={t('action_clear_field')}
          onClick={() => {
            search(page, '');
            elements.search.current?.focus();
          }}
        />
      )}
    </search>
  );
}

/** The browser's "back" leads to before the search, not to each letter of it. */
function search({ router }: ShopPageStore, query: string): void {
  router.go({ query }, router.route.peek().query === '');
}

function onKeyDown(page: ShopPageStore, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Enter' || event.key === 'ArrowDown') goToFirst(page);
  else if (event.key === 'Escape' && page.router.route.peek().query !== '') search(page, '');
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Into the list, at what was found first. */
function goToFirst({ elements, list, router }: ShopPageStore): void {
  elements.focusList();
  const [first] = list.listed.peek().ids;
  if (first !== undefined) router.go({ product: first }, false);
}
