import type { Copy } from '@/utils/descriptions/copies.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import { type Day, dayAt, daysBetween } from '@/utils/time/day.ts';
import { type KnownTags, tagKey } from './known-tags.ts';
import type { SavedProducts } from './saved-products.ts';
import { type AccountSums, eachLine, type Sums } from './sums.ts';
import type { Days, Origin, OriginReason, SoldFrom } from './views.ts';

/** Days after a text was copied in which a sale may come from it. */
const FOLLOWING = 30;

/** What is looked at beside the reports. */
export interface OriginFacts {
  /** Which texts were copied where. */
  copies: readonly Copy[];
  channels: readonly Pick<Channel, 'name' | 'tagName'>[];
  tags: KnownTags;
  saved: SavedProducts;
}

type CopiedText = Pick<Copy, 'channel' | 'platform'> & { day: Day; tagName: string };

/**
 * Where products may have sold from: texts of hers that name the product, were copied in the days before the order and
 * whose channel links with that tracking ID. The order's day is that of reports of orders; of an account without any,
 * the day on which it was shipped.
 */
export function soldFrom(sums: Sums, facts: OriginFacts, days: Days): SoldFrom[] {
  const texts = textsByProduct(facts);
  const found = new Map<string, Sale>();
  for (const account of sums.accounts) {
    const { marketplace } = account.account;
    eachSale(account, days, (asin, tag, count, day) => {
      const product = facts.saved.idOf(marketplace, asin);
      const own = product === null ? undefined : texts.get(product);
      if (product === null || !own) return;
      const origins = own.flatMap(
        (text) => originOf(text, tag, marketplace, day, facts.tags) ?? [],
      );
      if (origins.length === 0) return;
      const key = `${marketplace} ${asin} ${tagKey(tag ?? '')}`;
      const sale = found.get(key) ?? newSale({ marketplace, asin, product, tag }, day);
      found.set(key, sale);
      addSale(sale, count, day, origins);
    });
  }
  const sales = [...found.values()].map(({ origins, ...sale }): SoldFrom => {
    return { ...sale, origins: [...origins.values()].sort(likeliestFirst) };
  });
  return sales.sort((a, b) => b.ordered - a.ordered || (a.last < b.last ? 1 : -1));
}

function textsByProduct({ copies, channels }: OriginFacts): Map<string, CopiedText[]> {
  const tagNames = new Map(channels.map(({ name, tagName }) => [name, tagName]));
  const texts = new Map<string, CopiedText[]>();
  for (const { at, channel, platform, products } of copies) {
    const day = dayAt(new Date(at));
    const text = { channel, platform, day, tagName: tagNames.get(channel) ?? '' };
    for (const id of products) {
      const known = texts.get(id);
      if (known) known.push(text);
      else texts.set(id, [text]);
    }
  }
  return texts;
}

function eachSale(
  account: AccountSums,
  days: Days,
  visit: (asin: string, tag: string | null, count: number, day: Day) => void,
): void {
  const hasOrders = account.days.orders.length > 0;
  eachLine(account, hasOrders ? 'orders' : 'earnings', days, (line, day) => {
    const count = (hasOrders ? line[3] : line[4]) ?? 0;
    if (line[1] !== null && count > 0) visit(line[1], line[0], count, day);
  });
}

function originOf(
  { channel, platform, day: copied, tagName }: CopiedText,
  tag: string | null,
  marketplace: MarketplaceCode,
  day: Day,
  tags: KnownTags,
): Origin | null {
  if (copied > day) return null;
  const after = daysBetween(copied, day);
  if (after > FOLLOWING) return null;
  const reason = reasonOf(tagName, tag === null ? null : tags.find(marketplace, tag));
  return reason && { channel, platform, day: copied, after, reason };
}

/** Null: the channel links with another tracking ID. */
function reasonOf(tagName: string, known: { name: string } | null): OriginReason | null {
  if (tagName === '' || !known) return 'product';
  return known.name === tagName ? 'tag-and-product' : null;
}

type Sale = Omit<SoldFrom, 'origins'> & { origins: Map<string, Origin> };

function newSale(sold: Pick<SoldFrom, 'marketplace' | 'asin' | 'product' | 'tag'>, day: Day): Sale {
  return { ...sold, ordered: 0, first: day, last: day, origins: new Map() };
}

function addSale(sale: Sale, count: number, day: Day, origins: readonly Origin[]): void {
  sale.ordered += count;
  if (day < sale.first) sale.first = day;
  if (day > sale.last) sale.last = day;
  for (const origin of origins) {
    const key = `${origin.day} ${origin.platform} ${origin.channel}`;
    const known = sale.origins.get(key);
    if (!known || origin.after < known.after) sale.origins.set(key, origin);
  }
}

function likeliestFirst(a: Origin, b: Origin): number {
  if (a.reason !== b.reason) return a.reason === 'tag-and-product' ? -1 : 1;
  return a.after - b.after;
}
