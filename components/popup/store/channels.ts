import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { country } from '@/components/ui/format.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { describe } from '@/utils/descriptions/description.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { productId } from '@/utils/records/fields.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { PageProduct, PopupPort } from '../port.ts';
import type { CopyActions } from './actions.ts';
import { AT_PAGE } from './feedback.ts';

/** The creator's channels: the product of the page as the text that each makes of it, disclosed as everywhere. */
export interface ChannelStore {
  /** Empty until all that the texts ask for is there: a copy has to follow the click at once. */
  readonly names: ReadonlySignal<readonly string[]>;
  copyAs(product: PageProduct, name: string): void;
  /** Reads the disclosures as soon as there is a channel, until `ending`. */
  start(ending: AbortSignal): void;
}

export function createChannels(
  port: Pick<PopupPort, 'disclosures' | 'noteCopy'>,
  settings: ReadonlySignal<Settings | null>,
  { copy }: Pick<CopyActions, 'copy'>,
): ChannelStore {
  const disclosures = signal<Disclosures | null>(null);
  const all = computed(() => settings.value?.channels.kept ?? []);
  const hasAny = computed(() => all.value.length > 0);
  const readDisclosures = () =>
    port.disclosures().then((read) => {
      disclosures.value = read;
    }, report);

  return {
    names: computed(() => (disclosures.value ? all.value.map(({ name }) => name) : [])),
    copyAs(product, name) {
      const text = textOf(settings.peek(), disclosures.peek(), product, name);
      if (!text) return;
      void copy(AT_PAGE, text.composed, text.tag);
      const { platform, id } = text;
      port.noteCopy({ at: Date.now(), channel: name, platform, products: [id] });
    },
    start: (ending) =>
      ending.addEventListener(
        'abort',
        effect(() => void (hasAny.value && readDisclosures())),
      ),
  };
}

/** The product as a channel has it; null where there is no such channel, or nothing to say. */
function textOf(
  settings: Settings | null,
  disclosures: Disclosures | null,
  { marketplace, asin, title, brand }: PageProduct,
  name: string,
) {
  const channel = settings?.channels.kept.find((each) => each.name === name);
  if (!settings || !disclosures || !channel) return null;
  const id = productId(marketplace, asin);
  const places = { [marketplace]: asin };
  const product = { id, title: title || asin, own: false, brand, group: '', places };
  const here = { ...channel, countries: [marketplace] };
  const input = channelInput({ settings, disclosures, country }, here, [product]);
  const [part] = describe(input).parts;
  if (!part) return null;
  const { text, html } = part;
  return {
    composed: { text, html },
    tag: input.tags[marketplace] ?? null,
    platform: channel.platform,
    id,
  };
}
