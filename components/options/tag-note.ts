import type { FieldNote } from '@/components/ui/field.tsx';
import { country, listText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { checkTag } from '@/utils/links/tags.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { accountOf } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';

export interface TagVerdict {
  /** The id as it would be stored; null while it cannot be. */
  tag: string | null;
  note: FieldNote | null;
}

/**
 * Checks a tracking id while it is typed for a marketplace.
 * @param isSubmitted whether it was to be stored: only then is an empty field a mistake
 */
export function judgeTag(
  typed: string,
  code: MarketplaceCode,
  settings: Settings,
  isSubmitted: boolean,
): TagVerdict {
  const tag = typed.trim();
  if (tag === '' && !isSubmitted) return { tag: null, note: null };
  const check = checkTag(tag, code);
  if (!check.ok) return refused(tagProblem(check.reason));
  const taken = findTag(settings, code, tag);
  if (taken) return refused(t('options_tag_duplicate', taken.name || taken.tag));
  if (check.warning) return warned(tag, suffixWarning(code, check.warning.expected));
  const others = CODES.filter((other) => other !== code && findTag(settings, other, tag));
  if (others.length > 0)
    return warned(tag, t('options_tag_elsewhere', listText(others.map(country))));
  return { tag, note: { tone: 'good', text: t('options_tag_good') } };
}

/** Why a text cannot be a tracking id, and what one looks like. */
export function tagProblem(reason: 'empty' | 'characters' | 'length'): string {
  return t(`options_tag_${reason}`, LIMITS.tag);
}

/** A warning only: an id with another country's suffix may earn here through OneLink. */
export function suffixWarning(code: MarketplaceCode, expected: string): string {
  return t('options_tag_suffix', country(code), expected);
}

/** Finds an id among those of a marketplace, whatever its case. */
export function findTag(settings: Settings, code: MarketplaceCode, tag: string) {
  const { ids } = accountOf(settings, code);
  return ids.find((id) => id.tag.toLowerCase() === tag.toLowerCase());
}

function refused(text: string): TagVerdict {
  return { tag: null, note: { tone: 'error', text } };
}

function warned(tag: string, text: string): TagVerdict {
  return { tag, note: { tone: 'warning', text } };
}
