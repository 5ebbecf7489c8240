import { t } from '@/utils/browser/i18n.ts';
import type { UpcomingStream } from '@/utils/messaging/messages.ts';
import type { Layer } from './layer.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { failureSentence } from './save-sentences.ts';
import type { ShowFeedback } from './show-feedback.ts';
import type { StreamActions } from './stream-actions.ts';
import type { TrustedEvents } from './trusted-events.ts';

export interface StreamMenuPort extends StreamActions {
  show: ShowFeedback;
  /** Takes an action back and says so. */
  undoAndTell(token: string): Promise<void>;
  openShop(): void;
}

/** Lets a stream be chosen that the product is added to, in place of the panel that is open. */
export async function openStreamMenu(
  layer: Layer,
  trustedEvents: TrustedEvents,
  opener: HTMLElement,
  port: StreamMenuPort,
): Promise<void> {
  const known = await port.upcomingStreams().catch(() => null);
  // It was closed, or another was opened, meanwhile.
  if (layer.opener !== opener) return;
  if (!known || 'ok' in known) {
    layer.close(true);
    port.show({ text: failureSentence(known?.reason ?? 'failed'), tone: 'warn' });
    return;
  }
  const items = known.length > 0 ? known.map((stream) => streamItem(port, stream)) : [none(port)];
  openMenu(layer, trustedEvents, opener, { label: t('plan_add_to_stream'), items });
}

function streamItem(port: StreamMenuPort, { id, title }: UpcomingStream): MenuItem {
  const label = title || t('streams_list_untitled');
  return { label, run: () => void addAndTell(port, id, label) };
}

function none({ openShop }: StreamMenuPort): MenuItem {
  return { label: t('toolbar_shop'), hint: t('plan_none_upcoming'), run: openShop };
}

async function addAndTell(
  { addToStream, show, undoAndTell }: StreamMenuPort,
  stream: string,
  title: string,
): Promise<void> {
  const answer = await addToStream(stream).catch(() => null);
  if (!answer?.ok) {
    show({ text: failureSentence(answer?.reason ?? 'failed'), tone: 'warn' });
    return;
  }
  const { undo } = answer;
  if (undo === null) show({ text: t('plan_added_already', title) });
  else {
    show({ text: t('plan_added_to', title), tone: 'good', undo: () => void undoAndTell(undo) });
  }
}
