import { useEffect, useState } from 'preact/hooks';
import { country } from '@/components/ui/names.ts';
import { channelInput } from '@/utils/compose/channel-text.ts';
import { describe } from '@/utils/compose/description.ts';
import type { Composed } from '@/utils/compose/formats.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { productId } from '@/utils/shop/fields.ts';
import type { PageProduct, PopupPort } from './port.ts';

/**
 * Her channels: the product of the page as the text that each makes of it, disclosed as everywhere.
 * All that the text asks for is there before the click.
 * @param copy puts it on the clipboard; `tag` is the one of its link
 */
export function useChannels(
  port: Pick<PopupPort, 'writing' | 'noteCopy'>,
  settings: Settings | null,
  copy: (text: Composed, tag: string | null) => void,
) {
  const [writing, setWriting] = useState<Awaited<ReturnType<PopupPort['writing']>>>(null);
  useEffect(() => {
    port
      .writing()
      .then(setWriting, (error: unknown) =>
        console.error('Linkshelf: the channels could not be read', error),
      );
  }, [port]);
  const all = writing?.channels.channels ?? [];

  return {
    names: all.map(({ name }) => name),
    copyAs({ marketplace, asin, title, brand }: PageProduct, name: string) {
      const channel = all.find((each) => each.name === name);
      if (!writing || !settings || !channel) return;
      const id = productId(marketplace, asin);
      const places = { [marketplace]: asin };
      const product = { id, title: title || asin, own: false, brand, group: '', places };
      const here = { ...channel, countries: [marketplace] };
      const input = channelInput({ settings, ...writing, country }, here, [product]);
      const [part] = describe(input).parts;
      if (!part) return;
      copy({ text: part.text, html: part.html }, input.tags[marketplace] ?? null);
      const { platform } = channel;
      port.noteCopy({ at: Date.now(), channel: name, platform, products: [id] });
    },
  };
}
