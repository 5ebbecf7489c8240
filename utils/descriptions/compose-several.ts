import { trackingLink } from '@/utils/links/tracking-link.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import { HOSTS, isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, defaultTag, type Settings } from '@/utils/settings/schema.ts';
import { composeProduct, type Linkable } from './compose-product.ts';
import type { Composed, FormatId, OwnFormat } from './formats.ts';
import { titlesApart } from './titles-apart.ts';

/** Products with the creator's tag for their marketplace, and those that she has none for. */
export function splitByTag<P extends Pick<Linkable, 'marketplace'>>(
  settings: Settings,
  products: readonly P[],
): { tagged: P[]; untagged: P[] } {
  const has = ({ marketplace }: P) => chosenTag(settings, marketplace) !== null;
  return { tagged: products.filter(has), untagged: products.filter((product) => !has(product)) };
}

/**
 * Several products as one text, joined as each format is read: links a line each, titles with their links
 * in paragraphs, Markdown and HTML as lists, templates in lines, or in paragraphs where they have several lines.
 * Where two titles are equal, what was chosen of the variations is told with them.
 * One product reads as it does alone, with the tag that was last chosen; several carry the default of each country.
 * @param plain which of them go without a tag, where the creator has asked for just that; `none`: products that there is no
 *   tag for are left out, `splitByTag` tells which
 */
export function composeSeveral(
  settings: Settings,
  own: readonly OwnFormat[],
  products: readonly Linkable[],
  format: FormatId,
  plain: 'none' | 'untagged' | 'all' = 'none',
): Composed {
  const named = plain === 'none' ? splitByTag(settings, products).tagged : products;
  const titles = titlesApart(named);
  const tagOf = named.length > 1 ? defaultTag : chosenTag;
  const all = named.map((product, at) => {
    const tag = plain === 'all' ? null : tagOf(settings, product.marketplace);
    const title = titles[at] ?? product.title;
    return composeProduct(settings, own, { ...product, title }, format, tag);
  });
  const [only] = all;
  if (only && all.length === 1) return only;
  const texts = all.map(({ text }) => text);
  if (format === 'html') {
    const list = `<ul>\n${texts.map((text) => `<li>${text}</li>`).join('\n')}\n</ul>`;
    return { text: list, html: list };
  }
  const lines = format === 'markdown' ? texts.map((text) => `- ${text}`) : texts;
  const hasParagraphs = lines.some((text) => text.includes('\n'));
  return { text: lines.join(hasParagraphs ? '\n\n' : '\n'), html: null };
}

/**
 * One line for each country that a product is sold in and that the creator has a tag for: `Germany: https://…`.
 * @param also the product's ASIN in further marketplaces
 * @param language of the countries' names, BCP 47
 * @returns null where there is no such country
 */
export function composeCountries(
  settings: Settings,
  { marketplace, asin }: Pick<Linkable, 'marketplace' | 'asin'>,
  also: Readonly<Partial<Record<MarketplaceCode, string>>>,
  language: string,
): Composed | null {
  const places = { ...also, [marketplace]: asin };
  const lines = Object.keys(HOSTS)
    .filter(isMarketplaceCode)
    .flatMap((code) => {
      const here = places[code];
      const tag = chosenTag(settings, code);
      if (!here || tag === null) return [];
      const link = trackingLink({ marketplace: code, asin: here, tag, options: settings.link });
      return [`${countryName(code, language)}: ${link}`];
    });
  return lines.length > 0 ? { text: lines.join('\n'), html: null } : null;
}
