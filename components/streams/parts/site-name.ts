import { t } from '@/utils/browser/i18n.ts';
import type { LiveSite } from '@/utils/streams/stream.ts';

const NAMES: Readonly<Record<Exclude<LiveSite, 'other'>, string>> = {
  amazon: 'Amazon Live',
  youtube: 'YouTube',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
};

/** What a place for streams is called. */
export function siteName(site: LiveSite): string {
  return site === 'other' ? t('streams_list_site_other') : NAMES[site];
}
