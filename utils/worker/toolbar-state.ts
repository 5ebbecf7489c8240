import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import { chosenTag, isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';

/** All that the toolbar shows and copies for a product, from the settings and from what the shop says of it. */
export function toolbarState(
  settings: Settings,
  marketplace: MarketplaceCode,
  known: Pick<ToolbarState, 'asin' | 'saved' | 'shortcuts'>,
): ToolbarState {
  const { channels } = settings;
  const product = { marketplace, asin: known.asin, options: settings.link };
  return {
    ...known,
    marketplace,
    off: !isOn(settings, marketplace),
    tracking: tagsFor(settings, marketplace).map(({ tag, name }) => ({
      tag,
      name,
      link: trackingLink({ ...product, tag }),
    })),
    chosen: chosenTag(settings, marketplace),
    plainLink: plainLink(product),
    templates: settings.templates,
    channels: { names: channels.kept.map(({ name }) => name), chosen: channels.last.name },
  };
}
