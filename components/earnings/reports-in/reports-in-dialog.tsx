import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Failure, ProgressBar } from '@/components/ui/progress.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { readAnswers } from '@/utils/earnings/import/answers.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import {
  accountedReports,
  changesAnything,
  chosenAccounts,
  waitsForAccount,
} from './import-state.ts';
import type { ReportsInPort } from './port.ts';
import { Preview, Refusals, SumChecks } from './preview.tsx';
import { Questions } from './questions.tsx';
import { type Import, useImport } from './use-import.ts';
import './reports-in.css';

export interface ReportsInDialogProps {
  port: ReportsInPort;
  files: readonly File[];
  settings: Settings | null;
  /** Keeps and says so: does the work, and resolves with whether it was done. */
  onKeep: (work: () => Promise<Done | null>) => Promise<boolean>;
  onClose: () => void;
}

/** Reads report files, asks what cannot be told, shows what they come to, and keeps what is chosen. */
export function ReportsInDialog(props: ReportsInDialogProps) {
  const { port, files, settings, onKeep, onClose } = props;
  const state = useImport(port, files, settings);
  const { summary, choices, previews, part, isKeeping } = state;
  const close = isKeeping ? state.stop : onClose;
  const keep = async () => {
    if (await onKeep(state.keep)) onClose();
  };
  return (
    <Dialog
      title={t('reports_in_title')}
      size="tall"
      onClose={close}
      status={<Status state={state} files={files.length} />}
      actions={<Actions state={state} onClose={close} onKeep={() => void keep()} />}
    >
      {part !== null && <ProgressBar part={part} />}
      {summary && !isKeeping && (
        <div class="reports-in">
          {summary.questions.length > 0 && (
            <Questions
              questions={summary.questions}
              known={readAnswers(port.notes)}
              onAnswer={state.answer}
            />
          )}
          <Preview
            summary={summary}
            choices={choices}
            previews={previews}
            onChoices={state.setChoices}
          />
          <SumChecks reports={accountedReports(summary, chosenAccounts(summary, choices))} />
          <Refusals refused={summary.refused} />
        </div>
      )}
      <Failure text={state.failure} />
    </Dialog>
  );
}

function Status({ state, files }: { state: Import; files: number }) {
  const { summary, previews, choices, isKeeping } = state;
  if (isKeeping) return <>{t('reports_in_keeping')}</>;
  if (!summary) return <>{state.failure === null ? tn('reports_in_reading', files) : ''}</>;
  if (summary.reports.length === 0) return <>{t('reports_in_nothing')}</>;
  if (waitsForAccount(summary, choices)) return <>{t('reports_in_account_first')}</>;
  if (previews && previews.length > 0 && !changesAnything(previews, choices.takeOlder)) {
    return <>{t('reports_in_all_here')}</>;
  }
  return null;
}

interface ActionsProps {
  state: Import;
  onClose: () => void;
  onKeep: () => void;
}

function Actions({ state, onClose, onKeep }: ActionsProps) {
  const { summary, previews, choices, isKeeping } = state;
  const count = summary ? Object.keys(chosenAccounts(summary, choices)).length : 0;
  const canKeep =
    summary !== null &&
    previews !== null &&
    !isKeeping &&
    !waitsForAccount(summary, choices) &&
    changesAnything(previews, choices.takeOlder);
  return (
    <>
      <Button onClick={onClose}>{t('common_cancel')}</Button>
      {count > 0 && (
        <Button variant="primary" disabled={!canKeep} onClick={onKeep}>
          {tn('reports_in_keep', count)}
        </Button>
      )}
    </>
  );
}
