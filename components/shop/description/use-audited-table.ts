import { useEffect, useState } from 'preact/hooks';
import { type Run, useRun } from '@/components/ui/use-run.ts';
import type { AuditInput } from '@/utils/descriptions/audit.ts';
import type { ShopPort } from '../store/port.ts';
import { type AuditedTable, auditRows } from './audit-rows.ts';
import type { Reading, TextFile } from './audit-state.ts';

/** A table of texts while it is corrected, and when it has been. */
export interface TableCheck {
  run: Run;
  /** Null before that. */
  audited: AuditedTable | null;
}

/** Corrects all texts of a file that is read as a table, anew after every change of what they are checked for. */
export function useAuditedTable(
  file: TextFile | null,
  reading: Reading | null,
  input: AuditInput | null,
  port: Pick<ShopPort, 'details'>,
): TableCheck {
  const [audited, setAudited] = useState<AuditedTable | null>(null);
  const run = useRun();
  useEffect(() => {
    setAudited(null);
    if (!file?.table || typeof reading !== 'number' || !input) return;
    const { text, table } = file;
    run.start(table.rows.length, async (options) =>
      setAudited(await auditRows(text, table, reading, input, port, options)),
    );
    return run.cancel;
  }, [file, reading, input, port]);
  return { run, audited };
}
