import { oneLine } from '@/utils/text/clean.ts';

/** Titles of which some are equal, those with what was chosen of their variations. */
export function titlesApart(
  products: readonly { title: string; variation?: string | null }[],
): string[] {
  const titles = products.map(({ title }) => title);
  for (const group of equalsIn(titles)) {
    const variations = variationsOf(group.map((at) => products[at]?.variation ?? null)) ?? [];
    for (const [nth, at] of group.entries()) {
      titles[at] = withVariation(titles[at] ?? '', variations[nth] ?? '');
    }
  }
  return titles;
}

/** A title with what tells it apart; each may be empty. */
export function withVariation(title: string, apart: string): string {
  return title && apart ? `${title} (${apart})` : title;
}

/** The places of titles that are equal. */
export function equalsIn(titles: readonly string[]): number[][] {
  const groups = Map.groupBy(titles.keys(), (at) => titles[at] ?? '');
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** What was chosen of each; null: it does not tell them apart. */
export function variationsOf(variations: readonly (string | null)[]): string[] | null {
  const shown = variations.map((variation) => oneLine(variation ?? ''));
  return new Set(shown).size > 1 ? shown : null;
}
