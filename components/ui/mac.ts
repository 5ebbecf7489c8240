import { t } from '@/utils/browser/i18n.ts';

/** Keyboards of a Mac: other names on the keys, and no Delete where others have it. */
export const isMac = () => /Mac/.test(navigator.platform);

/** What stands on the key that makes a shortcut of another. */
export const ctrlCap = () => (isMac() ? '⌘' : t('key_cap_ctrl'));

/** @param key a keyboard event's; on a Mac, ⌫ is the key that deletes */
export const deletes = (key: string) => key === 'Delete' || (key === 'Backspace' && isMac());
