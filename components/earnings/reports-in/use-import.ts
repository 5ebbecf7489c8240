import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import { keepAnswers, readAnswers } from '@/utils/earnings/import/answers.ts';
import type { KeepPreview, ReadSummary } from '@/utils/earnings/import/report-import.ts';
import type { ReportAnswers, ReportContext } from '@/utils/earnings/reports/found.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { tagsFor } from '@/utils/settings/schema.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { chosenAccounts, type ImportChoices, NO_CHOICES } from './import-state.ts';
import type { ReportFiles, ReportsInPort } from './port.ts';

export interface Import {
  /** What was read; null: it is being read. */
  summary: ReadSummary | null;
  choices: ImportChoices;
  setChoices: (choices: ImportChoices) => void;
  /** What keeping would do; null: not known yet. */
  previews: readonly KeepPreview[] | null;
  /** The part that is done of what goes on, from 0 to 1; null: nothing goes on. */
  part: number | null;
  failure: string | null;
  /** Reads again, with what the creator has said; layouts are remembered. */
  answer: (answers: ReportAnswers) => void;
  /** Keeps what is chosen. */
  keep: () => Promise<Done | null>;
  /** Ends keeping after the batch that is being written. */
  stop: () => void;
  isKeeping: boolean;
}

/** One import of report files, from their reading to what is kept. */
export function useImport(
  port: ReportsInPort,
  files: readonly File[],
  settings: Settings | null,
): Import {
  const [summary, setSummary] = useState<ReadSummary | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [previews, setPreviews] = useState<readonly KeepPreview[] | null>(null);
  const [part, setPart] = useState<number | null>(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [answers, setAnswers] = useState<ReportAnswers>(() => ({
    layouts: readAnswers(port.notes),
    periods: {},
  }));
  const opened = useRef<ReportFiles | null>(null);
  const onProgress = (done: number, all: number) => setPart(all === 0 ? 1 : done / all);
  const fail = (error: unknown) => {
    setPart(null);
    setFailure(failureText(error));
  };

  useEffect(() => {
    const reports = port.openReportFiles();
    opened.current = reports;
    setSummary(null);
    setPreviews(null);
    setPart(0);
    reports.read(files, contextOf(settings, answers), onProgress).then((read) => {
      setPart(null);
      setSummary(read);
    }, fail);
    return () => reports.close();
  }, [port, files, answers]);

  const chosen = useMemo(
    () => (summary ? chosenAccounts(summary, choices) : null),
    [summary, choices.accounts, choices.off],
  );
  useEffect(() => {
    if (!chosen) return;
    let isCurrent = true;
    setPreviews(null);
    opened.current?.preview(chosen).then((found) => {
      if (isCurrent) setPreviews(found);
    }, fail);
    return () => {
      isCurrent = false;
    };
  }, [chosen]);

  async function keep(): Promise<Done | null> {
    setFailure(null);
    setPart(0);
    setKeeping(true);
    try {
      return (await opened.current?.keep(chosen ?? {}, choices.takeOlder, onProgress)) ?? null;
    } finally {
      setPart(null);
      setKeeping(false);
    }
  }

  return {
    summary,
    choices,
    setChoices,
    previews,
    part,
    failure,
    answer(next) {
      keepAnswers(port.notes, next.layouts);
      setAnswers({ layouts: next.layouts, periods: { ...answers.periods, ...next.periods } });
    },
    keep,
    stop: () => opened.current?.stop(),
    isKeeping,
  };
}

function contextOf(settings: Settings | null, answers: ReportAnswers): ReportContext {
  const tags = settings
    ? CODES.flatMap((marketplace) =>
        tagsFor(settings, marketplace).map(({ tag }) => ({ tag, marketplace })),
      )
    : [];
  return { tags, home: settings?.home ?? null, answers };
}
