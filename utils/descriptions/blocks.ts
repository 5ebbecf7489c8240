import { trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { oneLine } from '@/utils/text/clean.ts';
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
  const group = input.layout === 'grouped' ? clean(product.group, input) : '';
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
    category: clean(product.group, input),
    number: String(number),
    ...of(links[0]),
    links: links.map(of),
  };
  const text = PLATFORMS[input.platform].html
    ? html(title, links, input)
    : plain(title, links, input, number);
  return { id, group, text, data, codes };
}

/** One line without anything that the platform refuses. */
function clean(text: string, { platform }: DescriptionInput): string {
  const line = oneLine(text);
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

/** A text in HTML: whatever stands in it is shown as text. */
function html(title: string, links: readonly Link[], { layout }: DescriptionInput): string {
  const anchors = links.map(({ name, url, label }) => {
    const words = name || title;
    const anchor = `<a href="${escapeHtml(url)}" rel="sponsored nofollow">${escapeHtml(words)}</a>`;
    return label ? `${anchor} ${escapeHtml(label)}` : anchor;
  });
  const several = links.length > 1 || links[0]?.name !== '';
  const name = escapeHtml(title);
  const joined = anchors.join(' · ');
  switch (layout) {
    case 'table':
      return several
        ? `<tr><td>${name}</td><td>${joined}</td></tr>`
        : `<tr><td>${joined}</td></tr>`;
    case 'stacked':
      return several ? `<p><strong>${name}</strong><br>${joined}</p>` : `<p>${joined}</p>`;
    default:
      return several ? `<li>${name}: ${joined}</li>` : `<li>${joined}</li>`;
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
