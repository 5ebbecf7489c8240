import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { useRun } from '@/components/ui/use-run.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { AuditInput } from '@/utils/descriptions/audit.ts';
import type { Edit } from '@/utils/shop/transfer/import/rewrite-file.ts';
import type { ShopPort } from '../store/port.ts';
import { type AuditedTable, auditRows } from './audit-rows.ts';
import type { TextTable } from './text-table.ts';

/** Rows that are listed; the file has all of them. */
const MAX_LISTED = 200;

export interface AuditTableProps {
  /** The file's text. */
  text: string;
  table: TextTable;
  /** The column that the texts stand in. */
  column: number;
  input: AuditInput;
  port: Pick<ShopPort, 'details'>;
  onSave: (edits: readonly Edit[]) => void;
}

/** Corrects all texts of a table, lists what remains to be done, and offers the corrected file. */
export function AuditTable({ text, table, column, input, port, onSave }: AuditTableProps) {
  const [audited, setAudited] = useState<AuditedTable | null>(null);
  const run = useRun();

  useEffect(() => {
    setAudited(null);
    run.start(table.rows.length, async (options) =>
      setAudited(await auditRows(text, table, column, input, port, options)),
    );
    return run.cancel;
  }, [text, table, column, input, port]);

  return (
    <>
      <Progress run={run} />
      {audited && (
        <>
          <p role="status">
            {tn('audit_texts', table.rows.length, audited.changed, audited.remaining.length)}
          </p>
          <Remaining remaining={audited.remaining} />
          <Button variant="primary" icon="download" onClick={() => onSave(audited.edits)}>
            {t('audit_save')}
          </Button>
        </>
      )}
    </>
  );
}

/** The rows that the creator has to look at. */
function Remaining({ remaining }: Pick<AuditedTable, 'remaining'>) {
  return (
    <ul class="transfer-rows">
      {remaining.slice(0, MAX_LISTED).map(({ row, problems }) => (
        <li key={row} class="transfer-row transfer-wrong">
          <span class="transfer-name">{t('audit_row', row)}</span>
          <span>{problems.join(' ')}</span>
        </li>
      ))}
      {remaining.length > MAX_LISTED && <li class="transfer-row">{'…'}</li>}
    </ul>
  );
}
