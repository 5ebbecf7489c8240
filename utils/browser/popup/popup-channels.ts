import type { Copy } from '@/utils/descriptions/copies.ts';
import { loadData } from '../data.ts';

/** What the creator's channels ask of the browser; all of it is loaded only where there are channels. */
export const popupChannels = {
  async disclosures() {
    const { readDisclosures } = await import('@/utils/marketplaces/disclosures.ts');
    return loadData('disclosures.json', readDisclosures);
  },

  async noteCopy(copy: Copy): Promise<void> {
    const { keepCopy } = await import('@/utils/descriptions/copies.ts');
    keepCopy(localStorage, copy);
  },
};
