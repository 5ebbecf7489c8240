import { useEffect, useState } from 'preact/hooks';
import { country } from '@/components/ui/format.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { describe } from '@/utils/descriptions/description.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { productId } from '@/utils/records/fields.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { PageProduct, PopupPort } from './port.ts';

/**
 * Her channels: the product of the page as the text that each makes of it, disclosed as everywhere.
 * All that the text asks for is there before the click.
 * @param copy puts it on the clipboard; `tag` is the one of its link
 */
export function useChannels(
  port: Pick<PopupPort, 'disclosures' | 'noteCopy'>,
  settings: Settings | null,
  copy: (text: Composed, tag: string | null) => void,
) {
  const [disclosures, setDisclosures] = useState<Disclosures | null>(null);
  const all = settings?.channels.kept ?? [];
  const any = all.length > 0;
  useEffect(() => {
    if (!any) return;
    port.disclosures().then(setDisclosures, report);
  }, [port, any]);

  return {
    names: disclosures ? all.map(({ name }) => name) : [],
    copyAs({ marketplace, asin, title, brand }: PageProduct, name: string) {
      const channel = all.find((each) => each.name === name);
      if (!disclosures || !settings || !channel) return;
      const id = productId(marketplace, asin);
      const places = { [marketplace]: asin };
      const product = { id, title: title || asin, own: false, brand, group: '', places };
      const here = { ...channel, countries: [marketplace] };
      const input = channelInput({ settings, disclosures, country }, here, [product]);
      const [part] = describe(input).parts;
      if (!part) return;
      copy({ text: part.text, html: part.html }, input.tags[marketplace] ?? null);
      const { platform } = channel;
      port.noteCopy({ at: Date.now(), channel: name, platform, products: [id] });
    },
  };
}
