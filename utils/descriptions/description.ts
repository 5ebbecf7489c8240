/*
 * Writes a description, without a screen: `blocks.ts` gives each product its title and links, `disclosure.ts` the
 * statements and labels, `platforms.ts` says what a platform takes, and `measure.ts` counts as it does. Sizes add up over
 * line breaks, so a text is split in one pass; with a layout of the creator's own they do not, so how many products fit
 * is found by writing them. Shorter proposals are whole inputs, tried before they are offered; none leaves out a product.
 */

import type { LayoutId, PlatformId } from '@/utils/settings/channels.ts';
import { escapeHtml } from '@/utils/text/escape.ts';
import { around, type Block, blocksOf, inGroups } from './blocks.ts';
import { type Statement, statementsFor } from './disclosure.ts';
import type { DescriptionInput } from './input.ts';
import { type Fit, fit, isOver, sizes } from './measure.ts';
import { PLATFORMS } from './platforms.ts';
import { renderTemplate } from './template.ts';

export interface Part {
  text: string;
  /** The same for editors that take rich text; an anchor exists nowhere but here. Null: text only. */
  html: string | null;
  fit: Fit;
  /** Ids of the products in it. */
  products: string[];
}

export interface Description {
  /** At least one; without a product it is the disclosure alone. */
  parts: Part[];
  /** The statements that the linked marketplaces ask for; one without a text is missing. */
  statements: Statement[];
  /** Ids of products that the text leaves out: no chosen country has both the product and a tag. */
  left: string[];
  /** Whether the platform hides a part of the disclosure behind "more". */
  folded: boolean;
}

/** Writes the finished text for one platform. @throws {RangeError} on a tag or ASIN that cannot be one; on nothing else */
export function writeDescription(input: DescriptionInput): Description {
  const { blocks: listed, left } = blocksOf(input);
  const blocks = input.layout === 'grouped' ? inGroups(listed, input, 'first') : listed;
  const linked = new Set(blocks.flatMap(({ codes }) => codes));
  const codes = input.countries.filter((code) => linked.has(code));
  const statements = statementsFor(input.disclosures, codes, input.disclosure);
  const { platform } = input;
  const first = input.disclosure.shown ? statements.flatMap(({ text }) => text ?? []) : [];
  const sentence = input.disclosure.sentence.trim();
  const head = plainOf([...first, ...(sentence ? [sentence] : [])].join('\n'), platform);
  const packs = input.split ? packed(head, blocks, input) : [blocks];
  const parts = packs.map((pack) => partOf(head, pack, input));
  const seen = parts[0]?.fit.foldAt ?? 0;
  return { parts, statements, left, folded: first.join('\n').length > seen };
}

function partOf(head: string, blocks: readonly Block[], input: DescriptionInput): Part {
  const { platform } = input;
  const { html } = PLATFORMS[platform];
  const text = html
    ? htmlOf(head, blocks, input)
    : [head, bodyOf(blocks, input)].filter(Boolean).join('\n\n');
  return {
    text,
    html: html ? text : null,
    fit: fit(text, platform),
    products: blocks.map(({ id }) => id),
  };
}

function bodyOf(blocks: readonly Block[], input: DescriptionInput): string {
  const { layout, platform } = input;
  const own = ownBody(blocks, input);
  if (own !== null) return plainOf(own, platform).trim();
  return blocks.map((block, at) => before(block, blocks[at - 1], layout) + block.text).join('');
}

/** The products in the creator's layout; null where another is chosen. */
function ownBody(blocks: readonly Block[], input: DescriptionInput): string | null {
  const { layout, template, platform } = input;
  if (layout !== 'own' || !template) return null;
  const grouped = inGroups(blocks, input, 'last');
  const categories = [...Map.groupBy(grouped, ({ category }) => category)].map(([name, all]) => ({
    name,
    products: all.map(({ data }) => data),
  }));
  const value = { products: blocks.map(({ data }) => data), categories };
  return renderTemplate(template, value, PLATFORMS[platform].html ? escapeHtml : String);
}

/** What stands between a product and the one before it: a line break or two, and a heading. */
function before(block: Block, former: Block | undefined, layout: LayoutId): string {
  const isNew = block.group !== '' && block.group !== former?.group;
  const heading = isNew ? `${block.group}\n` : '';
  if (!former) return heading;
  const apart =
    isNew || layout === 'stacked' || block.text.includes('\n') || former.text.includes('\n');
  return (apart ? '\n\n' : '\n') + heading;
}

/** Distributes the products over as few parts as hold them; each part begins with the disclosure. */
function packed(head: string, blocks: readonly Block[], input: DescriptionInput): Block[][] {
  const { platform, layout, template } = input;
  if (layout === 'own' && template) return packedOwn(head, blocks, input);
  const limits = PLATFORMS[platform];
  const start = sizes(limits, head && `${head}\n\n`);
  const packs: Block[][] = [[]];
  let used = start;
  for (const block of blocks) {
    const pack = packs.at(-1) ?? [];
    const size = sizes(limits, before(block, pack.at(-1), layout) + block.text);
    const next = used.map((each, at) => each + (size[at] ?? 0));
    if (pack.length > 0 && isOver(limits, next)) {
      const alone = sizes(limits, before(block, undefined, layout) + block.text);
      packs.push([block]);
      used = start.map((each, at) => each + (alone[at] ?? 0));
    } else {
      pack.push(block);
      used = next;
    }
  }
  return packs;
}

/** The same for the creator's layout, whose sizes do not add up: how many products fit is found by writing the text. */
function packedOwn(head: string, blocks: readonly Block[], input: DescriptionInput): Block[][] {
  const packs: Block[][] = [];
  let from = 0;
  do {
    const isOver = (count: number) =>
      from + count > blocks.length ||
      partOf(head, blocks.slice(from, from + count), input).fit.over;
    let fits = 1;
    let over = 2;
    while (!isOver(over)) {
      fits = over;
      over *= 2;
    }
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (isOver(middle)) over = middle;
      else fits = middle;
    }
    packs.push(blocks.slice(from, from + fits));
    from += fits;
  } while (from < blocks.length);
  return packs;
}

function htmlOf(head: string, blocks: readonly Block[], input: DescriptionInput): string {
  const own = ownBody(blocks, input)?.trim();
  const groups = Map.groupBy(blocks, ({ group }) => group);
  const lists = Array.from(
    groups,
    ([group, all]) => (group ? `<h3>${escapeHtml(group)}</h3>\n` : '') + around(input.layout, all),
  );
  return [paragraphs(head), ...(own === undefined ? lists : [own])].filter(Boolean).join('\n');
}

/** Text as HTML: a paragraph for each line. */
export function paragraphs(text: string): string {
  const lines = text.split('\n').filter(Boolean);
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
}

/** A text of several lines without anything that the platform refuses. */
export function plainOf(text: string, platform: PlatformId): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n]/gu, '');
  return PLATFORMS[platform].plain ? clean.replaceAll('<', '‹').replaceAll('>', '›') : clean;
}

/** What makes a text shorter that is too long, the mildest first. */
export const PROPOSALS = ['titles', 'short', 'country', 'split'] as const;
export type Proposal = (typeof PROPOSALS)[number];

/** The lengths that titles are shortened to, in UTF-16 units. */
const TITLES = { titles: 60, short: 30 } as const;

/** The input after a proposal; the very same object if the proposal changes nothing. */
export function propose(input: DescriptionInput, proposal: Proposal): DescriptionInput {
  switch (proposal) {
    case 'titles':
    case 'short': {
      const most = TITLES[proposal];
      return (input.titles ?? Number.POSITIVE_INFINITY) > most ? { ...input, titles: most } : input;
    }
    case 'country':
      return input.countries.length > 1
        ? { ...input, countries: input.countries.slice(0, -1) }
        : input;
    case 'split':
      return input.split ? input : { ...input, split: true };
  }
}

/** The proposals that make a text shorter which is past its limit, and leave out no product. */
export function proposalsFor(input: DescriptionInput, now: Description): Proposal[] {
  if (!now.parts.some(({ fit: { over } }) => over)) return [];
  const longest = ({ parts }: Description) => Math.max(...parts.map(({ text }) => text.length));
  return PROPOSALS.filter((each) => {
    const next = propose(input, each);
    if (next === input) return false;
    const then = writeDescription(next);
    return then.left.length === now.left.length && longest(then) < longest(now);
  });
}
