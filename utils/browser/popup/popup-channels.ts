import type { Copy } from '@/utils/descriptions/copies.ts';
import { report } from '@/utils/report.ts';
import { loadData } from '../data.ts';

/** What the creator's channels ask of the browser; all of it is loaded only where there are channels. */
export const popupChannels = {
  async disclosures() {
    const { readDisclosures } = await import('@/utils/marketplaces/disclosures.ts');
    return loadData('disclosures.json', readDisclosures);
  },

  noteCopy(copy: Copy): void {
    import('@/utils/descriptions/copies.ts')
      .then(({ keepCopy }) => keepCopy(localStorage, copy))
      .catch(report);
  },
};
