import { t } from '@/utils/browser/i18n.ts';
import type { ViewName } from './store/route.ts';

const LABELS: Readonly<Record<ViewName, () => string>> = {
  upcoming: () => t('streams_list_upcoming'),
  past: () => t('streams_list_past'),
  templates: () => t('streams_list_templates'),
  trash: () => t('streams_list_trash'),
  progress: () => t('streams_list_progress'),
  'not-shown': () => t('streams_list_not_shown'),
  plan: () => t('streams_list_plan'),
  texts: () => t('streams_list_texts'),
  after: () => t('streams_list_after'),
};

/** What a view is called. */
export function viewLabel(view: ViewName): string {
  return LABELS[view]();
}
