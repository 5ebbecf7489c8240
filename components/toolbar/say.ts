import type { Feedback } from '@/components/ui/models/feedback.ts';
import { setAttributes, setText } from './element.ts';
import type { FindPart } from './skeleton.ts';

/** Shows a sentence beside the title, or in its stead where there is no room for both; an empty one takes it away. */
export function drawNote(part: FindPart, { text, tone = 'plain' }: Feedback): void {
  const note = part('note');
  const sign = part('sign');
  note.hidden = !text;
  setText(part('note-text'), text);
  if (!text) return;
  setAttributes(note, { 'data-tone': tone });
  sign.hidden = tone === 'plain';
  sign.className = `icon icon-${tone === 'good' ? 'check' : 'warning'}`;
}

/** Says something to those who do not see it. */
export function announce(part: FindPart, text: string): void {
  const live = part('live');
  // The same words again are news as well.
  live.textContent = '';
  live.textContent = text;
}
