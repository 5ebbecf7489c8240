import { nameLine } from '@/utils/links/name-line.ts';
import { trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { escapeHtml } from '@/utils/text/escape.ts';
import { labelFor } from './disclosure.ts';
import type { DescribedProduct, DescriptionInput } from './input.ts';
import { PLATFORMS } from './platforms.ts';
import { titlesOf } from './titles.ts';

/** A product with its links, as a layout has it. */
export interface Block {
  id: string;
  /** The heading that it stands under; '' for none. */
  group: string;
  text: string;
  /** The category that it is listed under where a layout has categories; '' for none. */
  category: string;
  /** The values that the creator's layout is filled with. */
  data: ProductData;
  codes: MarketplaceCode[];
}

/** A product as the creator's layout sees it. */
export interface ProductData {
  readonly [name: string]: string | readonly { readonly [name: string]: string }[];
}

interface Link {
  code: MarketplaceCode;
  /** The country, where there are several; else ''. */
  name: string;
  url: string;
  label: string;
}

/** The products that there is a link for, in their order, and the ids of those that there is none for. */
export function blocksOf(input: DescriptionInput): { blocks: Block[]; left: string[] } {
  const blocks: Block[] = [];
  const left: string[] = [];
  const linked: { product: DescribedProduct; links: Link[] }[] = [];
  for (const product of input.products) {
    const links = linksOf(product, input);
    if (links.length === 0) left.push(product.id);
    else linked.push({ product, links });
  }
  const titles = titlesOf(
    linked.map(({ product }) => product),
    input.titles,
  );
  for (const [at, { product, links }] of linked.entries()) {
    const title = clean(titles[at] ?? '', input);
    blocks.push(block({ ...product, title }, links, input, at + 1));
  }
  return { blocks, left };
}

/** @param product with the title that it has in the text */
function block(
  product: DescribedProduct,
  links: readonly Link[],
  input: DescriptionInput,
  number: number,
): Block {
  const { id } = product;
  const category = clean(product.group, input);
  const group = input.layout === 'grouped' ? category : '';
  const codes = links.map(({ code }) => code);
  const { title } = product;
  const of = (link: Link | undefined) => ({
    link: link?.url ?? '',
    country: link?.name ?? '',
    label: link?.label ?? '',
  });
  const data = {
    title,
    brand: clean(product.brand ?? '', input),
    category,
    number: String(number),
    ...of(links[0]),
    links: links.map(of),
  };
  const text = PLATFORMS[input.platform].html
    ? html(title, links, input)
    : plain(title, links, input, number);
  return { id, group, text, category, data, codes };
}

/**
 * The same products with those of a category side by side, the categories in the shop's order.
 * @param loose where those stand that are in no category: without a heading of their own they can only come first
 */
export function inGroups(
  blocks: readonly Block[],
  input: DescriptionInput,
  loose: 'first' | 'last',
): Block[] {
  const places = new Map((input.groups ?? []).map((group, at) => [clean(group, input), at]));
  const placeOf = (category: string) => {
    if (category === '') return loose === 'first' ? -1 : Number.POSITIVE_INFINITY;
    return places.get(category) ?? places.size;
  };
  const groups = [...Map.groupBy(blocks, ({ category }) => category)];
  return groups
    .map(([category, all]) => ({ place: placeOf(category), all }))
    .sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)))
    .flatMap(({ all }) => all);
}

/** One line without anything that the platform refuses. */
function clean(text: string, { platform }: DescriptionInput): string {
  const line = nameLine(text);
  return PLATFORMS[platform].plain ? line.replaceAll('<', '‹').replaceAll('>', '›') : line;
}

function linksOf({ asins }: DescribedProduct, input: DescriptionInput): Link[] {
  const { countries, tags, disclosures, disclosure } = input;
  return countries.flatMap((code) => {
    const asin = asins[code];
    const tag = tags[code];
    if (!asin || !tag) return [];
    return {
      code,
      name: countries.length > 1 ? input.country(code) : '',
      url: trackingLink({ marketplace: code, asin, tag, options: input.link }),
      label: labelFor(disclosures, code, disclosure.labels),
    };
  });
}

function plain(
  title: string,
  links: readonly Link[],
  { layout }: DescriptionInput,
  number: number,
): string {
  const head = layout === 'numbered' ? `${number}. ${title}` : title;
  const [only] = links;
  const linkOf = ({ url, label }: Link) => (label ? `${url} ${label}` : url);
  if (only && links.length === 1 && layout !== 'stacked') {
    return `${head}${only.name && ` (${only.name})`}: ${linkOf(only)}`;
  }
  return [head, ...links.map((link) => (link.name && `${link.name}: `) + linkOf(link))].join('\n');
}

/**
 * A text in HTML: whatever stands in it is shown as text. The title is a link to the first country; where there are
 * several, their names behind it are links too.
 */
function html(title: string, links: readonly Link[], { layout }: DescriptionInput): string {
  const anchor = (url: string, words: string) =>
    `<a href="${escapeHtml(url)}" rel="sponsored nofollow">${escapeHtml(words)}</a>`;
  const labelled = (text: string, { label }: Link) =>
    label ? `${text} ${escapeHtml(label)}` : text;
  const [first] = links;
  if (!first) return '';
  const main = anchor(first.url, title);
  const countries = links.map((link) => labelled(anchor(link.url, link.name), link)).join(' · ');
  const isNamed = first.name !== '';
  switch (layout) {
    case 'table':
      return isNamed
        ? `<tr><td>${main}</td><td>${countries}</td></tr>`
        : `<tr><td>${labelled(main, first)}</td></tr>`;
    case 'stacked':
      return isNamed
        ? `<p><strong>${main}</strong><br>${countries}</p>`
        : `<p>${labelled(main, first)}</p>`;
    default:
      return isNamed ? `<li>${main}: ${countries}</li>` : `<li>${labelled(main, first)}</li>`;
  }
}

/** What HTML puts around the products of one heading. */
export function around(layout: DescriptionInput['layout'], blocks: readonly Block[]): string {
  const body = blocks.map(({ text }) => text).join('\n');
  switch (layout) {
    case 'table':
      return `<table>\n${body}\n</table>`;
    case 'stacked':
      return body;
    case 'numbered':
      return `<ol>\n${body}\n</ol>`;
    default:
      return `<ul>\n${body}\n</ul>`;
  }
}
