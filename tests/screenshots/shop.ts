import type { Seed, Site } from '@/tests/e2e/harness/index.ts';
import { drawing, pictureUrl } from '@/tests/pages/picture.ts';
import type { Shape } from '@/tests/pages/products.ts';
import { demoReports } from '@/tests/pages/reports.ts';
import { demoSite } from '@/tests/pages/site.ts';

type Row = [
  category: string,
  marketplace: Seed['marketplace'],
  brand: string,
  name: string,
  shape: Shape,
  colour: string,
];

/** The shop of a creator: brands, products and colours are invented. */
const ROWS: Row[] = [
  ['Makeup›Lips', 'US', 'Nuri & Co', 'Tinted Lip Oil, Cherry', 'lipstick', '#a8203c'],
  ['Makeup›Lips', 'US', 'Mirelle Rowe', 'Satin Lipstick, Terracotta', 'lipstick', '#b5603f'],
  ['Makeup›Lips', 'US', 'Solenne', 'Long-Wear Lip Liner, Nude Rose', 'lipstick', '#c4877a'],
  ['Makeup›Lips', 'US', 'Ostara', 'Lip Balm with Calendula, Set of 3', 'lipstick', '#e9b7a1'],
  ['Makeup›Lips', 'UK', 'Solenne', 'Sheer Lipstick, Plum', 'lipstick', '#6b3a5b'],
  ['Makeup›Lips', 'US', 'Ostara', 'Overnight Lip Mask, Raspberry Seed Oil', 'lipstick', '#c2557f'],
  ['Makeup›Lips', 'DE', 'Mirelle Rowe', 'Samtmatter Lippenstift, Mohnrot', 'lipstick', '#d8403a'],
  ['Makeup›Lips', 'US', 'Nuri & Co', 'Glow Lipstick, Honey', 'lipstick', '#d89b45'],
  ['Makeup›Lips', 'US', 'Velour Atelier', 'Soft Blur Lipstick, Fig', 'lipstick', '#6d2f52'],
  ['Makeup›Lips', 'UK', 'Velour Atelier', 'Soft Blur Lipstick, Petal', 'lipstick', '#e08f97'],
  ['Makeup›Lips', 'US', 'Solenne', 'Sheer Lipstick, Clear Rose', 'lipstick', '#d9788a'],
  ['Makeup›Face', 'US', 'Ostara', 'Cream Blush Stick, Apricot', 'lipstick', '#e39a6f'],
  ['Makeup›Face', 'US', 'Solenne', 'Highlighter Stick, Champagne', 'lipstick', '#d8c193'],
  ['Kitchen›Bottles', 'US', 'Halden', 'Insulated Steel Bottle, 500 ml', 'bottle', '#6f7f55'],
  ['Kitchen›Bottles', 'US', 'Halden', 'Travel Mug with Lid, 350 ml, Ink', 'bottle', '#2f3e5c'],
  ['Kitchen›Bottles', 'DE', 'Halden', 'Isolierflasche aus Edelstahl, 750 ml', 'bottle', '#cdb58e'],
  ['Kitchen›Bottles', 'UK', 'Brookvale', 'Glass Water Bottle with Sleeve', 'bottle', '#7fa6a8'],
  ['Outdoor›Jackets', 'US', 'Norrvik', 'Three-Layer Rain Jacket, Fjord', 'jacket', '#2f6f86'],
  ['Outdoor›Jackets', 'UK', 'Norrvik', 'Three-Layer Rain Jacket, Lichen', 'jacket', '#b4a83c'],
  ['Outdoor›Jackets', 'DE', 'Fellmark', 'Leichte Windjacke, Koralle', 'jacket', '#d76c55'],
  ['Desk setup', 'US', 'Auralin', 'Over-Ear Headphones, 40 Hours', 'headphones', '#5b5f73'],
  ['Desk setup', 'JP', 'Auralin', 'オーバーイヤーヘッドホン 40時間再生', 'headphones', '#8a8fa3'],
  ['Reading', 'US', 'Ines Calder', 'The Quiet Desk: A Year of Working Slowly', 'book', '#3d6b8c'],
  ['Reading', 'UK', 'Tomas Reed', 'Rain on the Harbour: A Novel', 'book', '#8c5a3d'],
  ['Reading', 'US', 'Ada Lindqvist', 'One Pot, Four Seasons: 120 Recipes', 'book', '#7a8c3d'],
];

const asin = (at: number) => `B0DEMOS${String(at + 1).padStart(3, '0')}`;

/** What `seedShop` takes, in the order in which it was saved. */
export const SHOP: readonly Seed[] = ROWS.map(([category, marketplace, brand, name], at) => ({
  marketplace,
  asin: asin(at),
  title: `${brand} ${name}`,
  brand,
  image: pictureUrl(asin(at)),
  create: [category.split('›')],
}));

/** What of it sold, month by month. */
export const REPORTS = demoReports(
  SHOP,
  {
    US: ['norasfinds-20', 'norasblog-20'],
    UK: ['norasfinds-21'],
    DE: ['norasfindsde-21'],
    JP: ['norasfinds-22'],
  },
  '2025-01',
  14,
);

/** The demo stores, and the pictures of the products above. */
export const site: Site = (url) => {
  const found = ROWS.find((_, at) => url.pathname.includes(`/71${asin(at).slice(2)}L.`));
  if (!found || !url.hostname.endsWith('media-amazon.com')) return demoSite(url);
  const [, , , , shape, colour] = found;
  return { type: 'image/svg+xml', body: drawing(shape, colour) };
};
