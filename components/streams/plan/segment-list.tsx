import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useProductDetails } from '@/components/shop/store/use-product-details.ts';
import { useContextMenu } from '@/components/ui/context-menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { usePlan } from './context.ts';
import { segmentEvents } from './segment-events.ts';
import { SegmentRow } from './segment-row.tsx';

/** The segments in their order. The keys walk them by their numbers; each is edited in its place. */
export function SegmentList() {
  const store = usePlan();
  const { page, schedule } = store;
  const list = useRef<HTMLOListElement>(null);
  const menu = useContextMenu(t('plan_segment_menu'), list);
  const { rows } = schedule.value;
  const products = useMemo(
    () => [...new Set(rows.flatMap(({ segment }) => segment.products))],
    [rows],
  );
  const details = useProductDetails(page.port, products, page.live.version.value);
  useRequestedFocus(list);
  return (
    <>
      <ol
        class="segments"
        ref={list}
        tabIndex={-1}
        aria-label={t('plan_segments')}
        {...segmentEvents(store, menu.open)}
      >
        {rows.map((planned, at) => (
          <SegmentRow key={planned.segment.id} planned={planned} at={at} details={details} />
        ))}
      </ol>
      {menu.view}
    </>
  );
}

/** Leads the focus to where it was asked to be, as soon as that is there. */
function useRequestedFocus(list: { current: HTMLElement | null }): void {
  const { focus, plan } = usePlan();
  const wanted = focus.value;
  const { segments } = plan.value;
  useEffect(() => {
    if (!wanted) return;
    const row = list.current?.querySelector(`[data-segment="${CSS.escape(wanted.segment)}"]`);
    const element = row?.querySelector<HTMLElement>(`[data-part=${wanted.part}]`);
    const field = element?.querySelector<HTMLElement>('input') ?? element;
    if (!field) return;
    focus.value = null;
    field.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [wanted, segments, focus, list]);
}
