import { uiLanguage } from '@/utils/browser/i18n.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as the reader's language writes it, such as "1,4 MB". */
export function size(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const unit = UNITS[power] ?? 'byte';
  const format = { style: 'unit', unit, maximumFractionDigits: power > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(bytes / 1000 ** power);
}
