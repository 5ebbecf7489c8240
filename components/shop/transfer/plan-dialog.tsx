import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { Candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { idsOf, type Planned, planImport } from '@/utils/shop/transfer/import/plan.ts';
import type { TransferProps } from './dialog-props.ts';
import { PlanList } from './plan-list.tsx';
import { Progress } from './progress.tsx';
import { RunActions } from './run-actions.tsx';
import { type Run, useRun } from './use-run.ts';

export interface PlanDialogProps extends TransferProps {
  candidates: readonly Candidate[];
  /** The path of the category that all of them go into; null: none. */
  category: string[] | null;
  /** Leads to the step before; null: there is none. */
  onBack: (() => void) | null;
  /** The choices above the plan. */
  children?: ComponentChildren;
}

/** Shows what an import would do with each row, and imports. */
export function PlanDialog(props: PlanDialogProps) {
  const { candidates, category, onClose, children } = props;
  const known = useKnownProducts(props);
  const plan = useMemo(
    () => planImport(candidates, known ?? new Map(), category),
    [candidates, known, category],
  );
  const run = useRun();

  return (
    <Dialog
      title={t('transfer_preview_title')}
      onClose={run.part === null ? onClose : run.cancel}
      actions={<PlanActions props={props} plan={plan} isReady={known !== null} run={run} />}
    >
      {children}
      <PlanList plan={plan} />
      <Progress run={run} />
    </Dialog>
  );
}

interface PlanActionsProps {
  props: PlanDialogProps;
  plan: readonly Planned[];
  /** Whether the shop's own products are known, without which the plan is not true. */
  isReady: boolean;
  run: Run;
}

function PlanActions({ props, plan, isReady, run }: PlanActionsProps) {
  const { onBack, onClose } = props;
  const count = plan.filter(({ verdict }) => verdict === 'new' || verdict === 'more').length;
  return (
    <RunActions run={run}>
      <Button onClick={onBack ?? onClose}>
        {onBack ? t('transfer_back') : t('common_cancel')}
      </Button>
      <Button
        variant="primary"
        disabled={count === 0 || !isReady}
        onClick={() => startImport(props, plan, run)}
      >
        {count === 0 ? t('transfer_nothing_to_do') : tn('transfer_import_run', count)}
      </Button>
    </RunActions>
  );
}

/** Writes what the plan adds or changes; the dialog closes when all of it is written. */
function startImport(
  { port, onDone, onClose }: PlanDialogProps,
  plan: readonly Planned[],
  run: Run,
): void {
  const writes = plan.filter(({ verdict }) => verdict !== 'wrong' && verdict !== 'same');
  const rows = writes.flatMap(({ row }) => row ?? []);
  run.start(writes.length, async (options) => {
    const result = await port.saveMany(rows, options);
    const changed = result.added + result.changed;
    if (changed > 0) onDone({ what: 'import', count: changed });
    if (!result.cancelled) onClose();
  });
}

/** The candidates that the shop has already, by their ids; null while they are read. */
function useKnownProducts({
  port,
  candidates,
}: PlanDialogProps): ReadonlyMap<string, ProductDetails> | null {
  const [known, setKnown] = useState<ReadonlyMap<string, ProductDetails> | null>(null);
  const ids = useMemo(() => idsOf(candidates), [candidates]);
  useEffect(() => {
    let isOutdated = false;
    port.details(ids).then((products) => {
      if (!isOutdated) setKnown(new Map(products.map((product) => [product.id, product])));
    }, report);
    return () => {
      isOutdated = true;
    };
  }, [port, ids]);
  return known;
}
