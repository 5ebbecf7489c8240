import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { Failure, Progress } from '@/components/ui/progress.tsx';
import { RunActions } from '@/components/ui/run-actions.tsx';
import { type Run, useRun } from '@/components/ui/use-run.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { Candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { idsOf, type Planned, planImport } from '@/utils/shop/transfer/import/plan.ts';
import type { TransferProps } from './dialog-props.ts';
import { PlanList } from './plan-list.tsx';
import { NEW_ONLY, type Picks, pickedIds, pickedRows } from './plan-picks.ts';

export interface PlanDialogProps extends TransferProps {
  title: string;
  candidates: readonly Candidate[];
  /** The path of the category that all of them go into; null: none. */
  category: string[] | null;
  /** Leads to the step before; null: there is none. */
  onBack: (() => void) | null;
  /** The choices above the plan. */
  children?: ComponentChildren;
}

/** Shows what an import would do with each row, lets rows be ticked, and imports these. */
export function PlanDialog(props: PlanDialogProps) {
  const { title, candidates, category, settings, onClose, children } = props;
  const { known, failure } = useKnownProducts(props);
  const [picks, setPicks] = useState<Picks>(NEW_ONLY);
  const plan = useMemo(
    () => planImport(candidates, known ?? new Map(), category),
    [candidates, known, category],
  );
  const run = useRun();

  return (
    <Dialog
      title={title}
      size="tall"
      onClose={run.part === null ? onClose : run.cancel}
      actions={
        <PlanActions props={props} plan={plan} picks={picks} isReady={known !== null} run={run} />
      }
    >
      {children}
      <PlanList plan={plan} picks={picks} onPicks={setPicks} hasPictures={settings.pictures} />
      <Progress run={run} />
      <Failure text={failure} />
    </Dialog>
  );
}

interface PlanActionsProps {
  props: PlanDialogProps;
  plan: readonly Planned[];
  picks: Picks;
  /** Whether the shop's own products are known, without which the plan is not true. */
  isReady: boolean;
  run: Run;
}

function PlanActions({ props, plan, picks, isReady, run }: PlanActionsProps) {
  const { onBack, onClose } = props;
  const count = useMemo(() => pickedIds(plan, picks).size, [plan, picks]);
  return (
    <RunActions run={run}>
      <Button onClick={onBack ?? onClose}>
        {onBack ? t('transfer_back') : t('common_cancel')}
      </Button>
      <Button
        variant="primary"
        disabled={count === 0 || !isReady}
        onClick={() => startImport(props, pickedRows(plan, picks), run)}
      >
        {count === 0 ? t('transfer_nothing_to_do') : tn('transfer_import_run', count)}
      </Button>
    </RunActions>
  );
}

/** Writes what is ticked; the dialog closes when all of it is written. */
function startImport(
  { port, onDone, onFailed, onClose }: PlanDialogProps,
  writes: readonly Planned[],
  run: Run,
): void {
  const rows = writes.flatMap(({ row }) => row ?? []);
  run.start(rows.length, async (options) => {
    const result = await port.saveMany(rows, options).catch((error: unknown) => {
      onFailed();
      throw error;
    });
    const changed = result.added + result.changed;
    if (changed > 0) onDone({ what: 'import', count: changed });
    if (!result.cancelled) onClose();
  });
}

interface KnownProducts {
  /** The candidates that the shop has already, by their ids; null while they are read. */
  known: ReadonlyMap<string, ProductDetails> | null;
  failure: string | null;
}

function useKnownProducts({ port, candidates }: PlanDialogProps): KnownProducts {
  const [state, setState] = useState<KnownProducts>({ known: null, failure: null });
  const ids = useMemo(() => idsOf(candidates), [candidates]);
  useEffect(() => {
    let isOutdated = false;
    port.details(ids).then(
      (products) => {
        const known = new Map(products.map((product) => [product.id, product]));
        if (!isOutdated) setState({ known, failure: null });
      },
      (error: unknown) => setState({ known: null, failure: failureText(error) }),
    );
    return () => {
      isOutdated = true;
    };
  }, [port, ids]);
  return state;
}
