import { platformName } from '@/components/ui/platform-name.ts';
import type { Copy } from '@/utils/descriptions/copies.ts';

/** What a text that was copied is called: its channel, else its platform. */
export function copyName({ channel, platform }: Pick<Copy, 'channel' | 'platform'>): string {
  return channel || platformName(platform);
}
