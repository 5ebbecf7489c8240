import { checkTag, placeTags } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { holder } from './tag-note.ts';

/** One id of a pasted list. */
export interface PlannedTag {
  /** Tells it from the others: one id may be named for two marketplaces. */
  key: string;
  tag: string;
  /** Where its suffix or a word beside it says that it belongs; several where the suffix is shared. */
  candidates: readonly MarketplaceCode[];
  /** Why it cannot be an id at all. */
  problem: 'characters' | 'length' | null;
}

/** What the user decided for an id, by its key; '' leaves it out. */
export type Choices = Readonly<Record<string, MarketplaceCode | ''>>;

/** Reads a pasted list, in its order, every id once a place. */
export function planOf(text: string): PlannedTag[] {
  const seen = new Set<string>();
  const plan: PlannedTag[] = [];
  for (const { tag, codes } of placeTags(text)) {
    const key = codes.length === 1 ? `${tag} ${codes[0]}` : tag;
    if (seen.has(key)) continue;
    seen.add(key);
    const check = checkTag(tag, codes[0] ?? 'US');
    const problem = check.ok || check.reason === 'empty' ? null : check.reason;
    // Neither looks like an id nor could be one: some other text.
    if (problem && codes.length === 0) continue;
    plan.push({ key, tag, candidates: codes, problem });
  }
  return plan;
}

/**
 * Where an id goes: what the user chose, else the only marketplace that it fits, else the user's home
 * if it is one of several; '' when that has to be asked.
 */
export function placeOf(
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

/** Whether the marketplace has this id already. */
export function has(settings: Settings, code: MarketplaceCode, tag: string): boolean {
  return holder(settings, code, tag) !== undefined;
}

/** Adds every placed id that is not there yet. */
export function applyPlan(
  settings: Settings,
  placed: readonly { tag: string; code: MarketplaceCode }[],
): Settings {
  return placed.reduce(
    (now, { tag, code }) => (has(now, code, tag) ? now : addTag(now, code, { tag, name: '' })),
    settings,
  );
}
