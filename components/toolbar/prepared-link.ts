import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { Prepared } from './actions.ts';
import { chosenLink } from './view.ts';

/** The link with the tag that is in use, ready to be copied; null where there is no tag. */
export function preparedLink(state: ToolbarState): Prepared | null {
  const choice = chosenLink(state);
  return choice && { composed: { text: choice.link, html: null }, tag: choice.tag };
}
