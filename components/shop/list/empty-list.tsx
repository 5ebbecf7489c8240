import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button.tsx';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import { isCategory, isFiltered, UNFILTERED } from '../store/route.ts';

/** There is nothing in the list: why, and the thing to do. */
export function EmptyList({ isShopEmpty }: { isShopEmpty: boolean }) {
  const { router, tree } = useShopPage();
  const { place, direct, query } = router.route.value;
  const isNarrowed = isFiltered(router.route.value);
  if (isNarrowed && !(isShopEmpty && place !== 'trash')) return <NothingFound query={query} />;
  if (place === 'trash') {
    return <Notice icon="delete" title={t('shop_trash_empty')} text={t('shop_trash_hint')} />;
  }
  if (isShopEmpty) return <EmptyShop />;
  const below = tree.category.value?.total ?? 0;
  if (direct && below > 0) return <InSubcategories count={below} />;
  if (isCategory(place)) {
    return <Notice icon="folder" title={t('shop_category_empty')} text={t('shop_category_hint')} />;
  }
  return (
    <Notice icon="tray" title={t('shop_uncategorized_empty')} text={t('shop_uncategorized_hint')} />
  );
}

function NothingFound({ query }: { query: string }) {
  const { router } = useShopPage();
  const words = query.trim();
  return (
    <Notice
      icon="search"
      title={words === '' ? t('shop_nothing_fits') : t('search_found_none', words)}
      text={t('shop_nothing_hint')}
    >
      <Button onClick={() => router.go(UNFILTERED)}>{t('shop_clear_filters')}</Button>
    </Notice>
  );
}

/** Nothing stands in the category itself. */
function InSubcategories({ count }: { count: number }) {
  const { router } = useShopPage();
  const text = tn('shop_in_subcategories', count);
  return (
    <Notice icon="folder" title={t('shop_category_empty')} text={text}>
      <Button onClick={() => router.go({ direct: false })}>{t('shop_show_subcategories')}</Button>
    </Notice>
  );
}

function EmptyShop() {
  const { dialogs } = useShopPage();
  return (
    <Notice icon="shop" title={t('notice_shop_empty')} text={t('shop_empty_hint')}>
      <Button variant="primary" icon="download" onClick={() => dialogs.transfer('import')}>
        {t('shop_import')}
      </Button>
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
