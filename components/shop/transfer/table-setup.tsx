import { useMemo } from 'preact/hooks';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { listText, numberText } from '@/components/ui/format.ts';
import { Select, SelectField } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { COLUMNS, type Column, type Columns } from '@/utils/shop/transfer/import/columns.ts';
import { DATE_ORDERS, type DateOrder } from '@/utils/shop/transfer/import/dates.ts';
import { SEPARATORS, type Separator } from '@/utils/shop/transfer/import/paths.ts';
import type { TableForm } from '@/utils/shop/transfer/import/table-candidates.ts';

/** How a table is to be read. */
export interface TableChoices {
  columns: Columns;
  hasHeader: boolean;
  /** What stands between the names of a category's path. */
  separator: Separator;
  /** What stands first in its dates. */
  dateOrder: DateOrder;
  /** Whether the titles are the creator's own words; else they are the product pages'. */
  areTitlesOwn: boolean;
}

const COLUMN_NAMES: Readonly<Record<Column, () => string>> = {
  link: () => t('transfer_column_link'),
  asin: () => t('transfer_column_asin'),
  marketplace: () => t('transfer_column_marketplace'),
  title: () => t('transfer_column_title'),
  brand: () => t('transfer_column_brand'),
  variation: () => t('label_variation'),
  note: () => t('transfer_column_note'),
  category: () => t('transfer_column_category'),
  saved: () => t('transfer_column_saved'),
};

const DATE_ORDER_NAMES: Readonly<Record<DateOrder, () => string>> = {
  day: () => t('transfer_dates_day'),
  month: () => t('transfer_dates_month'),
};

/** Rows of the table that are shown. */
const SHOWN_ROWS = 3;

export interface TableSetupProps {
  rows: readonly (readonly string[])[];
  /** What was found of how it is written. */
  form: TableForm;
  choices: TableChoices;
  onChoices: (choices: TableChoices) => void;
}

/** Shows what each column was taken for, to be corrected, with the first rows of the table. */
export function TableSetup(props: TableSetupProps) {
  const { form, choices, onChoices } = props;
  const { columns, hasHeader, areTitlesOwn } = choices;
  const change = (part: Partial<TableChoices>) => onChoices({ ...choices, ...part });
  return (
    <fieldset class="transfer-setup">
      <legend>{t('transfer_columns')}</legend>
      {form.origin && <p>{t('transfer_origin', form.origin)}</p>}
      <Sample {...props} />
      <LeftOut {...props} />
      <Checkbox checked={hasHeader} onChange={(checked) => change({ hasHeader: checked })}>
        {t('transfer_header')}
      </Checkbox>
      {columns.includes('title') && (
        <Checkbox checked={areTitlesOwn} onChange={(checked) => change({ areTitlesOwn: checked })}>
          {t('transfer_custom_titles')}
        </Checkbox>
      )}
      <Writing {...props} />
    </fieldset>
  );
}

/** How the cells of categories and of dates are written. */
function Writing({ form, choices, onChoices }: TableSetupProps) {
  const { columns, separator, dateOrder } = choices;
  return (
    <>
      {columns.includes('category') && !form.isTags && (
        <SelectField
          label={t('transfer_separator')}
          value={separator}
          options={SEPARATORS.map((each) => [each, each])}
          onValue={(chosen) => onChoices({ ...choices, separator: chosen })}
        />
      )}
      {columns.includes('saved') && form.hasDatesInFigures && (
        <SelectField
          label={t('transfer_dates')}
          value={dateOrder}
          options={DATE_ORDERS.map((each) => [each, DATE_ORDER_NAMES[each]()])}
          onValue={(chosen) => onChoices({ ...choices, dateOrder: chosen })}
        />
      )}
    </>
  );
}

/** The first rows under a choice for each column. */
function Sample({ rows, choices, onChoices }: TableSetupProps) {
  const { columns, hasHeader } = choices;
  const onColumn = (at: number, column: Column | null) =>
    onChoices({ ...choices, columns: withColumn(columns, at, column) });
  return (
    <div class="transfer-table">
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col">
                <ColumnSelect at={at} column={column} onColumn={(next) => onColumn(at, next)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody dir="auto">
          {rows.slice(0, SHOWN_ROWS).map((row, number) => (
            <tr key={number} class={hasHeader && number === 0 ? 'quiet' : ''}>
              {columns.map((_, at) => (
                <td key={at}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Names the columns that have something in them and are not read. */
function LeftOut({ rows, choices: { columns, hasHeader } }: TableSetupProps) {
  const names = useMemo(() => {
    const body = hasHeader ? rows.slice(1) : rows;
    return columns.flatMap((column, at) => {
      const isFilled = column === null && body.some((row) => (row[at] ?? '').trim() !== '');
      const name = hasHeader ? rows[0]?.[at]?.trim() : '';
      return isFilled ? name || numberText(at + 1) : [];
    });
  }, [rows, columns, hasHeader]);
  return (
    <p role="status" class="transfer-left-out">
      {names.length > 0 && tn('transfer_left_out', names.length, listText(names))}
    </p>
  );
}

interface ColumnSelectProps {
  at: number;
  column: Column | null;
  onColumn: (column: Column | null) => void;
}

function ColumnSelect({ at, column, onColumn }: ColumnSelectProps) {
  return (
    <Select<Column | ''>
      aria-label={t('transfer_column_of', at + 1)}
      value={column ?? ''}
      options={[
        ['', t('transfer_column_none')],
        ...COLUMNS.map((each): [Column, string] => [each, COLUMN_NAMES[each]()]),
      ]}
      onValue={(value) => onColumn(value || null)}
    />
  );
}

/** A column stands for at most one thing, and each thing is in at most one column. */
function withColumn(columns: Columns, at: number, chosen: Column | null): Columns {
  return columns.map((column, index) => {
    if (index === at) return chosen;
    return column === chosen ? null : column;
  });
}
