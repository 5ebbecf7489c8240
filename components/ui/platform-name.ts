import { t } from '@/utils/browser/i18n.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';

export function platformName(id: PlatformId): string {
  return t(`platform_${id}`);
}
