import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';

/** Nothing is saved yet: what to do about it. */
export function EmptyShop({ onProductPage }: { onProductPage: boolean }) {
  return (
    <div class="empty">
      <Icon name="save" />
      <p class="empty-title">{t('notice_shop_empty')}</p>
      <p>{onProductPage ? t('popup_empty_here') : t('popup_empty_elsewhere')}</p>
    </div>
  );
}
