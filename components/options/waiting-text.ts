import { country, languageName, listText, momentText, shortened } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Waiting } from '@/utils/settings/agreed.ts';
import type { Answer } from '@/utils/settings/answer.ts';
import type { OneLink, TrackingId } from '@/utils/settings/schema.ts';

/** Characters of a device's name, which another device says. */
const LONGEST_NAME = 60;

/** What it is that waits: "Tracking id: Germany", "Format: Short". */
export function titleOf(waiting: Waiting): string {
  switch (waiting.kind) {
    case 'tag':
      return t('waiting_tag', country(waiting.marketplace));
    case 'one-link':
      return t('waiting_one_link');
    case 'text': {
      const { text, name } = waiting;
      if (text === 'name' || text === 'page' || text === 'announcement')
        return t(`waiting_${text}`);
      const isLanguage = text === 'wording' || text === 'follow';
      return t(`waiting_${text}`, isLanguage ? languageName(name) : name);
    }
  }
}

/** What is in use here, or what the others have; null: nothing. */
export function valueText(waiting: Waiting, which: 'before' | 'after'): string | null {
  switch (waiting.kind) {
    case 'tag':
      return tagText(waiting[which]);
    case 'one-link':
      return oneLinkText(waiting[which]);
    case 'text':
      return waiting[which]?.trim() || null;
  }
}

function tagText(id: TrackingId | null): string | null {
  return id && (id.name ? `${id.tag} (${id.name})` : id.tag);
}

function oneLinkText(oneLink: OneLink | null): string | null {
  return oneLink && `${oneLink.tag} (${listText(oneLink.marketplaces.map(country))})`;
}

export function agreeText({ kind, after }: Waiting): string {
  if (kind === 'text') return t('waiting_agree_text');
  return after === null ? t('waiting_agree_removal') : t('waiting_agree_tag');
}

export function declineText({ before }: Waiting): string {
  return before ? t('waiting_decline') : t('waiting_decline_new');
}

/** What is said after the answer. */
export function doneText(answered: readonly Waiting[], how: Answer): string {
  const isRemoval = how === 'agree' && answered.every(({ after }) => after === null);
  return t(isRemoval ? 'waiting_done_removal' : `waiting_done_${how}`);
}

/** From which device it came, and when. */
export function originText({ origin }: Waiting): string {
  if (!origin) return t('waiting_from_nobody');
  const { device, at, way } = origin;
  if (device === '') return t(`waiting_from_${way}`, momentText(at));
  return t('waiting_from_device', isolated(shortened(device, LONGEST_NAME)), momentText(at));
}

/** A name of any direction within a sentence. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
