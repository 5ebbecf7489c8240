import { useEffect, useState } from 'preact/hooks';
import type { Composed } from '@/utils/descriptions/formats.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { channelText } from './channel-text.ts';
import type { PageProduct, PopupPort } from './port.ts';

/** What is loaded once there is a channel. */
interface Loaded {
  disclosures: Disclosures;
  channelText: typeof channelText;
}

/**
 * The creator's channels: the product of the page as the text that each makes of it, disclosed as everywhere.
 * A channel is offered when all that its text asks for is there: after the click nothing may be waited for.
 * @param copy puts it on the clipboard; `tag` is the one of its link
 */
export function useChannels(
  port: Pick<PopupPort, 'disclosures' | 'noteCopy'>,
  settings: Settings | null,
  copy: (text: Composed, tag: string | null) => void,
) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const all = settings?.channels.kept ?? [];
  const any = all.length > 0;
  useEffect(() => {
    if (any) load(port).then(setLoaded, report);
  }, [port, any]);

  return {
    names: loaded ? all.map(({ name }) => name) : [],
    copyAs(product: PageProduct, name: string) {
      const channel = all.find((each) => each.name === name);
      if (!loaded || !settings || !channel) return;
      const made = loaded.channelText(product, channel, settings, loaded.disclosures);
      if (!made) return;
      copy(made.text, made.tag);
      const { platform } = channel;
      port.noteCopy({ at: Date.now(), channel: name, platform, products: [made.id] });
    },
  };
}

async function load(port: Pick<PopupPort, 'disclosures'>): Promise<Loaded> {
  const [disclosures, { channelText }] = await Promise.all([
    port.disclosures(),
    import('./channel-text.ts'),
  ]);
  return { disclosures, channelText };
}
