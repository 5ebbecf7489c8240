import { tagLinks } from '@/utils/links/tag-link.ts';
import { checkTag, placeTags, splitTags } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag, removeTag } from '@/utils/settings/edit.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';
import { findTag, type TagProblem } from './tag-note.ts';

/** One id of a pasted list. */
export interface PlannedTag {
  /** Identifies it: the list may name one id for two marketplaces. */
  key: string;
  /** Or a link that shows none. */
  tag: string;
  /** What the list calls it; '' where it has no name. */
  name: string;
  /** The marketplaces that its suffix or a word beside it points to; several share a suffix. */
  candidates: readonly MarketplaceCode[];
  /** Why it cannot be an id at all. */
  problem: Exclude<TagProblem, 'empty'> | null;
}

/** The marketplaces that the creator chose, by an id's key; '' leaves the id out. */
export type Choices = Readonly<Record<string, MarketplaceCode | ''>>;

/** Whether a text is several ids or links rather than one. */
export function isTagList(text: string): boolean {
  return tagLinks(text).length > 1 || splitTags(text).length > 1;
}

/** Reads a pasted list, in its order, every id once for each marketplace. */
export function planOf(text: string): PlannedTag[] {
  const seen = new Set<string>();
  const plan: PlannedTag[] = [];
  for (const { tag, codes, name, link } of placeTags(text)) {
    const key = codes.length === 1 ? `${tag} ${codes[0]}` : tag;
    if (seen.has(key)) continue;
    seen.add(key);
    const problem = link ?? problemOf(tag, codes);
    // A text that could not be an id and does not look like one is no mistake: it is left out.
    if (problem && !link && codes.length === 0) continue;
    plan.push({ key, tag, name: name.slice(0, LIMITS.name), candidates: codes, problem });
  }
  return plan;
}

function problemOf(tag: string, [code = 'US']: readonly MarketplaceCode[]): PlannedTag['problem'] {
  const check = checkTag(tag, code);
  return check.ok || check.reason === 'empty' ? null : check.reason;
}

/**
 * The marketplace that an id is added to: the one that the creator chose, else the only one that it fits, else
 * the home if it fits that; '' if it has to be asked for.
 */
export function marketplaceFor(
  { key, candidates, problem }: PlannedTag,
  choices: Choices,
  home: MarketplaceCode | null,
): MarketplaceCode | '' {
  if (problem) return '';
  const chosen = choices[key];
  if (chosen !== undefined) return chosen;
  if (candidates.length === 1) return candidates[0] ?? '';
  return home && candidates.includes(home) ? home : '';
}

/** Whether a marketplace has an id already. */
export function hasTag(settings: Settings, code: MarketplaceCode, tag: string): boolean {
  return findTag(settings, code, tag) !== undefined;
}

/** An id and the marketplace that it is added to. */
export interface AssignedTag {
  tag: string;
  name: string;
  code: MarketplaceCode;
}

/** The ids of a plan that are added: those with a marketplace that does not have them yet. */
export function assignedTags(
  plan: readonly PlannedTag[],
  choices: Choices,
  settings: Settings,
): AssignedTag[] {
  return plan.flatMap((planned) => {
    const { tag, name } = planned;
    const code = marketplaceFor(planned, choices, settings.home);
    return code && !hasTag(settings, code, tag) ? [{ tag, name, code }] : [];
  });
}

/** Adds ids to their marketplaces; one that is there by now stays as it is. */
export function applyPlan(settings: Settings, assigned: readonly AssignedTag[]): Settings {
  return assigned.reduce(
    (now, { tag, name, code }) => (hasTag(now, code, tag) ? now : addTag(now, code, { tag, name })),
    settings,
  );
}

/** Undoes `applyPlan`: takes the ids away again. */
export function undoPlan(settings: Settings, assigned: readonly AssignedTag[]): Settings {
  return assigned.reduce((now, { tag, code }) => removeTag(now, code, tag), settings);
}
