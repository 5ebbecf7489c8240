// @vitest-environment jsdom
import { createRef } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type Column, DataTable } from '@/components/earnings/table/data-table.tsx';
import type { Sort } from '@/components/earnings/table/sort.ts';
import { mount, named, press, settled } from '../../../mount.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const COUNT = 1000;
const ROWS = Array.from({ length: COUNT }, (_, at) => `Row ${at}`);
const COLUMNS: Column<string>[] = [
  {
    id: 'name',
    label: 'Name',
    value: (row) => row,
    cell: (row) => <button type="button">{row}</button>,
  },
  { id: 'size', label: 'Size', value: (row) => row.length, isNumber: true, cell: () => '1' },
  { id: 'more', label: 'More', cell: () => <button type="button">more</button> },
];

async function show(onSort: (sort: Sort) => void = () => undefined) {
  return mount(
    <DataTable
      label="Things"
      rows={ROWS}
      columns={COLUMNS}
      keyOf={(row) => row}
      sort={{ by: 'size', descending: true }}
      onSort={onSort}
      scroller={createRef()}
    />,
  );
}

const shown = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('tr[data-index]')];

describe('a long table', () => {
  it('has the rows in sight in the document, and says how many there are', async () => {
    const root = await show();
    expect(shown(root).length).toBeLessThan(60);
    expect(root.querySelector('table')?.getAttribute('aria-rowcount')).toBe('1001');
    expect(shown(root)[0]?.getAttribute('aria-rowindex')).toBe('2');
    const gaps = [...root.querySelectorAll<HTMLElement>('.data-gap')];
    const gap = gaps.reduce((sum, { style }) => sum + Number.parseFloat(style.blockSize), 0);
    expect(gap).toBe((COUNT - shown(root).length) * 41);
  });

  it('is walked to its end and back, in the same column', async () => {
    const root = await show();
    const [first] = root.querySelectorAll<HTMLElement>('tbody td button');
    first?.focus();
    await press('End');
    const at = () => document.activeElement?.closest('tr')?.dataset.index;
    expect([at(), document.activeElement?.textContent]).toEqual(['999', 'more']);
    await press('ArrowUp');
    expect(at()).toBe('998');
    await press('Home');
    expect(at()).toBe('0');
  });

  it('is sorted by what can be sorted by', async () => {
    const asked: Sort[] = [];
    const root = await show((sort) => asked.push(sort));
    expect(root.querySelectorAll('thead button')).toHaveLength(2);
    await act(() => named(root, 'Size').click());
    await settled();
    expect(asked).toEqual([{ by: 'size', descending: false }]);
  });
});
