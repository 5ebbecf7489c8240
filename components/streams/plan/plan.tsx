import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { EXAMPLE_PLAN } from '@/utils/streams/kind-defaults.ts';
import { AddSegment } from './add-segment.tsx';
import { PlanContext, usePlan } from './context.ts';
import { MoveHint } from './move-hint.tsx';
import type { PlanInput } from './plan-base.ts';
import { createPlanStore } from './plan-store.ts';
import { PlanTotals } from './plan-totals.tsx';
import { SegmentList } from './segment-list.tsx';
import { SegmentTools } from './segment-tools.tsx';
import { StageLinks } from './stage-links.tsx';
import { StreamHead } from './stream-head.tsx';
import './plan.css';

const AddProductsDialog = lazy(
  async () => (await import('./add-products-dialog.tsx')).AddProductsDialog,
);

/** The plan of a stream: what it is, and its segments in order, each edited in its place. */
export function Plan({ port, page, plan, run }: PlanInput) {
  const store = useMemo(() => createPlanStore({ port, page, plan, run }), [port, page, plan, run]);
  const adding = store.adding.value;
  const { stream } = plan.value;
  return (
    <PlanContext.Provider value={store}>
      <div class="plan">
        <StreamHead />
        {!stream.isTemplate && <StageLinks open={(window) => port.openStage(window, stream.id)} />}
        <PlanSegments />
        <MoveHint />
        {adding && <AddProductsDialog segment={adding.segment} />}
      </div>
    </PlanContext.Provider>
  );
}

function PlanSegments() {
  const { plan, moves } = usePlan();
  const root = useRef<HTMLElement>(null);
  const { segments } = plan.value;
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    // What scrolls is around the plan.
    const scrolled = root.current?.closest<HTMLElement>('main')?.parentElement;
    if (scrolled) moves.watch(scrolled, signal);
    document.addEventListener('keydown', moves.onKey, { capture: true, signal });
    return () => leaving.abort();
  }, [moves]);
  return (
    <section class="plan-segments" aria-label={t('plan_segments')} ref={root}>
      <PlanTotals />
      {segments.length > 0 ? (
        <>
          <SegmentTools />
          <SegmentList />
        </>
      ) : (
        <EmptyPlan />
      )}
      <AddSegment />
    </section>
  );
}

function EmptyPlan() {
  const { commands } = usePlan();
  const example = () => void commands.addAll(EXAMPLE_PLAN);
  return (
    <div class="plan-empty">
      <h2>{t('plan_empty_title')}</h2>
      <p class="quiet">{t('plan_empty_hint')}</p>
      <Button icon="template" onClick={example}>
        {t('plan_example')}
      </Button>
    </div>
  );
}
