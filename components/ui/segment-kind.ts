import { t } from '@/utils/browser/i18n.ts';
import type { Segment, SegmentKind } from '@/utils/streams/segment.ts';
import { listText } from './format.ts';

const NAMES: Readonly<Record<SegmentKind, () => string>> = {
  intro: () => t('plan_kind_intro'),
  product: () => t('plan_kind_product'),
  demo: () => t('plan_kind_demo'),
  questions: () => t('plan_kind_questions'),
  promo: () => t('plan_kind_promo'),
  disclosure: () => t('plan_kind_disclosure'),
  break: () => t('plan_kind_break'),
  outro: () => t('plan_kind_outro'),
};

/** What a segment is called where it has no title: after its products, else its kind. */
export function segmentName(
  { title, products, kind }: Pick<Segment, 'title' | 'products' | 'kind'>,
  titleOf: (product: string) => string | undefined,
): string {
  if (title !== '') return title;
  const titles = products.flatMap((id) => titleOf(id) ?? []);
  return titles.length === 0 ? kindName(kind) : listText(titles);
}

export function kindName(kind: SegmentKind): string {
  return NAMES[kind]();
}
