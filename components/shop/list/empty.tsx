import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button.tsx';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { isCategory, type Route } from '../shell/route.ts';

export interface EmptyProps {
  route: Route;
  /** Nothing is saved at all. */
  nothing: boolean;
  onClear: () => void;
  onImport: () => void;
}

/** There is nothing in the list: why, and the thing to do. */
export function Empty({ route, nothing, onClear, onImport }: EmptyProps) {
  const { place, query, only, marketplaces } = route;
  const narrowed = query.trim() !== '' || only.length + marketplaces.length > 0;
  if (narrowed && !(nothing && place !== 'trash')) {
    return (
      <Notice
        icon="search"
        title={query.trim() === '' ? t('shop_nothing_fits') : t('search_found_none', query.trim())}
        text={t('shop_nothing_hint')}
      >
        <Button onClick={onClear}>{t('shop_clear_filters')}</Button>
      </Notice>
    );
  }
  if (place === 'trash') {
    return <Notice icon="delete" title={t('shop_trash_empty')} text={t('shop_trash_hint')} />;
  }
  if (nothing) {
    return (
      <Notice icon="shop" title={t('notice_shop_empty')} text={t('shop_empty_hint')}>
        <Button variant="primary" icon="download" onClick={onImport}>
          {t('shop_import')}
        </Button>
      </Notice>
    );
  }
  if (isCategory(place)) {
    return <Notice icon="folder" title={t('shop_category_empty')} text={t('shop_category_hint')} />;
  }
  return (
    <Notice icon="tray" title={t('shop_uncategorized_empty')} text={t('shop_uncategorized_hint')} />
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
