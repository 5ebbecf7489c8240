import { plainOf } from '@/utils/descriptions/description.ts';
import {
  renderTemplate,
  type TemplateError,
  understand,
  unknownNames,
} from '@/utils/descriptions/template.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import { oneLine } from '@/utils/text/clean.ts';

/** What an announcement may name. */
export const ANNOUNCEMENT_NAMES = [
  'title',
  'where',
  'times',
  'time',
  'products',
  'number',
  'link',
  'label',
  'follow',
  'followLine',
  'page',
  'disclosure',
] as const;

/** What an announcement is until she writes her own; in no language but the stream's. */
export const USUAL_ANNOUNCEMENT = `LIVE: {{title}}
{{#times}}
{{.}}
{{/times}}
{{where}}

{{#products}}
• {{title}}
{{/products}}

{{follow}}`;

/** A product as an announcement shows it. */
export interface AnnouncedProduct {
  title: string;
  /** With her tag; '' where there is none for it. */
  link: string;
  /** What marks the link as advertising, where the market asks for it. */
  label: string;
}

export interface AnnouncementInput {
  /** Her own, in Mustache; blank: the usual one. */
  template: string;
  platform: PlatformId;
  title: string;
  /** Day and time in each zone, see `timesIn`; none where it is not decided. */
  times: readonly string[];
  /** Where it runs. */
  where: string;
  products: readonly AnnouncedProduct[];
  follow: string;
  followLine: string;
  page: string;
  /** What the linked marketplaces ask for. */
  statements: readonly string[];
}

export interface Announcement {
  text: string;
  /** Where her template cannot be understood: the usual one stands in for it. */
  problem: TemplateError | null;
  /** Names that mean nothing. */
  unknown: { name: string; line: number; column: number }[];
}

/**
 * The text that tells of a stream before it. Where it has links with a tag it begins with the disclosure, unless the
 * template has a place for that.
 */
export function writeAnnouncement(input: AnnouncementInput): Announcement {
  const { parsed, problem } = understand(input.template.trim() || USUAL_ANNOUNCEMENT);
  const template = parsed ?? understand(USUAL_ANNOUNCEMENT).parsed;
  if (!template) return { text: '', problem, unknown: [] };
  const names = template.names.map(({ name }) => name);
  const disclosure = input.statements.join('\n');
  const hasLinks = input.products.some(({ link }) => link) && names.includes('link');
  const body = renderTemplate(template, valuesOf(input, hasLinks ? disclosure : ''), String);
  // That it is named is not enough: a section around it may be empty.
  const isPlaced = body.includes(disclosure);
  const whole = hasLinks && !isPlaced ? `${disclosure}\n\n${body}` : body;
  return {
    text: tidy(plainOf(whole, input.platform)),
    problem,
    unknown: unknownNames(template, ANNOUNCEMENT_NAMES),
  };
}

function valuesOf(input: AnnouncementInput, disclosure: string) {
  const { times, follow, followLine, page } = input;
  return {
    title: oneLine(input.title),
    where: oneLine(input.where),
    times,
    time: times[0] ?? '',
    products: input.products.map(({ title, link, label }, at) => ({
      number: String(at + 1),
      title: oneLine(title),
      link,
      label: oneLine(label),
    })),
    follow,
    followLine,
    page,
    disclosure,
  };
}

/** What was empty leaves no gap. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * A moment as clocks show it in several zones, each once; zones where all reads the same are one.
 * @param at milliseconds since 1970
 * @param zones by their IANA names; those that the browser does not know are left out
 * @param language of the text, BCP 47
 */
export function timesIn(at: number, zones: readonly string[], language: string): string[] {
  const texts = zones.flatMap((timeZone) => {
    try {
      const format = new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
        timeZoneName: 'longGeneric',
      });
      return oneLine(format.format(at));
    } catch {
      return [];
    }
  });
  return [...new Set(texts)];
}
