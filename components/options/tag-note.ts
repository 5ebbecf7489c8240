import type { FieldNote } from '@/components/ui/field.tsx';
import { country, listText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { readTagLink } from '@/utils/links/tag-link.ts';
import { checkTag } from '@/utils/links/tags.ts';
import { CODES, HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { accountOf, LIMITS, type Settings } from '@/utils/settings/schema.ts';

export interface TagVerdict {
  /** The id as it would be stored; null while it cannot be. */
  tag: string | null;
  note: FieldNote | null;
  /** The marketplace that it is for: the one asked for, unless a link says another. */
  code: MarketplaceCode;
}

/**
 * Checks a tracking id while it is typed for a marketplace. A link with an id in it stands for the id, and is for the
 * marketplace of its host.
 * @param isSubmitted whether it was to be stored: only then is an empty field a mistake
 */
export function judgeTag(
  typed: string,
  code: MarketplaceCode,
  settings: Settings,
  isSubmitted: boolean,
): TagVerdict {
  const link = readTagLink(typed);
  if (!link) return { ...judgeId(typed.trim(), code, settings, isSubmitted), code };
  if (link.kind !== 'tag') return { ...refused(tagProblem(link.kind)), code };
  const verdict = judgeId(link.tag, link.code ?? code, settings, isSubmitted);
  if (!link.code || link.code === code) return { ...verdict, code };
  const text = t('options_tag_link_other', HOSTS[link.code], country(link.code));
  return { ...(verdict.tag === null ? verdict : warned(verdict.tag, text)), code: link.code };
}

type IdVerdict = Omit<TagVerdict, 'code'>;

function judgeId(
  tag: string,
  code: MarketplaceCode,
  settings: Settings,
  isSubmitted: boolean,
): IdVerdict {
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

export type TagProblem = 'empty' | 'characters' | 'length' | 'short' | 'none';

/** Why a text cannot be a tracking id, and what one looks like; `short` and `none` are links, see `TagLink`. */
export function tagProblem(reason: TagProblem): string {
  if (reason === 'short' || reason === 'none') return t(`options_tag_link_${reason}`);
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

function refused(text: string): IdVerdict {
  return { tag: null, note: { tone: 'error', text } };
}

function warned(tag: string, text: string): IdVerdict {
  return { tag, note: { tone: 'warning', text } };
}
