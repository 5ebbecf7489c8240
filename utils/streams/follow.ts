import { cleanUrl } from '@/utils/links/page-link.ts';
import { isShortHost, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import type { FollowWording } from '@/utils/settings/stream-texts.ts';
import { oneLine } from '@/utils/text/clean.ts';
import type { Day } from '@/utils/time/day.ts';
import { FOLLOW_WORDINGS, WORDED_ON } from './follow-wordings.ts';

/**
 * Why a text cannot be the address of her page: no web address, no encrypted one, a page of Amazon's that is nobody's
 * (sign-in, cart), or a short link, which may carry a tag that cannot be seen.
 */
export type PageProblem = 'not-a-url' | 'not-https' | 'forbidden' | 'short-link';

export type PageAddress =
  /** @property isStripped something was taken out of it that says who sent the visitor */
  { ok: true; page: string; isStripped: boolean } | { ok: false; problem: PageProblem };

/** Parameters with somebody's tag, on whatever site. */
const TAGGED = /tag$|^(?:linkcode|linkid|affil|assoc|partner)/i;
/** An address as a value may carry a tag of its own. */
const ADDRESS = /^[a-z][a-z\d+.-]*:|[?&][\w-]*tag=/i;

/**
 * The address of her page without a tag: followers are led to a page, and nobody earns by it.
 * @param typed with or without `https://`
 */
export function readPage(typed: string): PageAddress {
  const text = oneLine(typed);
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return { ok: false, problem: 'not-a-url' };
  const url = new URL(whole);
  // An address of mail is no page, though its host has one.
  if (whole !== text && url.username !== '') return { ok: false, problem: 'not-a-url' };
  if (!url.hostname.includes('.')) return { ok: false, problem: 'not-a-url' };
  if (isShortHost(url.hostname)) return { ok: false, problem: 'short-link' };
  if (marketplaceOfHost(url.hostname)) {
    const clean = cleanUrl(url);
    if (!clean.ok) return { ok: false, problem: 'forbidden' };
    return { ok: true, page: clean.url, isStripped: new URL(clean.url).search !== url.search };
  }
  if (url.protocol !== 'https:') return { ok: false, problem: 'not-https' };
  const { search } = url;
  url.username = '';
  url.password = '';
  for (const [name, value] of [...url.searchParams]) {
    if (TAGGED.test(name) || ADDRESS.test(value)) url.searchParams.delete(name);
  }
  if (ADDRESS.test(url.hash)) url.hash = '';
  return { ok: true, page: url.href, isStripped: url.search !== search };
}

/** The steps of following in one language. */
export interface FollowSteps {
  language: string;
  /** One a line. */
  steps: string;
  /** All of it as one line, for a chat. */
  line: string;
  /** - `unconfirmed`: nobody has compared it with what followers see today. */
  state: 'own' | 'unconfirmed' | 'checked';
  /** When it was last compared; null: never. */
  checked: Day | null;
  /** A part of it is her own. */
  isOwn: boolean;
}

/** The languages that Linkshelf has a wording in (BCP 47). */
export const FOLLOW_LANGUAGES: readonly string[] = Object.keys(FOLLOW_WORDINGS);

/** Stands in a wording for the address of her page. */
const PAGE = /\{page\}/g;

/** Her wording in a language, where she has one, else Linkshelf's; English where there is none. */
export function followSteps(
  own: Readonly<Record<string, FollowWording>>,
  language: string,
): FollowSteps {
  const usual = FOLLOW_WORDINGS[language] ?? FOLLOW_WORDINGS.en;
  const mine = own[language];
  const steps = mine?.steps?.trim() || usual.steps.join('\n');
  const line = oneLine(mine?.line ?? '') || usual.line;
  const checked = mine?.checked ?? null;
  const isOwn = Boolean(mine?.steps?.trim() || mine?.line?.trim());
  return {
    language,
    steps,
    line,
    state: checked ? 'checked' : isOwn ? 'own' : 'unconfirmed',
    checked: checked ?? (isOwn ? null : WORDED_ON),
    isOwn,
  };
}

/** The block of steps, each with its number. @param page her address; '' where there is none, then there is no block */
export function followBlock({ steps }: Pick<FollowSteps, 'steps'>, page: string): string {
  if (page === '') return '';
  return steps
    .split('\n')
    .map(oneLine)
    .filter(Boolean)
    .map((step, at) => `${at + 1}. ${withPage(step, page)}`)
    .join('\n');
}

/** The same as one line. */
export function followLine({ line }: Pick<FollowSteps, 'line'>, page: string): string {
  return page === '' ? '' : withPage(oneLine(line), page);
}

function withPage(text: string, page: string): string {
  return text.replace(PAGE, () => page);
}
