import { t } from '@/utils/browser/i18n.ts';
import type { ViewName } from './store/route.ts';

const LABELS: Readonly<Record<ViewName, () => string>> = {
  overview: () => t('earnings_overview'),
  accounts: () => t('earnings_accounts'),
  products: () => t('earnings_products'),
  unsaved: () => t('earnings_unsaved'),
  tags: () => t('earnings_tags'),
  direct: () => t('earnings_directness'),
  sources: () => t('earnings_sources'),
  months: () => t('earnings_months'),
  rows: () => t('earnings_rows'),
};

/** What a view is called. */
export function viewLabel(view: ViewName): string {
  return LABELS[view]();
}
