import { useMemo, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import { cellText } from '@/utils/text/csv.ts';
import { Diff } from './audit-diff.tsx';
import type { AuditedRow } from './audit-rows.ts';
import { OldStatement } from './old-statement.tsx';
import type { TableCheck } from './use-audited-table.ts';

/** Rows that are listed; the file has all of them. */
const MAX_LISTED = 200;

export interface AuditTableProps {
  check: TableCheck;
  /** The file's text. */
  text: string;
  input: AuditInput;
  onReplaceOld: (replaces: boolean) => void;
}

/** How many texts of a table were corrected, and each of them: what changes and what is left to do. */
export function AuditTable({
  check: { run, audited },
  text,
  input,
  onReplaceOld,
}: AuditTableProps) {
  return (
    <>
      <Progress run={run} />
      <p role="status">
        {audited && tn('audit_texts', audited.count, audited.changed, audited.remaining)}
      </p>
      {audited?.hasOld && (
        <OldStatement isReplaced={input.replacesOld === true} onReplace={onReplaceOld} />
      )}
      {audited && (
        <ul class="transfer-rows">
          {audited.rows.slice(0, MAX_LISTED).map((row) => (
            <Row key={row.row} audited={row} text={text} input={input} />
          ))}
          {audited.rows.length > MAX_LISTED && <li class="transfer-row">{'…'}</li>}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  audited: AuditedRow;
  text: string;
  input: AuditInput;
}

/** A row by its title; opened, it shows its text before and after. */
function Row({ audited, text, input }: RowProps) {
  const { row, name, isChanged, problems } = audited;
  const [isOpen, setOpen] = useState(false);
  const isGood = problems.length === 0;
  return (
    <li class={isGood ? 'transfer-new' : 'transfer-wrong'}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary class="transfer-row">
          <Icon name={isGood ? 'check' : 'warning'} />
          <bdi class="transfer-name">{name || t('audit_row', row)}</bdi>
          <span>
            {[isChanged ? t('audit_row_changed') : '', ...problems].filter(Boolean).join(' ')}
          </span>
        </summary>
        {isOpen && <CellDiff audited={audited} text={text} input={input} />}
      </details>
    </li>
  );
}

function CellDiff({ audited: { cell }, text, input }: RowProps) {
  const { pieces } = useMemo(() => audit(cellText(text, cell), input), [text, cell, input]);
  return <Diff pieces={pieces} />;
}
