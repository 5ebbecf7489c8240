import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Copy } from '@/utils/descriptions/copies.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { report } from '@/utils/report.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { channelText } from '../channel-text.ts';
import type { PageProduct, PopupPort } from '../port.ts';
import type { CopyActions } from './actions.ts';
import { AT_PAGE } from './feedback.ts';

/** The creator's channels: the product of the page as the text that each makes of it, disclosed as everywhere. */
export interface ChannelStore {
  /** Empty until all that the texts ask for is there: after the click nothing may be waited for. */
  readonly names: ReadonlySignal<readonly string[]>;
  copyAs(product: PageProduct, name: string): void;
  /** Loads what the texts ask for as soon as there is a channel, until `ending`. */
  start(ending: AbortSignal): void;
}

/** What is loaded once there is a channel. */
interface Loaded {
  disclosures: Disclosures;
  channelText: typeof channelText;
}

type ChannelPort = Pick<PopupPort, 'disclosures' | 'noteCopy'>;

/**
 * @param onFailure hears that what the texts ask for could not be loaded: no channel is offered then
 * @param onNotNoted hears that a text was copied, but not noted among what was linked where
 */
export function createChannels(
  port: ChannelPort,
  settings: ReadonlySignal<Settings | null>,
  { copy }: Pick<CopyActions, 'copy'>,
  onFailure: (error: unknown) => void,
  onNotNoted: () => void,
): ChannelStore {
  const loaded = signal<Loaded | null>(null);
  const all = computed(() => settings.value?.channels.kept ?? []);
  const hasAny = computed(() => all.value.length > 0);
  const loadInto = () =>
    load(port).then((read) => {
      loaded.value = read;
    }, onFailure);

  async function noteCopy(made: Copy) {
    try {
      await port.noteCopy(made);
    } catch (error) {
      report(error);
      onNotNoted();
    }
  }

  return {
    names: computed(() => (loaded.value ? all.value.map(({ name }) => name) : [])),
    copyAs(product, name) {
      const channel = all.peek().find((each) => each.name === name);
      const made = channel && textOf(product, channel, settings.peek(), loaded.peek());
      if (!made) return;
      void copy(AT_PAGE, made.text, made.tag, product.marketplace);
      const { platform } = channel;
      void noteCopy({ at: Date.now(), channel: name, platform, products: [made.id] });
    },
    start: (ending) =>
      ending.addEventListener(
        'abort',
        effect(() => void (hasAny.value && loadInto())),
      ),
  };
}

function textOf(
  product: PageProduct,
  channel: Channel,
  settings: Settings | null,
  loaded: Loaded | null,
) {
  if (!settings || !loaded) return null;
  return loaded.channelText(product, channel, settings, loaded.disclosures);
}

async function load(port: ChannelPort): Promise<Loaded> {
  const [disclosures, { channelText }] = await Promise.all([
    port.disclosures(),
    import('../channel-text.ts'),
  ]);
  return { disclosures, channelText };
}
