import { t } from '@/utils/browser/i18n.ts';
import type { SegmentKind } from '@/utils/streams/segment.ts';

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

export function kindName(kind: SegmentKind): string {
  return NAMES[kind]();
}
