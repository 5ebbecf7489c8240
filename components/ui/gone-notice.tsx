import type { ComponentChildren } from 'preact';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { GoneShop } from '@/utils/safekeeping/mark.ts';
import { dateText } from './format.ts';
import { Icon } from './icon.tsx';
import './notices.css';

export interface GoneNoticeProps {
  gone: GoneShop;
  /** The ways to get it back. */
  children: ComponentChildren;
}

/** A shop that was here is gone: never to be taken for a new one. */
export function GoneNotice({ gone, children }: GoneNoticeProps) {
  return (
    <section class="notice notice-bad" role="alert">
      <Icon name="error" />
      <p>
        <strong>{t('shop_gone_title')}</strong>{' '}
        {tn('shop_gone_what', gone.products, dateText(gone.seen))}{' '}
        {gone.isSynced && t('shop_gone_synced')}
      </p>
      {children}
    </section>
  );
}
