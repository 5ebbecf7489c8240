import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Reading } from './audit-state.ts';
import type { TextTable } from './text-table.ts';

export interface FileReadingProps {
  table: TextTable;
  /** Null: the creator has to choose. */
  reading: Reading | null;
  onReading: (reading: Reading) => void;
}

/** Says what a file was taken for, to be corrected; asks where that is not certain. */
export function FileReading({ table, reading, onReading }: FileReadingProps) {
  return (
    <>
      {reading === null && <p role="status">{t('audit_reading_uncertain')}</p>}
      <SelectField
        label={t('audit_reading')}
        value={String(reading ?? '')}
        options={[
          ...(reading === null ? [['', t('audit_reading_choose')] as const] : []),
          ['text', t('audit_reading_text')],
          ...table.names.map((name, at): [string, string] => [
            String(at),
            t('audit_reading_table', name || String(at + 1)),
          ]),
        ]}
        onValue={(value) => {
          if (value !== '') onReading(value === 'text' ? 'text' : Number(value));
        }}
      />
    </>
  );
}
