import { useMemo } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/i18n.ts';
import { failureText } from './failure.ts';

/** Nothing is saved yet: what to do about it. */
export function EmptyShop({ onProductPage }: { onProductPage: boolean }) {
  return (
    <div class="empty">
      <Icon name="save" />
      <p class="empty-title">{t('popup_empty')}</p>
      <p>{onProductPage ? t('popup_empty_here') : t('popup_empty_elsewhere')}</p>
    </div>
  );
}

/** The shop cannot be read: why, what to do, and another try. */
export function FailureNotice({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const text = useMemo(() => failureText(failure), [failure]);
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="error" />
      <p>{text}</p>
      <Button onClick={onRetry}>{t('popup_retry')}</Button>
    </div>
  );
}

/** A part of the settings could not be read; what was there is kept, and the options say more. */
export function DamagedNotice({ onOptions }: { onOptions: () => void }) {
  return (
    <div class="notice notice-warn">
      <Icon name="warning" />
      <p>{t('popup_damaged')}</p>
      <Button onClick={onOptions}>{t('popup_options')}</Button>
    </div>
  );
}
