import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import type { ChangeSettings } from '@/utils/settings/kept.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';
import { storeSettings } from '../changes.ts';
import { loadData } from '../data.ts';
import { saveFile } from '../save-file.ts';
import { dismissDamaged, onSettingsChanged, readSettings } from '../settings-store.ts';
import { storeAnswer } from '../store-answer.ts';

/** What the options read and change of the settings. */
export const optionsSettings = {
  settings: {
    read: readSettings,
    store: (edit: ChangeSettings) => storeSettings(edit, 'creator'),
    answer: storeAnswer,
    watch: onSettingsChanged,
  },
  damaged: {
    saveCopy: ({ text }: DamagedReport) =>
      saveFile('linkshelf-damaged-settings.json', [text], 'application/json'),
    dismiss: dismissDamaged,
  },
  accounts: { disclosures: () => loadData('disclosures.json', readDisclosures) },
};
