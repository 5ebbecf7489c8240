import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Beginning } from '@/components/ui/beginning.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { useShopPage } from '../store/context.ts';
import { isCategory, isFiltered, type Route } from '../store/route.ts';
import { ClearFilters } from './clear-filters.tsx';
import './empty-list.css';

/** There is nothing in the list: why, and the thing to do. */
export function EmptyList({ isShopEmpty }: { isShopEmpty: boolean }) {
  const { router, tree, gone } = useShopPage();
  const { place, direct, query } = router.route.value;
  const isNarrowed = isFiltered(router.route.value);
  if (isNarrowed && !(isShopEmpty && place !== 'trash')) {
    return isOnlyDuplicates(router.route.value) ? <NoDuplicates /> : <NothingFound query={query} />;
  }
  if (place === 'trash') {
    return <Notice icon="delete" title={t('shop_trash_empty')} text={t('shop_trash_hint')} />;
  }
  // A shop that the browser has lost is not a new one: another notice tells of it.
  if (isShopEmpty) return gone.value === null ? <EmptyShop /> : null;
  const below = tree.category.value?.total ?? 0;
  if (direct && below > 0) return <InSubcategories count={below} />;
  if (isCategory(place)) {
    return <Notice icon="folder" title={t('shop_category_empty')} text={t('shop_category_hint')} />;
  }
  return (
    <Notice icon="tray" title={t('shop_uncategorized_empty')} text={t('shop_uncategorized_hint')} />
  );
}

/** Nothing but products that are alike was asked for. */
function isOnlyDuplicates({ only, query, marketplaces, text }: Route): boolean {
  const isPlain = query.trim() === '' && marketplaces.length === 0 && text === null;
  return isPlain && only.length === 1 && only[0] === 'duplicates';
}

function NoDuplicates() {
  return (
    <Notice icon="check" title={t('shop_duplicates_none')} text={t('shop_duplicates_none_hint')}>
      <ClearFilters label={t('shop_show_all')} />
    </Notice>
  );
}

function NothingFound({ query }: { query: string }) {
  const words = query.trim();
  return (
    <Notice
      icon="search"
      title={words === '' ? t('shop_nothing_fits') : t('search_found_none', words)}
      text={t('shop_nothing_hint')}
    >
      <ClearFilters label={t('shop_clear_filters')} />
    </Notice>
  );
}

/** Nothing stands in the category itself. */
function InSubcategories({ count }: { count: number }) {
  const { router, elements } = useShopPage();
  const text = tn('shop_in_subcategories', count);
  return (
    <Notice icon="folder" title={t('shop_category_empty')} text={text}>
      <Button
        onClick={() => {
          elements.focusList();
          router.go({ direct: false });
        }}
      >
        {t('shop_show_subcategories')}
      </Button>
    </Notice>
  );
}

/** Three ways to begin, the usual one first. */
function EmptyShop() {
  const { dialogs, live, port } = useShopPage();
  const host = HOSTS[live.settings.value?.home ?? 'US'];
  const ways = useRef<HTMLUListElement>(null);
  // The keys begin here, unless they are somewhere already.
  useEffect(() => {
    if (document.activeElement === document.body) ways.current?.querySelector('button')?.focus();
  }, []);
  return (
    <Notice icon="shop" title={t('notice_shop_empty')} text={t('shop_begin')}>
      <ul class="shop-begin" ref={ways}>
        <Beginning
          icon="save"
          label={t('shop_begin_save', host)}
          text={t('shop_begin_save_how')}
          onClick={() => port.open(`https://www.${host}/`)}
        />
        <Beginning
          icon="import"
          label={t('shop_begin_import')}
          text={t('shop_begin_import_how')}
          onClick={() => dialogs.transfer('import')}
        />
        <Beginning
          icon="paste"
          label={t('shop_begin_paste')}
          text={t('shop_begin_paste_how')}
          onClick={() => dialogs.transfer('import')}
        />
      </ul>
    </Notice>
  );
}

interface NoticeProps {
  icon: IconName;
  title: string;
  text: string;
  children?: ComponentChildren;
}

function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <div class="shop-empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
