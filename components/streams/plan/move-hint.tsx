import { DragNote } from '@/components/ui/drag-note.tsx';
import { numberText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { numberedName } from '../parts/segment-name.ts';
import { usePlan } from './context.ts';
import type { PlanDragged, PlanTarget } from './plan-drag.ts';

/** What is moved within the plan, and where it would land. */
export function MoveHint() {
  const { moves, plan } = usePlan();
  const drag = moves.current.value;
  return (
    <DragNote
      label={t('plan_keys')}
      drag={drag}
      what={drag ? draggedText(drag.dragged) : ''}
      where={drag ? targetText(drag.target, drag.dragged, plan.value.segments) : ''}
      keys={t('plan_drag_keys')}
      ghost={moves.ghost}
    />
  );
}

function draggedText({ kind, ids }: PlanDragged): string {
  return tn(kind === 'segments' ? 'plan_count' : 'count_products', ids.length);
}

function targetText(
  target: PlanTarget | null,
  { ids }: PlanDragged,
  segments: readonly Segment[],
): string {
  if (target === null) return t('shop_drop_nowhere');
  const moved = new Set(ids);
  if (target.at === 'segments') {
    return positionText(
      segments.map(({ id }) => id),
      moved,
      target.before,
    );
  }
  const at = segments.findIndex(({ id }) => id === target.segment);
  const segment = segments[at];
  if (!segment) return t('shop_drop_nowhere');
  return `${numberedName(segment, at)}: ${positionText(segment.products, moved, target.before)}`;
}

function positionText(
  ids: readonly string[],
  moved: ReadonlySet<string>,
  before: string | null,
): string {
  const others = ids.filter((id) => !moved.has(id));
  const at = before === null ? others.length : others.indexOf(before);
  return t('shop_drop_position', numberText(at + 1), numberText(others.length + 1));
}
