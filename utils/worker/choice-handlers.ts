import type { Handlers } from '@/utils/messaging/router.ts';
import { chooseChannel, chooseFormat, chooseTag, placeToolbar } from '@/utils/settings/choices.ts';
import { switchMarketplace } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { WorkerPort } from './port.ts';

type ChoiceHandlers = Pick<
  Handlers,
  'tag/choose' | 'channel/choose' | 'format/choose' | 'toolbar/position' | 'marketplace/off'
>;

/** Keeps what the creator chooses on the toolbar itself. */
export function choiceHandlers(port: WorkerPort): ChoiceHandlers {
  async function keep(tabId: number, change: (settings: Settings) => Settings): Promise<null> {
    await port.changeSettings(change);
    port.tell('settings', tabId);
    return null;
  }

  return {
    'tag/choose': ({ tag }, { tabId, marketplace }) =>
      keep(tabId, (settings) => chooseTag(settings, marketplace, tag)),
    'channel/choose': ({ name }, { tabId }) =>
      keep(tabId, (settings) => chooseChannel(settings, name)),
    'format/choose': ({ format }, { tabId }) =>
      keep(tabId, (settings) => chooseFormat(settings, format)),
    async 'marketplace/off'(_payload, { tabId, marketplace }) {
      await keep(tabId, (settings) => switchMarketplace(settings, marketplace, false));
      await port.syncMarketplaces();
      return null;
    },
    'toolbar/position': (position, { tabId }) =>
      keep(tabId, (settings) => placeToolbar(settings, position)),
  };
}
