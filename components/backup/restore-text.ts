import {
  country,
  dateTimeText,
  languageName,
  listText,
  shortListText,
} from '@/components/ui/format.ts';
import type { Backup } from '@/utils/backup/backup.ts';
import type { VerdictCounts } from '@/utils/backup/compare.ts';
import { type ResetPart, SECTIONS_OF, type SettingsPart } from '@/utils/backup/parts.ts';
import type { PartCounts } from '@/utils/backup/settings-items.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import { same } from '@/utils/records/record.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';

/** "Backup of Dec 1, 2026, 9:14 AM · Chrome, Linux · Linkshelf 1.0.0" */
export function originText({ made, device, app }: Backup): string {
  return [
    made > 0 ? t('restore_made', dateTimeText(made)) : t('restore_made_unknown'),
    ...(device ? [device] : []),
    ...(app ? [`${t('extension_name')} ${app}`] : []),
  ].join(' · ');
}

/** "34 products in this backup: 5 were deleted since, 3 are not here" */
export function productsText(counts: VerdictCounts): string {
  return withVerdicts(tn('restore_products', counts.total), counts);
}

export function categoriesText(counts: VerdictCounts): string {
  return withVerdicts(tn('restore_categories', counts.total), counts);
}

export function trashText(counts: VerdictCounts): string {
  return withVerdicts(tn('restore_trash', counts.total), counts);
}

export function streamsText(counts: VerdictCounts): string {
  return withVerdicts(tn('restore_streams', counts.total), counts);
}

export function earningsText(counts: VerdictCounts): string {
  return withVerdicts(tn('restore_earnings', counts.total), counts);
}

function withVerdicts(all: string, counts: VerdictCounts): string {
  const { deleted, missing, newerHere, newerThere, same: equal } = counts;
  const verdicts = [
    ...(deleted > 0 ? [tn('restore_deleted', deleted)] : []),
    ...(missing > 0 ? [tn('restore_missing', missing)] : []),
    ...(newerHere > 0 ? [tn('restore_newer_here', newerHere)] : []),
    ...(newerThere > 0 ? [tn('restore_newer_there', newerThere)] : []),
    ...(equal > 0 ? [tn('restore_same', equal)] : []),
  ];
  return t('restore_verdicts', all, shortListText(verdicts));
}

/** "2 are not here, 1 is set differently here" */
export function settingsText({ missing, different }: PartCounts): string {
  return shortListText([
    ...(missing > 0 ? [tn('restore_missing', missing)] : []),
    ...(different > 0 ? [tn('restore_different', different)] : []),
  ]);
}

/** What a part of the settings holds, by name. */
export function namesText(settings: Settings, part: SettingsPart): string {
  switch (part) {
    case 'trackingIds':
      return trackingIdsText(settings);
    case 'templates':
      return listText(settings.templates.map(({ name }) => name));
    case 'channels':
      return channelsText(settings);
    case 'settings':
      return otherSettingsText(settings);
  }
}

/** "US yourname-20, yourname-22 · DE yourname-21" */
function trackingIdsText({ accounts, oneLink }: Settings): string {
  const all = CODES.flatMap((code) => {
    const tags = accounts[code]?.ids.map(({ tag }) => tag) ?? [];
    return tags.length > 0 ? [`${code} ${tags.join(', ')}`] : [];
  });
  return [...all, ...(oneLink ? [`OneLink ${oneLink.tag}`] : [])].join(' · ');
}

function channelsText({ channels }: Settings): string {
  const names = channels.kept.map(({ name }) => name);
  return listText([...names, ...Object.keys(channels.own).map(languageName)]);
}

function otherSettingsText(settings: Settings): string {
  const unset = defaultSettings();
  const { home } = settings;
  const isSet = (part: ResetPart) =>
    SECTIONS_OF[part].some((section) => !same(settings[section], unset[section]));
  return listText([
    ...(home ? [country(home)] : []),
    ...(isSet('links') ? [t('options_section_links')] : []),
    ...(isSet('toolbar') ? [t('options_section_toolbar')] : []),
    ...(same(settings.remindersOff, unset.remindersOff) ? [] : [t('accounts_reminders')]),
    ...(same(settings.targets, unset.targets) ? [] : [t('progress_targets')]),
    ...streamTextNames(settings),
  ]);
}

function streamTextNames({ streamTexts: { page, announcement, follow } }: Settings): string[] {
  return [
    ...(page === '' ? [] : [t('waiting_page')]),
    ...(announcement === '' ? [] : [t('waiting_announcement')]),
    ...Object.keys(follow).map((language) => t('waiting_follow', languageName(language))),
  ];
}
