import { t } from '@/utils/browser/i18n.ts';
import type { LiveSite } from '@/utils/streams/stream.ts';

/** What the sites are called everywhere. */
const NAMES: Readonly<Record<Exclude<LiveSite, 'other'>, string>> = {
  amazon: 'Amazon Live',
  youtube: 'YouTube',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
};

export function siteName(site: LiveSite): string {
  return site === 'other' ? t('plan_site_other') : NAMES[site];
}
