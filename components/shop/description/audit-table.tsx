import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import type { Delimiter } from '@/utils/shop/transfer/import/table.ts';
import { formatCsv } from '@/utils/text/csv.ts';
import type { ShopPort } from '../shell/port.ts';
import { findingText, verdictText } from './audit-text.ts';
import { deadAmong, isDead } from './dead-links.ts';
import { Progress } from './progress.tsx';
import { useRun } from './use-run.ts';

/** Milliseconds of work, after which the page gets its turn. */
const SLICE = 30;
/** Rows that are listed; the file has all. */
const LISTED = 200;

interface Done {
  rows: string[][];
  changed: number;
  /** What is left for her to do, by the row's number. */
  open: { row: number; problems: string[] }[];
}

/** A table with one text in a row: all of them are put right, and what cannot be is listed. */
export function AuditTable({
  name,
  rows,
  delimiter,
  input,
  port,
  onSave,
}: {
  name: string;
  rows: readonly string[][];
  /** As the file had it. */
  delimiter: Delimiter;
  input: AuditInput;
  port: ShopPort;
  onSave: (name: string, content: string, kind: string) => void;
}) {
  const [done, setDone] = useState<Done | null>(null);
  const run = useRun();

  useEffect(() => {
    setDone(null);
    run.start(rows.length, async ({ onProgress, signal }) => {
      const column = longest(rows);
      const all: Done = { rows: [], changed: 0, open: [] };
      let since = performance.now();
      for (const [at, row] of rows.entries()) {
        if (signal.aborted) return;
        const text = row[column];
        if (text === undefined) {
          all.rows.push(row);
          continue;
        }
        const result = audit(text, input);
        const dead = await deadAmong(result.links, port);
        const problems = [
          ...result.findings.filter(({ mended }) => !mended).map(({ kind }) => findingText(kind)),
          ...result.links
            .filter((each) => each.link === null || isDead(each, dead))
            .map((each) => verdictText(each, dead)),
        ];
        all.rows.push(row.with(column, result.text));
        if (result.text !== text) all.changed++;
        if (problems.length > 0) all.open.push({ row: at + 1, problems: [...new Set(problems)] });
        if (performance.now() - since < SLICE) continue;
        onProgress(at);
        await new Promise((next) => setTimeout(next));
        since = performance.now();
      }
      setDone(all);
    });
    return run.cancel;
  }, [rows, input, port]);

  return (
    <>
      <Progress run={run} />
      {done && (
        <>
          <p role="status">{tn('audit_texts', rows.length, done.changed, done.open.length)}</p>
          <ul class="io-rows">
            {done.open.slice(0, LISTED).map(({ row, problems }) => (
              <li key={row} class="io-row io-wrong">
                <span class="io-name">{t('audit_row', row)}</span>
                <span>{problems.join(' ')}</span>
              </li>
            ))}
            {done.open.length > LISTED && <li class="io-row">{'…'}</li>}
          </ul>
          <Button
            variant="primary"
            icon="download"
            onClick={() => onSave(`corrected-${name}`, formatCsv(done.rows, delimiter), 'text/csv')}
          >
            {t('audit_save')}
          </Button>
        </>
      )}
    </>
  );
}

/** The column that holds the most text. */
function longest(rows: readonly string[][]): number {
  const sizes: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) sizes[at] = (sizes[at] ?? 0) + cell.length;
  }
  return sizes.indexOf(Math.max(...sizes));
}
