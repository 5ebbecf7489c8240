import { t } from '@/utils/browser/i18n.ts';
import type { ViewName } from './store/route.ts';

const LABELS: Readonly<Record<ViewName, () => string>> = {
  overview: () => t('earnings_overview'),
  accounts: () => t('earnings_accounts'),
};

/** What a view is called. */
export function viewLabel(view: ViewName): string {
  return LABELS[view]();
}
