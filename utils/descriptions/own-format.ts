import { nameLine } from '@/utils/links/name-line.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { Template } from '@/utils/settings/schema.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { escapeHtml } from '@/utils/text/escape.ts';
import type { ComposeItem, OwnFormat } from './formats.ts';
import { renderTemplate, type TemplateError, understand, unknownNames } from './template.ts';

/** What a format may name; `{{marketplace}}` reads like amazon.de, an absent brand or tag as nothing. */
export const PLACEHOLDERS = ['title', 'brand', 'link', 'asin', 'marketplace', 'tag'] as const;

/** A format with a tag of HTML in it is HTML: what is filled in must not become tags of its own. */
const TAG_SHAPED = /<\/?[a-z][^<>]*>/i;

/** What is wrong with a format. */
export interface FormatCheck {
  /** It cannot be understood. */
  problem: TemplateError | null;
  /** Names that mean nothing here: nothing stands in their place. */
  unknown: { name: string; line: number; column: number }[];
  hasLink: boolean;
}

/**
 * The creator's text with the product filled in; in HTML the values are escaped.
 * The bare link where the text cannot be understood: what is copied leads where it should.
 */
export function fillFormat(body: string, item: ComposeItem): string {
  const { parsed } = understand(body.toWellFormed());
  if (!parsed) return item.link;
  const values = {
    title: nameLine(item.title),
    brand: nameLine(item.brand ?? ''),
    link: item.link,
    asin: item.asin,
    marketplace: HOSTS[item.marketplace],
    tag: item.tag ?? '',
  };
  return renderTemplate(parsed, values, TAG_SHAPED.test(body) ? escapeHtml : oneLine);
}

/** The creator's templates as formats. */
export function ownFormats(templates: readonly Template[]): OwnFormat[] {
  return templates.map(({ id, name, body }) => ({
    id,
    name,
    fill: (item) => fillFormat(body, item),
  }));
}

/** Says what a format would not copy as it was meant, so that it can be mended before it is used. */
export function checkFormat(body: string): FormatCheck {
  const { parsed, problem } = understand(body);
  if (!parsed) return { problem, unknown: [], hasLink: false };
  return {
    problem: null,
    unknown: unknownNames(parsed, PLACEHOLDERS),
    hasLink: parsed.names.some(({ name }) => name === 'link'),
  };
}
