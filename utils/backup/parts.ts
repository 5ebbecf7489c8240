import type { Settings } from '@/utils/settings/schema.ts';

/*
 * What of the creator's is restored, reset or told together. What a part holds of the settings stands here alone.
 */

/** What of the settings is restored, or not, by itself. */
export const SETTINGS_PARTS = ['trackingIds', 'templates', 'channels', 'settings'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** What there is beside the shop's records. */
export type BesidePart = SettingsPart | 'streams' | 'earnings' | 'history';

/** What of a backup is restored, or not, by itself. */
export type BackupPart = 'shop' | BesidePart;

/** What can be made as it was at first, by itself. */
export const RESET_PARTS = [
  'toolbar',
  'links',
  'templates',
  'channels',
  'trackingIds',
  'streams',
  'earnings',
  'shop',
] as const;
export type ResetPart = (typeof RESET_PARTS)[number];

/** The sections of the settings in each part. */
export const SECTIONS_OF = {
  toolbar: ['bar', 'off', 'on', 'pictures', 'theme'],
  links: ['link'],
  templates: ['templates'],
  channels: ['channels'],
  trackingIds: ['accounts', 'oneLink', 'lastTag'],
  streams: ['targets', 'streamTexts'],
  earnings: ['remindersOff'],
  shop: [],
} as const satisfies Readonly<Record<ResetPart, readonly (keyof Settings)[]>>;

/** The part in which a section is restored. */
export function settingsPartOf(section: string): SettingsPart {
  const isIn = (part: ResetPart) => SECTIONS_OF[part].some((each) => each === section);
  return SETTINGS_PARTS.find((part) => part !== 'settings' && isIn(part)) ?? 'settings';
}
