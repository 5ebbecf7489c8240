import type { BackupPart } from '@/utils/backup/parts.ts';
import { t } from '@/utils/browser/i18n.ts';

/** What the parts of a backup are called. */
export const PART_NAMES: Readonly<Record<BackupPart, () => string>> = {
  shop: () => t('restore_part_shop'),
  trackingIds: () => t('restore_part_tracking_ids'),
  templates: () => t('restore_part_templates'),
  channels: () => t('restore_part_channels'),
  settings: () => t('restore_part_settings'),
  streams: () => t('section_streams'),
  earnings: () => t('restore_part_earnings'),
  history: () => t('restore_part_history'),
};
