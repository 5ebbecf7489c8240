import { country } from '@/components/ui/format.ts';
import { type MessageKey, t } from '@/utils/browser/i18n.ts';
import { CODES, HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { Section } from '../route.ts';

/** A setting as the search finds it. */
export interface SearchEntry {
  /** The address that leads to it, with the `#`. */
  href: string;
  section: Section;
  label: string;
  /** Everything else by which it is found: its description, and other words for it. */
  words: string;
}

interface Setting {
  section: Section;
  /** Within its section, see `target.ts`; none leads to the section's beginning. */
  anchor?: string;
  label: MessageKey;
  detail?: MessageKey;
  /** Other words that people have for it, in their language. */
  synonyms: MessageKey;
}

/** Every setting, in the order of the sections; a new card or switch gets a line here. */
const SETTINGS: readonly Setting[] = [
  {
    section: 'accounts',
    label: 'options_section_accounts',
    detail: 'options_accounts_intro',
    synonyms: 'options_search_accounts',
  },
  {
    section: 'accounts',
    anchor: 'onelink',
    label: 'options_onelink_title',
    detail: 'options_onelink_intro',
    synonyms: 'options_search_onelink',
  },
  {
    section: 'marketplaces',
    label: 'options_section_marketplaces',
    detail: 'options_marketplaces_intro',
    synonyms: 'options_search_marketplaces',
  },
  {
    section: 'links',
    anchor: 'variation',
    label: 'options_links_variation',
    detail: 'options_links_variation_detail',
    synonyms: 'options_search_variation',
  },
  {
    section: 'links',
    anchor: 'sitestripe',
    label: 'options_links_sitestripe',
    detail: 'options_links_sitestripe_detail',
    synonyms: 'options_search_sitestripe',
  },
  {
    section: 'links',
    anchor: 'language',
    label: 'options_links_language',
    synonyms: 'options_search_language',
  },
  {
    section: 'templates',
    label: 'options_section_templates',
    detail: 'options_templates_intro',
    synonyms: 'options_search_templates',
  },
  {
    section: 'channels',
    anchor: 'list',
    label: 'options_channels_title',
    detail: 'options_channels_intro',
    synonyms: 'options_search_channels',
  },
  {
    section: 'channels',
    anchor: 'wordings',
    label: 'options_wordings_title',
    detail: 'options_wordings_intro',
    synonyms: 'options_search_wordings',
  },
  {
    section: 'toolbar',
    anchor: 'position',
    label: 'options_toolbar_title',
    detail: 'options_toolbar_remembered',
    synonyms: 'options_search_toolbar',
  },
  {
    section: 'toolbar',
    anchor: 'shortcuts',
    label: 'options_shortcuts_title',
    synonyms: 'options_search_shortcuts',
  },
  {
    section: 'toolbar',
    anchor: 'pictures',
    label: 'options_pictures',
    detail: 'options_pictures_detail',
    synonyms: 'options_search_pictures',
  },
  {
    section: 'toolbar',
    anchor: 'theme',
    label: 'options_theme',
    detail: 'options_theme_detail',
    synonyms: 'options_search_theme',
  },
  {
    section: 'sync',
    label: 'options_section_sync',
    detail: 'sync_intro',
    synonyms: 'options_search_sync',
  },
  {
    section: 'sync',
    anchor: 'account',
    label: 'sync_account_switch',
    detail: 'sync_account_hint',
    synonyms: 'options_search_sync_account',
  },
  {
    section: 'sync',
    anchor: 'code',
    label: 'sync_code',
    detail: 'sync_code_hint',
    synonyms: 'options_search_sync_code',
  },
  {
    section: 'data',
    anchor: 'backup',
    label: 'backup_title',
    detail: 'backup_what',
    synonyms: 'options_search_backup',
  },
  {
    section: 'data',
    anchor: 'reset',
    label: 'reset_title',
    detail: 'reset_intro',
    synonyms: 'options_search_reset',
  },
  {
    section: 'data',
    anchor: 'delete',
    label: 'delete_title',
    detail: 'delete_intro',
    synonyms: 'options_search_delete',
  },
  {
    section: 'data',
    anchor: 'storage',
    label: 'options_data_used_title',
    synonyms: 'options_search_storage',
  },
  {
    section: 'data',
    anchor: 'keep',
    label: 'options_data_keep_title',
    synonyms: 'options_search_keep',
  },
  {
    section: 'data',
    anchor: 'snapshots',
    label: 'snapshots_card',
    detail: 'snapshots_intro',
    synonyms: 'options_search_snapshots',
  },
  {
    section: 'about',
    anchor: 'news',
    label: 'options_news_title',
    synonyms: 'options_search_news',
  },
  {
    section: 'about',
    anchor: 'help',
    label: 'options_help_title',
    synonyms: 'options_search_help',
  },
  {
    section: 'about',
    anchor: 'privacy',
    label: 'options_about_privacy_title',
    synonyms: 'options_search_privacy',
  },
  {
    section: 'about',
    label: 'options_section_about',
    detail: 'options_about_what',
    synonyms: 'options_search_about',
  },
];

/** What waits for the creator; it stands above every section. */
function waitingEntry(): SearchEntry {
  const words = `${t('waiting_what')} ${t('options_search_waiting')}`;
  return { href: '#waiting', section: 'accounts', label: t('waiting_title'), words };
}

/**
 * All that can be found, in the reader's language: the settings, then each marketplace.
 * @param isWaiting whether something waits for the creator's agreement: it comes first
 */
export function searchEntries(isWaiting: boolean): SearchEntry[] {
  const settings = SETTINGS.map(({ section, anchor, label, detail, synonyms }) => ({
    href: anchor ? `#${section}/${anchor}` : `#${section}`,
    section,
    label: t(label),
    words: `${t(`options_section_${section}`)} ${detail ? t(detail) : ''} ${t(synonyms)}`,
  }));
  const countries = (['marketplaces', 'accounts'] as const).flatMap((section) =>
    CODES.map((code) => ({
      href: `#${section}/${code}`,
      section,
      label: country(code),
      words: `${t(`options_section_${section}`)} ${code} ${HOSTS[code]}`,
    })),
  );
  return [...(isWaiting ? [waitingEntry()] : []), ...settings, ...countries];
}
