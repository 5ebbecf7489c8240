import { Select, SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { COLUMNS, type Column, type Columns } from '@/utils/shop/transfer/import/columns.ts';
import { SEPARATORS, type Separator } from '@/utils/shop/transfer/import/source.ts';

/** How a table is read. */
export interface TableSetting {
  columns: Columns;
  header: boolean;
  separator: Separator;
  /** The titles are the creator's own rather than the pages'. */
  own: boolean;
}

const NAMES: Readonly<Record<Column, () => string>> = {
  link: () => t('transfer_column_link'),
  asin: () => t('transfer_column_asin'),
  marketplace: () => t('transfer_column_marketplace'),
  title: () => t('transfer_column_title'),
  brand: () => t('transfer_column_brand'),
  note: () => t('transfer_column_note'),
  category: () => t('transfer_column_category'),
  saved: () => t('transfer_column_saved'),
};

/** Rows that are shown of the table. */
const SHOWN = 3;

/** What the columns were taken for, to be put right. */
export function TableSetup({
  rows,
  setting,
  onSetting,
}: {
  rows: readonly (readonly string[])[];
  setting: TableSetting;
  onSetting: (setting: TableSetting) => void;
}) {
  const { columns, header, separator, own } = setting;

  function choose(at: number, column: Column | null) {
    const next = columns.map((each, n) => (n === at ? column : each === column ? null : each));
    onSetting({ ...setting, columns: next });
  }

  return (
    <fieldset class="transfer-setup">
      <legend>{t('transfer_columns')}</legend>
      <div class="transfer-table">
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  <Select<Column | ''>
                    aria-label={t('transfer_column_of', at + 1)}
                    value={column ?? ''}
                    options={[
                      ['', t('transfer_column_none')],
                      ...COLUMNS.map((each): [Column, string] => [each, NAMES[each]()]),
                    ]}
                    onValue={(value) => choose(at, value || null)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody dir="auto">
            {rows.slice(0, SHOWN).map((row, n) => (
              <tr key={n} class={header && n === 0 ? 'quiet' : ''}>
                {columns.map((_, at) => (
                  <td key={at}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label class="transfer-checkbox">
        <input
          type="checkbox"
          checked={header}
          onChange={() => onSetting({ ...setting, header: !header })}
        />
        <span>{t('transfer_header')}</span>
      </label>
      {columns.includes('title') && (
        <label class="transfer-checkbox">
          <input
            type="checkbox"
            checked={own}
            onChange={() => onSetting({ ...setting, own: !own })}
          />
          <span>{t('transfer_custom_titles')}</span>
        </label>
      )}
      {columns.includes('category') && (
        <SelectField
          label={t('transfer_separator')}
          value={separator}
          options={SEPARATORS.map((each) => [each, each])}
          onValue={(chosen) => onSetting({ ...setting, separator: chosen })}
        />
      )}
    </fieldset>
  );
}
