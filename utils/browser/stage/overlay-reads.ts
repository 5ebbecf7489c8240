import { statementsFor } from '@/utils/descriptions/disclosure.ts';
import { SHORT } from '@/utils/descriptions/short-title.ts';
import { titleOf } from '@/utils/descriptions/titles.ts';
import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { describedOf } from '@/utils/streams/described.ts';
import { OVERLAY_LOOKS, readLooks } from '@/utils/streams/overlay/looks.ts';
import { readStage } from '@/utils/streams/read-stage.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { countryOf } from '@/utils/streams/stream-tags.ts';
import { watchChanges } from '../changes.ts';
import { loadData } from '../data.ts';
import { readSettingsToShow } from '../settings-store.ts';

/** What the overlay's window reads of its stream. @param id the stream's */
export function overlayReads(shop: ShopConnection, id: string) {
  return {
    watchChanges,
    async read() {
      const [found, { settings }] = await Promise.all([
        shop.use((db) => readStage(db, id)),
        readSettingsToShow(),
      ]);
      if (!found || found.stream.isDeleted) return null;
      const { stream, segments, products } = found;
      const details = await shop.use((db) => productDetails(db, [...products.keys()]));
      const names = details.map((each) => [each.id, nameOf(each)] as const);
      return {
        stream,
        segments,
        names: new Map(names),
        disclosure: await wording(stream, settings),
      };
    },
    looks: () => readLooks(localStorage.getItem(OVERLAY_LOOKS)),
    watchLooks(onChange: () => void, ending: AbortSignal): void {
      const hear = ({ key }: StorageEvent) => {
        if (key === OVERLAY_LOOKS) onChange();
      };
      addEventListener('storage', hear, { signal: ending });
    },
  };
}

type Details = Awaited<ReturnType<typeof productDetails>>[number];

/** As viewers take it in at a glance. */
function nameOf(product: Details): string {
  return titleOf(describedOf(product), SHORT);
}

async function wording(stream: Stream, { home, channels }: Settings): Promise<string> {
  const disclosures = await loadData('disclosures.json', readDisclosures);
  const { own, name } = channels;
  const choice = { own, name, sentence: '', labels: 'auto', shown: true } as const;
  const [statement] = statementsFor(disclosures, [countryOf(stream, home)], choice);
  return statement?.text ?? '';
}
