import {
  type Description,
  type Part,
  paragraphs,
  plainOf,
  propose,
  writeDescription,
} from '@/utils/descriptions/description.ts';
import type { DescriptionInput } from '@/utils/descriptions/input.ts';
import { fit } from '@/utils/descriptions/measure.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import type { LiveSite } from './stream.ts';

/** What was done so that the text keeps within the platform's limit, the mildest first. */
export const REDUCTIONS = ['line', 'titles', 'short', 'follow', 'chapters', 'split'] as const;
export type Reduction = (typeof REDUCTIONS)[number];

export interface AfterInput {
  description: DescriptionInput;
  /** Lines of chapters; none where the platform makes nothing of them, or there are none. */
  chapters: readonly string[];
  /** The steps of following, and the same as one line; ''. */
  follow: string;
  followLine: string;
}

export interface AfterText {
  parts: Part[];
  /** What was given up for the limit. */
  reductions: Reduction[];
  description: Description;
}

/**
 * The finished text after a stream: disclosure, products, chapters, how to follow her. Where it is too long for the
 * platform it is made shorter step by step; no product and no disclosure is ever left out.
 * @throws {RangeError} as `writeDescription` does
 */
export function writeAfterText(input: AfterInput): AfterText {
  let now = input;
  const reductions: Reduction[] = [];
  let text = written(now);
  for (const reduction of REDUCTIONS) {
    if (!text.parts.some(({ fit: { over } }) => over)) break;
    const next = reduced(now, reduction);
    if (next === now) continue;
    const shorter = written(next);
    // Her own titles stay as they are, whatever is asked for.
    if (reduction !== 'split' && lengthOf(shorter.parts) >= lengthOf(text.parts)) continue;
    now = next;
    text = shorter;
    reductions.push(reduction);
  }
  if (!reductions.includes('split')) return { ...text, reductions };
  // Where there are several parts, one more or less is no matter: what was given up before is in the last one.
  const whole = written({ ...input, description: now.description });
  const kept = reductions.filter((each) => !['line', 'follow', 'chapters'].includes(each));
  return whole.parts.some(({ fit: { over } }) => over)
    ? { ...text, reductions }
    : { ...whole, reductions: kept };
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** The very same object where there is nothing to be had by it. */
function reduced(input: AfterInput, reduction: Reduction): AfterInput {
  switch (reduction) {
    case 'line':
      return input.follow.length > input.followLine.length
        ? { ...input, follow: input.followLine }
        : input;
    case 'follow':
      return input.follow === '' ? input : { ...input, follow: '', followLine: '' };
    case 'chapters':
      return input.chapters.length === 0 ? input : { ...input, chapters: [] };
    default: {
      const description = propose(input.description, reduction);
      return description === input.description ? input : { ...input, description };
    }
  }
}

function written(input: AfterInput): Omit<AfterText, 'reductions'> {
  const description = writeDescription(input.description);
  const { parts } = description;
  const { platform } = input.description;
  const blocks = [input.chapters.join('\n'), input.follow].filter(Boolean);
  if (blocks.length === 0) return { parts, description };
  const last = parts.at(-1);
  if (!last) return { parts, description };
  const longer = withBlocks(last, blocks, platform);
  const before = parts.slice(0, -1);
  if (parts.length === 1 || !longer.fit.over) return { description, parts: [...before, longer] };
  const alone = withBlocks({ ...last, text: '', html: null, products: [] }, blocks, platform);
  return { description, parts: [...parts, alone] };
}

function withBlocks(part: Part, blocks: readonly string[], platform: PlatformId): Part {
  if (PLATFORMS[platform].html) {
    const text = [part.text, ...blocks.map((block) => paragraphs(plainOf(block, platform)))]
      .filter(Boolean)
      .join('\n');
    return { ...part, text, html: text, fit: fit(text, platform) };
  }
  const text = [part.text, ...blocks.map((block) => plainOf(block, platform))]
    .filter(Boolean)
    .join('\n\n');
  return { ...part, text, fit: fit(text, platform) };
}

/** The site whose viewers a platform's text is for; null: anybody's. */
export function siteOf(platform: PlatformId): LiveSite | null {
  switch (platform) {
    case 'youtube':
    case 'shorts':
    case 'comment':
      return 'youtube';
    case 'instagram':
    case 'tiktok':
    case 'facebook':
      return platform;
    default:
      return null;
  }
}

/** Platforms that make chapters of lines with times. */
export function hasChapters(platform: PlatformId): boolean {
  return platform === 'youtube';
}
