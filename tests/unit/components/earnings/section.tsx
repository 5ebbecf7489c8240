import { vi } from 'vitest';
import { Earnings } from '@/components/earnings/earnings.tsx';
import type { EarningsPort } from '@/components/earnings/port.ts';
import type { Line } from '@/utils/earnings/kept/entry.ts';
import { soldKey } from '@/utils/earnings/kept/names.ts';
import type { Fields } from '@/utils/records/record.ts';
import { sumsOfRecords } from '../../utils/earnings/queries/sums-of-reports.ts';
import { fakeSection } from '../shop/page.tsx';
import { open, type Stocked } from '../shop/stock.ts';

/** A line of a day's sums; what is left out its report does not have. */
export function line(
  tag: string | null,
  asin: string | null,
  figures: Partial<
    Record<'ordered' | 'shipped' | 'returned' | 'clicks' | 'revenue' | 'fees', number>
  >,
  direct: 1 | 0 | null = null,
): Line {
  const { ordered = null, shipped = null, returned = null, clicks = null } = figures;
  const { revenue = null, fees = null } = figures;
  return [tag, asin, direct, ordered, shipped, returned, clicks, revenue, fees, 0];
}

const day = (...lines: Line[]) => ({ made: 1, whole: true, lines });

/** The day that it is in these tests. */
export const TODAY = '2021-05-10';

/** Germany and the United States in spring 2021: a lamp and a skillet of the shop, and things that are not in it. */
export const RECORDS: readonly { id: string; v: Fields }[] = [
  {
    id: 'e:de:2021-05',
    v: {
      'orders:02': day(
        line('meine-21', 'B0TESTAAA4', { ordered: 3 }, 1),
        line('fremd-21', 'B0OTHERAA1', { ordered: 1 }, 0),
      ),
      'earnings:03': day(
        line('meine-21', 'B0TESTAAA4', { shipped: 3, returned: 0, revenue: 9000, fees: 450 }, 1),
        line('fremd-21', 'B0OTHERAA1', { shipped: 1, returned: 0, revenue: 2000, fees: 20 }, 0),
      ),
      'earnings:04': day(
        line('meine-21', 'B0TESTAAA4', { shipped: 0, returned: 1, revenue: -3000, fees: -150 }, 1),
        line('meine-21', 'B0TESTAAA2', { shipped: 2, returned: 0, revenue: 5000, fees: 200 }, 1),
      ),
      'trends:03': day(line(null, null, { clicks: 40, ordered: 4 })),
      'bounties:05': day(line('meine-21', null, { fees: 300 })),
    },
  },
  {
    id: 'e:de:2021-01',
    v: {
      'earnings:20': day(
        line('meine-21', 'B0TESTAAA4', { shipped: 1, returned: 0, revenue: 3000, fees: 150 }, 1),
      ),
    },
  },
  {
    id: 'e:us:2021-05',
    v: {
      'earnings:06': day(
        line('mine-20', 'B0TESTAAA1', { shipped: 1, returned: 0, revenue: 2599, fees: 104 }, 1),
        line('mine-20', 'B0OTHERAA2', { shipped: 4, returned: 0, revenue: 8000, fees: 320 }, 0),
      ),
    },
  },
  {
    id: 'e:de:periods',
    v: {
      'tracking:2021-05-01_2021-05-07': {
        made: 1,
        whole: true,
        lines: [
          line('meine-21', null, { clicks: 30, ordered: 4 }),
          line('blog-21', null, { clicks: 10, ordered: 0 }),
        ],
      },
    },
  },
];

export const NAMES: Readonly<Record<string, string>> = {
  [soldKey('DE', 'B0OTHERAA1')]: '=SUM(A1:A9) "Best", mug',
  [soldKey('US', 'B0OTHERAA2')]: 'Garden hose',
};

/** A port on records in memory; `log` is what it was asked to change. */
export function fakeEarnings(records = RECORDS, over: Partial<EarningsPort> = {}) {
  const log: unknown[][] = [];
  const files: { name: string; text: string }[] = [];
  const port: EarningsPort = {
    openReportFiles: () => {
      throw new Error('no report files here');
    },
    notes: { getItem: () => null, setItem: () => undefined },
    sums: vi.fn(async () => sumsOfRecords(records)),
    names: async (products) =>
      new Map(
        [...products].flatMap(({ marketplace, asin }) => {
          const key = soldKey(marketplace, asin);
          return NAMES[key] ? [[key, NAMES[key]] as const] : [];
        }),
      ),
    async saveProducts(rows) {
      log.push(['saveProducts', rows]);
      return { what: 'import', count: rows.length };
    },
    addTag: async (...args) => void log.push(['addTag', ...args]),
    removeTag: async (...args) => void log.push(['removeTag', ...args]),
    rawYears: async () => [
      { year: '2021', bytes: 1_400_000 },
      { year: '2020', bytes: 600_000 },
    ],
    dropRawYear: async (year) => void log.push(['dropRawYear', year]),
    accounts: async () => [],
    async editAccount(...args) {
      log.push(['editAccount', ...args]);
      return { what: 'account', count: 0, of: 'earnings' };
    },
    setReminder: async (...args) => void log.push(['setReminder', ...args]),
    remindersSeen: async () => undefined,
    calendarFile: async () => 'BEGIN:VCALENDAR',
    saveFile: (name, parts) => void files.push({ name, text: parts.join('') }),
    ...over,
  };
  return { port, log, files };
}

/** Opens the section on a small shop, on the day `TODAY`. */
export async function openEarnings(
  at = '',
  {
    records,
    port: over,
    ...stocked
  }: Stocked & {
    records?: typeof RECORDS;
    port?: Partial<EarningsPort>;
  } = {},
) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00`) });
  const { port, log, files } = fakeEarnings(records, over);
  const page = await open({
    hash: `#earnings${at}`,
    sections: { earnings: fakeSection(() => <Earnings port={port} />) },
    ...stocked,
  });
  const main = () => {
    const found = page.root.querySelector<HTMLElement>('main.earnings');
    if (!found) throw new Error('no section');
    return found;
  };
  /** The rows of the table, each as the texts of its cells. */
  const rows = () =>
    [...main().querySelectorAll('.data-table tbody tr[data-index]')].map((row) =>
      [...row.querySelectorAll('th, td')].map(
        (cell) => cell.textContent?.replace(/\s/g, ' ') ?? '',
      ),
    );
  return { ...page, main, rows, port, log, files };
}
