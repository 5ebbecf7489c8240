import { t } from '@/utils/browser/i18n.ts';
import type { Stream } from '@/utils/streams/stream.ts';

/** A stream's title, or what stands for it. */
export function titleOf({ title, isTemplate }: Pick<Stream, 'title' | 'isTemplate'>): string {
  if (title !== '') return title;
  return isTemplate ? t('streams_list_untitled_template') : t('streams_list_untitled');
}
