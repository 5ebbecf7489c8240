import { t } from '@/utils/browser/i18n.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { NewPlan } from '@/utils/streams/commands/add-plan.ts';
import type { NewSegment } from '@/utils/streams/edits.ts';

/** Segments about products, and how many products each gets. */
const DEMOS = 3;
const PRODUCTS_EACH = 2;

/** A stream of half an hour to begin with. @param catalog its newest products are shown in it; null: not read yet */
export function exampleStream(catalog: Catalog | null): NewPlan {
  const ids = catalog?.live.items.slice(0, DEMOS * PRODUCTS_EACH).map(({ id }) => id) ?? [];
  const demos = Array.from(
    { length: DEMOS },
    (_, at): NewSegment => ({
      kind: at === 0 ? 'demo' : 'product',
      title: t('streams_list_example_demo', at + 1),
      seconds: 6 * 60,
      points: t('streams_list_example_demo_points'),
      products: ids.slice(at * PRODUCTS_EACH, (at + 1) * PRODUCTS_EACH),
    }),
  );
  return {
    stream: { title: t('streams_list_example'), sites: ['amazon'], target: 30 * 60 },
    segments: [
      {
        kind: 'intro',
        title: t('streams_list_example_intro'),
        seconds: 3 * 60,
        points: t('streams_list_example_intro_points'),
      },
      {
        kind: 'disclosure',
        title: t('streams_list_example_disclosure'),
        seconds: 30,
        points: t('streams_list_example_disclosure_points'),
        every: 15,
      },
      ...demos,
      { kind: 'questions', title: t('streams_list_example_questions'), seconds: 5 * 60 },
      {
        kind: 'outro',
        title: t('streams_list_example_outro'),
        seconds: 3 * 60 + 30,
        points: t('streams_list_example_outro_points'),
      },
    ],
  };
}
