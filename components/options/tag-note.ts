import type { FieldNote } from '@/components/ui/field.tsx';
import { t, uiLanguage } from '@/utils/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { checkTag } from '@/utils/marketplaces/tags.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';

export interface TagVerdict {
  /** The id as it would be stored; null while it cannot be. */
  tag: string | null;
  note: FieldNote | null;
}

/** What is to be said about a tracking id while it is typed for a marketplace. An empty field says nothing. */
export function judgeTag(typed: string, code: MarketplaceCode, settings: Settings): TagVerdict {
  const tag = typed.trim();
  if (tag === '') return { tag: null, note: null };
  const check = checkTag(tag, code);
  if (!check.ok) return refused(tagProblem(check.reason));
  const taken = settings.accounts[code]?.ids.find((id) => same(id.tag, tag));
  if (taken) return refused(t('options_tag_duplicate', taken.name || taken.tag));
  if (check.warning) return warned(tag, suffixWarning(code, check.warning.expected));
  const elsewhere = otherMarketplaces(tag, code, settings);
  if (elsewhere) return warned(tag, t('options_tag_elsewhere', elsewhere));
  return { tag, note: { tone: 'good', text: t('options_tag_good') } };
}

/** Why a text cannot be a tracking id, and what one looks like. */
export function tagProblem(reason: 'empty' | 'characters' | 'length'): string {
  switch (reason) {
    case 'empty':
      return t('options_tag_empty');
    case 'characters':
      return t('options_tag_characters');
    case 'length':
      return t('options_tag_length', LIMITS.tag);
  }
}

/** The suffix is only a hint: an id of another country may earn here through OneLink. */
export function suffixWarning(code: MarketplaceCode, expected: string): string {
  return t('options_tag_suffix', countryName(code, uiLanguage()), expected);
}

function refused(text: string): TagVerdict {
  return { tag: null, note: { tone: 'error', text } };
}

function warned(tag: string, text: string): TagVerdict {
  return { tag, note: { tone: 'warning', text } };
}

function otherMarketplaces(tag: string, code: MarketplaceCode, { accounts }: Settings): string {
  const names = Object.entries(accounts)
    .filter(([other, account]) => other !== code && account?.ids.some((id) => same(id.tag, tag)))
    .map(([other]) => (isMarketplaceCode(other) ? countryName(other, uiLanguage()) : other));
  return new Intl.ListFormat(uiLanguage()).format(names);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
