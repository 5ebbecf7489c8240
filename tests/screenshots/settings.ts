import { account } from '@/tests/e2e/harness/index.ts';
import type { Settings } from '@/utils/settings/schema.ts';

/** A creator who earns in four countries, with one tracking id for videos and one for the blog at home. */
export const SETTINGS: Partial<Settings> = {
  home: 'US',
  accounts: {
    US: {
      ids: [
        { tag: 'norasfinds-20', name: 'YouTube' },
        { tag: 'norasblog-20', name: 'Blog' },
      ],
      default: 'norasfinds-20',
    },
    UK: account('norasfinds-21'),
    DE: account('norasfindsde-21'),
    JP: account('norasfinds-22'),
  },
};
