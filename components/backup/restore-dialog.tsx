import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { FileDrop, type ReadFile } from '@/components/ui/file-drop.tsx';
import { Failure, Progress } from '@/components/ui/progress.tsx';
import { RunActions } from '@/components/ui/run-actions.tsx';
import { type Run, useRun } from '@/components/ui/use-run.ts';
import type { Backup } from '@/utils/backup/backup.ts';
import { type BackupFault, readBackup } from '@/utils/backup/format.ts';
import type { BackupPart } from '@/utils/backup/parts.ts';
import type { RestoreWay } from '@/utils/backup/restore.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import type { BackupPort, Comparison, Restored } from './port.ts';
import { initialChoices, type PreviewChoices, restorable } from './restore-choices.ts';
import { RestorePreview } from './restore-preview.tsx';

const FAULTS: Readonly<Record<BackupFault, () => string>> = {
  empty: () => t('file_empty'),
  other: () => t('restore_fault_other'),
  newer: () => t('restore_fault_newer'),
  cut: () => t('restore_fault_cut'),
  damaged: () => t('restore_fault_damaged'),
};

export interface RestoreDialogProps {
  port: BackupPort;
  /** The text of a file that is known already; null: it is asked for. */
  given: string | null;
  /** What is chosen at first of the ways to restore. */
  way?: RestoreWay;
  /** Leads back to where the text was chosen; without it, to another file. */
  onBack?: () => void;
  onRestored: (restored: Restored) => void;
  /** It failed in the middle: what came before is restored. */
  onFailed?: () => void;
  onClose: () => void;
}

/** A backup that can be restored. */
interface Opened {
  backup: Backup;
  /** Records that were out of bounds, and cut. */
  cut: number;
}

/** Asks for a backup file, shows what it would bring back, and restores what is chosen of it. */
export function RestoreDialog({ given, ...props }: RestoreDialogProps) {
  const [file, setFile] = useState(() => (given === null ? null : opened(given)));
  if (file === null || 'fault' in file) {
    return (
      <FileDialog
        fault={file?.fault ?? null}
        onFile={(read, problem) => setFile(read ? opened(read) : problem)}
        onClose={props.onClose}
      />
    );
  }
  return <PreviewDialog {...props} {...file} onOtherFile={() => setFile(null)} />;
}

type FileState = Opened | { fault: string };

function opened(text: string): FileState {
  const reading = readBackup(text);
  return reading.ok ? reading : { fault: FAULTS[reading.reason]() };
}

interface FileDialogProps {
  /** Why the last file cannot be restored; null: there was none. */
  fault: string | null;
  /** Called with the file's text, or with null and why it cannot be read. */
  onFile: (text: string | null, problem: FileState | null) => void;
  onClose: () => void;
}

function FileDialog({ fault, onFile, onClose }: FileDialogProps) {
  const take = (file: ReadFile | null, problem: string | null) => {
    if (file) onFile(decode(file.bytes, file.encoding), null);
    else onFile(null, problem === null ? null : { fault: problem });
  };
  return (
    <Dialog
      title={t('restore_title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common_cancel')}</Button>}
    >
      <p>{t('restore_intro')}</p>
      <FileDrop
        label={t('restore_drop')}
        name={undefined}
        accept=".json,application/json"
        onFile={take}
      />
      <Failure text={fault} />
    </Dialog>
  );
}

type PreviewDialogProps = Omit<RestoreDialogProps, 'given'> & Opened & { onOtherFile: () => void };

function PreviewDialog(props: PreviewDialogProps) {
  const { port, backup, cut, way, onRestored, onFailed, onBack, onOtherFile, onClose } = props;
  const { comparison, failure, compare } = useComparison(port, backup);
  const [choices, setChoices] = useState<PreviewChoices>(() => ({
    ...initialChoices,
    ...(way ? { way } : {}),
  }));
  const run = useRun();
  const found = comparison && restorable(comparison, choices);

  const restore = (parts: ReadonlySet<BackupPart>) =>
    run.start(Math.max(recordsIn(backup, parts), 1), async (options) => {
      const restored = await port
        .restore(backup, { way: choices.way, parts }, options)
        .catch((error: unknown) => {
          onFailed?.();
          throw error;
        })
        // What came before the failure is restored.
        .finally(compare);
      onRestored(restored);
      if (!restored.cancelled) onClose();
    });

  return (
    <Dialog
      title={t('restore_title')}
      onClose={run.part === null ? onClose : run.cancel}
      actions={
        <PreviewActions
          run={run}
          products={found?.products ?? 0}
          isNothing={!found || found.parts.size === 0}
          onBack={onBack ?? null}
          onOtherFile={onOtherFile}
          onRestore={() => found && restore(found.parts)}
        />
      }
    >
      <RestorePreview
        backup={backup}
        cut={cut}
        comparison={comparison}
        choices={choices}
        onChoices={setChoices}
      />
      <Progress run={run} />
      <Failure text={failure} />
    </Dialog>
  );
}

interface PreviewActionsProps {
  run: Run;
  /** How many products would be restored. */
  products: number;
  isNothing: boolean;
  /** Null: back leads to another file. */
  onBack: (() => void) | null;
  onOtherFile: () => void;
  onRestore: () => void;
}

function PreviewActions(props: PreviewActionsProps) {
  const { run, products, isNothing, onBack, onOtherFile, onRestore } = props;
  const label = products > 0 ? tn('restore_run_products', products) : t('restore_run');
  return (
    <RunActions run={run}>
      <Button onClick={onBack ?? onOtherFile}>
        {onBack ? t('transfer_back') : t('restore_other_file')}
      </Button>
      <Button variant="primary" disabled={isNothing} onClick={onRestore}>
        {isNothing ? t('restore_nothing') : label}
      </Button>
    </RunActions>
  );
}

/** How many records of a backup are in these parts. */
function recordsIn(backup: Backup, parts: ReadonlySet<BackupPart>): number {
  const { accounts, sums, streams, segments, categories, products } = backup;
  return (
    (parts.has('shop') ? categories.length + products.length : 0) +
    (parts.has('streams') ? streams.length + segments.length : 0) +
    (parts.has('earnings') ? accounts.length + sums.length : 0)
  );
}

/** How the backup compares with what is here; null while that is read. */
function useComparison(port: BackupPort, backup: Backup) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const compare = useCallback(() => {
    setFailure(null);
    port.compare(backup).then(setComparison, (error: unknown) => setFailure(failureText(error)));
  }, [port, backup]);
  useEffect(compare, [compare]);
  return { comparison, failure, compare };
}
