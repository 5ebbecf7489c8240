import { t } from '@/utils/browser/i18n.ts';
import './bar-chart.css';

export interface ChartTableProps {
  /** The names of the columns: of what the rows are, then of their numbers. */
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly string[] }[];
}

/** What a chart shows, to be read as a table: it is under the chart, folded. */
export function ChartTable({ columns, rows }: ChartTableProps) {
  return (
    <details class="chart-table">
      <summary>{t('chart_as_table')}</summary>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
