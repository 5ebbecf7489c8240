import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { nextSort, type Sort, type SortValue } from './sort.ts';
import { useCards } from './use-cards.ts';
import { useTableRows } from './use-table-rows.ts';
import './data-table.css';
import './cards.css';

export interface Column<R> {
  id: string;
  label: string;
  cell: (row: R) => ComponentChildren;
  /** What its rows are sorted by; without it they cannot be. */
  value?: (row: R) => SortValue;
  /** Rows of other groups are not compared in it, such as amounts in different currencies. */
  groupOf?: (row: R) => string;
  isNumber?: boolean;
}

export interface DataTableProps<R> {
  /** What it is a table of. */
  label: string;
  /** In their order. */
  rows: readonly R[];
  /** The first one names the row. */
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** What scrolls around the table. */
  scroller: RefObject<HTMLElement | null>;
}

/**
 * A table of any length, of which only the rows in sight are in the document. Where it is narrow, each row is a card.
 * The roles are written out: with the layout of cards, browsers forget what tables mean.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, rows, columns } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const around = useRef<HTMLDivElement>(null);
  const isCards = useCards(around, columns.length);
  const view = isCards ? 'cards' : 'rows';
  const { pieces, onKeyDown } = useTableRows(body, props.scroller, rows.length, view);
  return (
    <div class={`data-table data-${view}`} ref={around}>
      {isCards && <SortChoice {...props} />}
      <table role="table" aria-label={label} aria-rowcount={rows.length + 1}>
        <Head {...props} />
        <tbody role="rowgroup" ref={body} onKeyDown={onKeyDown}>
          {pieces.map((piece) => {
            if ('gap' in piece) return <Gap key={`gap-${piece.before}`} height={piece.gap} />;
            const row = rows[piece.index];
            if (row === undefined) return null;
            return <Row key={props.keyOf(row)} row={row} index={piece.index} columns={columns} />;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head<R>({ columns, sort, onSort }: DataTableProps<R>) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {columns.map(({ id, label, value, isNumber = false }) => (
          <th
            key={id}
            role="columnheader"
            scope="col"
            class={isNumber ? 'number' : undefined}
            aria-sort={sort.by === id ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {value ? (
              <button type="button" onClick={() => onSort(nextSort(sort, id, isNumber))}>
                {label}
                {sort.by === id && <Icon name={sort.descending ? 'chevron-down' : 'up'} />}
              </button>
            ) : (
              label
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Cards have no heads to click. */
function SortChoice<R>({ columns, sort, onSort }: DataTableProps<R>) {
  const sortable = columns.filter(({ value }) => value);
  return (
    <div class="data-table-sort">
      <Select
        aria-label={t('shop_sort')}
        value={sort.by}
        options={sortable.map(({ id, label }) => [id, label])}
        onValue={(by) => {
          const isNumber = sortable.find(({ id }) => id === by)?.isNumber ?? false;
          onSort({ by, descending: isNumber });
        }}
      />
    </div>
  );
}

interface RowProps<R> {
  row: R;
  /** Counted from 0, without the head. */
  index: number;
  columns: readonly Column<R>[];
}

function Row<R>({ row, index, columns }: RowProps<R>) {
  return (
    <tr role="row" aria-rowindex={index + 2} data-index={index}>
      {columns.map(({ id, label, cell, value, isNumber }, nth) =>
        nth === 0 ? (
          <th key={id} role="rowheader" scope="row">
            {cell(row)}
          </th>
        ) : (
          <td
            key={id}
            role="cell"
            class={isNumber ? 'number' : undefined}
            data-label={value && label}
          >
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true" class="data-gap" style={{ blockSize: `${height}px` }}>
      <td />
    </tr>
  );
}
