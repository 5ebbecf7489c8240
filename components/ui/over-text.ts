import { t } from '@/utils/browser/i18n.ts';

/** What a time such as +1:20 means, in words that follow it. @param over seconds by which it will be longer than planned */
export function overLabel(over: number): string {
  if (over === 0) return t('onair_on_time');
  return over > 0 ? t('onair_longer') : t('onair_shorter');
}
