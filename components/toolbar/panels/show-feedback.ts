import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t } from '@/utils/browser/i18n.ts';
import { h } from './h.ts';
import type { Note } from './note.ts';
import type { TrustedEvents } from './trusted-events.ts';

/** Says what happened, with the way back where there is one. */
export type ShowFeedback = (feedback: Feedback) => void;

/** @returns what shows feedback in the toolbar's note */
export function createFeedback(note: Note, trustedEvents: TrustedEvents): ShowFeedback {
  const button = h('button', { class: 'button link', type: 'button' }, t('toolbar_undo'));
  let undo: Feedback['undo'];
  trustedEvents.onClick(button, () => {
    note.show(null);
    undo?.();
  });
  return (feedback) => {
    ({ undo } = feedback);
    if (undo) note.show(feedback, button);
    else note.show(feedback);
  };
}
