import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { Candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { idsOf, type Planned, planImport } from '@/utils/shop/transfer/import/plan.ts';
import { type Source, tableCandidates } from '@/utils/shop/transfer/import/source.ts';
import type { TransferProps } from './dialog-props.ts';
import { PlanList } from './plan-list.tsx';
import { Progress } from './progress.tsx';
import { BackupPart } from './restore-part.tsx';
import { SourcePart } from './source-part.tsx';
import { type TableSetting, TableSetup } from './table-setup.tsx';
import { UnderField } from './under-field.tsx';
import { useRun } from './use-run.ts';

/** A file, a list or any text in: what it would do is shown row by row, then done in one run. */
export function ImportDialog(props: TransferProps) {
  const { settings, categories, onClose } = props;
  const [source, setSource] = useState<Source | null>(null);
  const [setting, setSetting] = useState<TableSetting | null>(null);
  const [under, setUnder] = useState<string[] | null>(null);
  const { home } = settings;

  const candidates = useMemo((): Candidate[] => {
    if (!source || source.kind === 'backup') return [];
    if (source.kind !== 'table') return source.candidates;
    if (!setting) return [];
    const { columns, header, separator, own } = setting;
    return tableCandidates(source.rows, columns, header, separator, home, own);
  }, [source, setting, home]);

  function onSource(read: Source) {
    setSource(read);
    setSetting(
      read.kind === 'table'
        ? { columns: read.columns, header: read.header, separator: '›', own: false }
        : null,
    );
  }

  if (!source)
    return <SourcePart port={props.port} home={home} onSource={onSource} onClose={onClose} />;
  if (source.kind === 'backup') {
    return <BackupPart {...props} reading={source.reading} onBack={() => setSource(null)} />;
  }
  return (
    <PlanDialog {...props} candidates={candidates} under={under} onBack={() => setSource(null)}>
      {source.kind === 'table' && setting && (
        <TableSetup rows={source.rows} setting={setting} onSetting={setSetting} />
      )}
      <UnderField categories={categories} value={under} onValue={setUnder} />
    </PlanDialog>
  );
}

export interface PlanDialogProps extends TransferProps {
  candidates: readonly Candidate[];
  /** A category that all of them go into. */
  under: string[] | null;
  onBack: (() => void) | null;
  children?: preact.ComponentChildren;
}

/** What would be done, and doing it. */
export function PlanDialog(props: PlanDialogProps) {
  const { port, candidates, under, onBack, onDone, onClose, children } = props;
  const known = useKnown(props);
  const plan = useMemo(
    () => planImport(candidates, known ?? new Map(), under),
    [candidates, known, under],
  );
  const run = useRun();
  const writes = plan.filter(({ verdict }) => verdict !== 'wrong' && verdict !== 'same');
  const count = plan.filter(({ verdict }) => verdict === 'new' || verdict === 'more').length;

  function start() {
    run.start(writes.length, async (options) => {
      const result = await port.saveMany(rowsOf(writes), options);
      const changed = result.added + result.changed;
      if (changed > 0) onDone({ what: 'import', count: changed });
      if (!result.cancelled) onClose();
    });
  }

  return (
    <Dialog
      title={t('transfer_preview_title')}
      onClose={run.part === null ? onClose : run.cancel}
      actions={
        run.part === null ? (
          <>
            <Button onClick={onBack ?? onClose}>
              {onBack ? t('transfer_back') : t('common_cancel')}
            </Button>
            <Button variant="primary" disabled={count === 0 || known === null} onClick={start}>
              {count === 0 ? t('transfer_nothing_to_do') : tn('transfer_import_run', count)}
            </Button>
          </>
        ) : (
          <Button onClick={run.cancel}>{t('common_cancel')}</Button>
        )
      }
    >
      {children}
      <PlanList plan={plan} />
      <Progress run={run} />
    </Dialog>
  );
}

/** Those of the named products that the shop has; null while they are read. */
function useKnown({
  port,
  candidates,
}: PlanDialogProps): ReadonlyMap<string, ProductDetails> | null {
  const [known, setKnown] = useState<ReadonlyMap<string, ProductDetails> | null>(null);
  const ids = useMemo(() => idsOf(candidates), [candidates]);
  useEffect(() => {
    let overtaken = false;
    port.details(ids).then((found) => {
      if (!overtaken) setKnown(new Map(found.map((each) => [each.id, each])));
    }, report);
    return () => {
      overtaken = true;
    };
  }, [port, ids]);
  return known;
}

function rowsOf(plan: readonly Planned[]) {
  return plan.flatMap(({ row }) => row ?? []);
}
