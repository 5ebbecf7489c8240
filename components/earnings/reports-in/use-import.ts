import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import { keepAnswers, readAnswers } from '@/utils/earnings/import/answers.ts';
import type {
  ChosenAccounts,
  KeepPreview,
  ReadSummary,
} from '@/utils/earnings/import/report-import.ts';
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
  const [choices, setChoices] = useState(NO_CHOICES);
  const [part, setPart] = useState<number | null>(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const [answers, setAnswers] = useState<ReportAnswers>(() => ({
    layouts: readAnswers(port.notes),
    periods: {},
  }));
  const onProgress = (done: number, all: number) => setPart(all === 0 ? 1 : done / all);
  const fail = (error: unknown) => {
    setPart(null);
    setFailure(failureText(error));
  };
  const { opened, summary } = useReading(port, files, contextOf(settings, answers), answers, {
    onProgress,
    onRead: () => setPart(null),
    fail,
  });
  const chosen = useMemo(
    () => (summary ? chosenAccounts(summary, choices) : null),
    [summary, choices.accounts, choices.off],
  );
  const previews = usePreviews(opened, chosen, fail);

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

  function answer(next: ReportAnswers): void {
    keepAnswers(port.notes, next.layouts);
    setAnswers({ layouts: next.layouts, periods: { ...answers.periods, ...next.periods } });
  }

  const stop = () => opened.current?.stop();
  return { summary, choices, setChoices, previews, part, failure, answer, keep, stop, isKeeping };
}

type Opened = RefObject<ReportFiles | null>;

interface ReadingEvents {
  onProgress: (done: number, all: number) => void;
  onRead: () => void;
  fail: (error: unknown) => void;
}

/** Reads the files, and again when the creator has said more of them; null: not read yet. */
function useReading(
  port: ReportsInPort,
  files: readonly File[],
  context: ReportContext,
  answers: ReportAnswers,
  { onProgress, onRead, fail }: ReadingEvents,
): { opened: Opened; summary: ReadSummary | null } {
  const [summary, setSummary] = useState<ReadSummary | null>(null);
  const opened = useRef<ReportFiles | null>(null);
  useEffect(() => {
    const reports = port.openReportFiles();
    opened.current = reports;
    setSummary(null);
    onProgress(0, 1);
    reports.read(files, context, onProgress).then((read) => {
      onRead();
      setSummary(read);
    }, fail);
    return () => reports.close();
  }, [port, files, answers]);
  return { opened, summary };
}

/** What keeping would do; null: not known yet. */
function usePreviews(
  opened: Opened,
  chosen: ChosenAccounts | null,
  fail: (error: unknown) => void,
): readonly KeepPreview[] | null {
  const [previews, setPreviews] = useState<readonly KeepPreview[] | null>(null);
  useEffect(() => {
    setPreviews(null);
    if (!chosen) return;
    let isCurrent = true;
    opened.current?.preview(chosen).then((found) => {
      if (isCurrent) setPreviews(found);
    }, fail);
    return () => {
      isCurrent = false;
    };
  }, [chosen]);
  return previews;
}

function contextOf(settings: Settings | null, answers: ReportAnswers): ReportContext {
  const tags = settings
    ? CODES.flatMap((marketplace) =>
        tagsFor(settings, marketplace).map(({ tag }) => ({ tag, marketplace })),
      )
    : [];
  return { tags, home: settings?.home ?? null, answers };
}
