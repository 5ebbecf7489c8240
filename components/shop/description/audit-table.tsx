import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { AuditInput } from '@/utils/descriptions/audit.ts';
import type { ShopPort } from '../store/port.ts';
import { Progress } from '../transfer/progress.tsx';
import { useRun } from '../transfer/use-run.ts';
import { type AuditedTable, auditRows } from './audit-rows.ts';
import type { TextTable } from './audit-state.ts';

/** Rows that are listed; the file has all of them. */
const MAX_LISTED = 200;

export interface AuditTableProps {
  table: TextTable;
  input: AuditInput;
  port: Pick<ShopPort, 'details'>;
  /** @param type its MIME type, without a charset */
  onSave: (name: string, content: string, type: string) => void;
}

/** Corrects all texts of a table, lists what remains to be done, and offers the corrected file. */
export function AuditTable({ table, input, port, onSave }: AuditTableProps) {
  const { name, rows } = table;
  const [audited, setAudited] = useState<AuditedTable | null>(null);
  const run = useRun();

  useEffect(() => {
    setAudited(null);
    run.start(rows.length, async (options) =>
      setAudited(await auditRows(table, input, port, options)),
    );
    return run.cancel;
  }, [table, rows, input, port]);

  return (
    <>
      <Progress run={run} />
      {audited && (
        <>
          <p role="status">
            {tn('audit_texts', audited.texts, audited.changed, audited.remaining.length)}
          </p>
          <Remaining remaining={audited.remaining} />
          <Button
            variant="primary"
            icon="download"
            onClick={() => onSave(`corrected-${name}`, audited.content, 'text/csv')}
          >
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
