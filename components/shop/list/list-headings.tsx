import { Button } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import type { VirtualList } from '@/components/ui/use-virtual-range.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { DuplicateKind } from '@/utils/shop/queries/duplicates.ts';
import type { Section } from '@/utils/shop/queries/list-view.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import './list-headings.css';

/** The element of the heading over a part of the list. @param base the ids of the list's elements begin with it */
export function headingId(base: string, part: number): string {
  return `${base}-part-${part}`;
}

export interface ListHeadingsProps {
  range: VirtualList;
  base: string;
}

/** The headings in sight, in the gaps that the list leaves for them: a list box itself may hold nothing but options. */
export function ListHeadings({ range, base }: ListHeadingsProps) {
  const page = useShopPage();
  const { ids, sections } = page.list.listed.value;
  const { from, to, layout } = range;
  if (sections.length === 0) return null;
  const [first, last] = [layout.partOf(from), layout.partOf(Math.max(from, to - 1))];
  return (
    <>
      {sections.slice(first, last + 1).map((section, nth) => {
        const part = first + nth;
        const end = sections[part + 1]?.from ?? ids.length;
        return (
          <div
            key={part}
            class="list-heading"
            data-from={section.from}
            style={{ insetBlockStart: `${layout.headings[part] ?? 0}px` }}
          >
            <h2 id={headingId(base, part)}>
              <HeadingName section={section} />{' '}
              <span class="list-heading-count">{numberText(end - section.from)}</span>
            </h2>
            {isOneProduct(section) && (
              <Button
                variant="quiet"
                icon="link"
                title={t('shop_merge')}
                onClick={() => page.products.merge(ids.slice(section.from, end))}
              >
                {t('shop_merge_group')}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
}

const DUPLICATES: Readonly<Record<DuplicateKind, () => string>> = {
  countries: () => t('shop_duplicates_countries'),
  twice: () => t('shop_duplicates_twice'),
  variations: () => t('shop_duplicates_variations'),
};

/** Variations are no duplicates: to merge them is offered for a selection only. */
function isOneProduct({ heading }: Section): boolean {
  return heading.kind === 'duplicates' && heading.duplicates !== 'variations';
}

/** What the products have in common; a sub-category leads to itself. */
function HeadingName({ section: { heading } }: { section: Section }) {
  const page = useShopPage();
  const { tree, router } = page;
  if (heading.kind === 'here') return <bdi>{t('shop_found_here', tree.name.value)}</bdi>;
  if (heading.kind === 'elsewhere') return <bdi>{t('shop_found_elsewhere')}</bdi>;
  if (heading.kind === 'duplicates') return <bdi>{DUPLICATES[heading.duplicates]()}</bdi>;
  const name = subcategoryName(page, heading.id);
  if (heading.id === tree.place.value) return <bdi>{name}</bdi>;
  return (
    <button
      type="button"
      class="list-heading-name"
      onClick={() => router.go({ place: heading.id })}
    >
      <bdi>{name}</bdi>
    </button>
  );
}

/** The way to a category from the one that is shown. */
function subcategoryName({ tree }: ShopPageStore, id: string): string {
  const path = tree.nodes.value.find((node) => node.id === id)?.path ?? [];
  const above = tree.category.value?.path.length ?? 0;
  return pathText(path.length > above ? path.slice(above) : path.slice(-1));
}
