import { t } from '@/utils/browser/i18n.ts';
import type { Copy } from '@/utils/descriptions/copies.ts';

/** What a text that was copied is called: its channel, else its platform. */
export function copyName({ channel, platform }: Pick<Copy, 'channel' | 'platform'>): string {
  return channel || t(`platform_${platform}`);
}
