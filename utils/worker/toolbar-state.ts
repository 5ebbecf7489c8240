import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarState } from '@/utils/messaging/messages.ts';
import { chosenTag, isOn, tagsFor } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { tagWaitsFor } from '@/utils/settings/tag-waits.ts';

/** All that the toolbar shows and copies for a product, from the settings and from what the shop says of it. */
export function toolbarState(
  { settings, waiting }: Pick<SettingsState, 'settings' | 'waiting'>,
  marketplace: MarketplaceCode,
  known: Pick<ToolbarState, 'asin' | 'saved' | 'inactive' | 'shortcuts'>,
): ToolbarState {
  const { channels } = settings;
  const chosen = chosenTag(settings, marketplace);
  const anyWaits = chosen !== null && waiting.length > 0 ? 'toolbar_waits' : null;
  const isTagWaiting = chosen === null && tagWaitsFor(waiting, marketplace);
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
    chosen,
    plainLink: plainLink(product),
    templates: settings.templates,
    waits: isTagWaiting ? 'toolbar_tag_waits' : anyWaits,
    channels: { names: channels.kept.map(({ name }) => name), chosen: channels.last.name },
  };
}
