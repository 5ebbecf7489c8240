// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { ReportFiles } from '@/components/earnings/reports-in/port.ts';
import { ReportsInDialog } from '@/components/earnings/reports-in/reports-in-dialog.tsx';
import { createReportImport, type KeepPreview } from '@/utils/earnings/import/report-import.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { mount, named, settled } from '../../../mount.ts';
import {
  changed,
  EARNINGS,
  ORDERS,
  quoted,
  type Rows,
  renamed,
  workbookOf,
} from '../../../utils/earnings/reports/a-report.ts';
import { choose, click, control, text } from '../../../view.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

// What jsdom's files lack.
Blob.prototype.stream ??= function stream(this: Blob) {
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await this.arrayBuffer()));
      controller.close();
    },
  });
};

const FRESH: KeepPreview['days'] = { fresh: 30, replaced: 0, same: 0, older: 0, covered: 0 };

interface Given {
  days?: KeepPreview['days'];
  olderThan?: number;
  fails?: boolean;
}

/** What was read is really read; what is kept is only said. */
function fakeReports({ days = FRESH, olderThan, fails = false }: Given) {
  const reading = createReportImport(async () => {
    throw new Error('no database here');
  });
  const log: unknown[][] = [];
  const files: ReportFiles = {
    read: (given, context, onProgress) =>
      reading.read(
        given.map((blob) => ({ name: blob.name, lastModified: blob.lastModified, blob })),
        context,
        { onProgress },
      ),
    preview: async (chosen) =>
      Object.keys(chosen).map((id) => ({
        id,
        days,
        outside: 0,
        undated: 0,
        olderThan: olderThan ?? null,
      })),
    async keep(chosen, takeOlder) {
      log.push(['keep', Object.values(chosen), takeOlder]);
      if (fails) throw new ShopError('quota');
      return { what: 'reports', count: 12 };
    },
    stop: () => void log.push(['stop']),
    close: () => void log.push(['close']),
  };
  return { files, log };
}

async function open(contents: readonly (string | Blob)[], given: Given = {}) {
  const { files: reports, log } = fakeReports(given);
  const notes = new Map<string, string>();
  const port = {
    openReportFiles: () => reports,
    notes: {
      getItem: (key: string) => notes.get(key) ?? null,
      setItem: (key: string, value: string) => void notes.set(key, value),
    },
  };
  const files = contents.map((each, at) => new File([each], `file${at + 1}.csv`));
  const onClose = vi.fn();
  const onKeep = vi.fn(async (work: () => Promise<unknown>) =>
    work().then(
      () => true,
      () => false,
    ),
  );
  const view = (
    <ReportsInDialog
      port={port}
      files={files}
      settings={{ ...defaultSettings(), home: 'US' }}
      onKeep={onKeep}
      onClose={onClose}
    />
  );
  const root = await mount(view);
  const said = () => text(root.querySelector('dialog'));
  await vi.waitUntil(async () => {
    await settled();
    return root.querySelector('.reports-in');
  });
  await settled();
  return { root, said, log, notes, onClose, onKeep, view };
}

const BOTH = workbookOf({ Orders: ORDERS, Earnings: EARNINGS });

describe('a preview', () => {
  it('has what Amazon’s own summary has, before anything is kept', async () => {
    const { said, log } = await open([BOTH]);
    for (const part of [
      'Orders',
      'Ordered9',
      'Mar 14, 2021 to Apr 12, 2021',
      '6 rows',
      'Earnings',
      'Shipped14',
      'Returned1',
      'RevenueCA$4,789.33',
      'CommissionCA$45.00',
      'New: 30 days',
      'The file names amazon.ca as the seller.',
    ]) {
      expect(said()).toContain(part);
    }
    expect(log).toEqual([]);
  });

  it('keeps what is ticked, for the account that is chosen', async () => {
    const { root, log, onClose } = await open([BOTH]);
    await choose(control('Marketplace', root), 'US');
    await click(control('Orders', root));
    await settled();
    await click(named(root, 'Add 1 report'));
    await settled();
    expect(log).toContainEqual(['keep', [{ marketplace: 'US', isOnsite: false }], false]);
    expect(onClose).toHaveBeenCalled();
  });

  it('waits for an account that nothing tells', async () => {
    const strange = quoted(changed(ORDERS, (cell) => cell.replace('maker01-20', 'maker01-21')));
    const { root, said, log } = await open([strange]);
    expect(said()).toContain('The file does not say which marketplace it is from.');
    expect(said()).toContain('Choose the marketplace of each file first.');
    await choose(control('Marketplace', root), 'DE');
    await settled();
    await click(control('Onsite store (tracking IDs that begin with onamz)', root));
    await settled();
    await click(named(root, 'Add 1 report'));
    await settled();
    expect(log).toContainEqual(['keep', [{ marketplace: 'DE', isOnsite: true }], false]);
  });

  it('says what does not add up between reports', async () => {
    const tracking: Rows = [
      ['Tracking ID summary from 03-14-2021 to 04-12-2021'],
      ['Tracking ID', 'Clicks', 'Items Ordered', 'Items Shipped', 'Revenue($)', 'Ad Fees($)'],
      ['maker02-20', '90', '9', '12', '4789.33', '45.0'],
    ];
    const { said } = await open([workbookOf({ A: ORDERS, B: EARNINGS, C: tracking })]);
    expect(said()).toContain(
      'Shipped less returned does not add up: 13 in “Earnings”, 12 in “Tracking IDs”.',
    );
    expect(said()).not.toContain('Commission does not add up');
  });

  it('has the rows that are left, and why; and the files that are not taken', async () => {
    const { said } = await open([
      quoted([...EARNINGS, ['Total', '', '', '', '', '', '', '14', '1', '', '', '']]),
      '%PDF-1.7',
      '<?xml version="1.0"?>',
    ]);
    expect(said()).toContain('1 row is not added');
    expect(said()).toContain('Row 9: it sums up the others.');
    expect(said()).toContain('file2.csv');
    expect(said()).toContain('XML is not read.');
  });

  it('of what is here already offers nothing; of what is older only if it is asked for', async () => {
    const same = await open([BOTH], { days: { ...FRESH, fresh: 0, same: 30 } });
    expect(same.said()).toContain('All of this is here already.');
    expect(named(same.root, 'Add 2 reports')).toHaveProperty('disabled', true);
    const older = await open([BOTH], { days: { ...FRESH, fresh: 0, older: 30 }, olderThan: 1 });
    expect(named(older.root, 'Add 2 reports')).toHaveProperty('disabled', true);
    await click(control('Take the older figures all the same', older.root));
    await settled();
    await click(named(older.root, 'Add 2 reports'));
    await settled();
    expect(older.log).toContainEqual(['keep', expect.anything(), true]);
  });

  it('stays open where keeping has failed', async () => {
    const { root, onClose } = await open([BOTH], { fails: true });
    await click(named(root, 'Add 2 reports'));
    await settled();
    expect(onClose).not.toHaveBeenCalled();
    expect(named(root, 'Add 2 reports')).toHaveProperty('disabled', false);
  });
});

describe('a question', () => {
  const names = 'A B C D E F G H I J K L'.split(' ');
  const unclear = quoted(
    renamed(
      changed(EARNINGS, (cell, column) => (column >= 6 && column <= 10 ? '7' : cell)),
      names,
      null,
    ),
  );

  it('has the first rows beside it; the answer reads the file, and is remembered', async () => {
    const { root, said, notes } = await open([unclear]);
    expect(said()).toContain('Linkshelf can’t tell for sure');
    expect(root.querySelectorAll('.reports-in-rows tbody tr')).toHaveLength(6);
    for (const [place, role] of [
      [8, 'shipped'],
      [9, ''],
      [10, 'revenue'],
      [11, 'fees'],
    ]) {
      await choose(control(`What column ${place} holds`, root), String(role));
    }
    await click(named(root, 'Read with these answers'));
    await vi.waitUntil(async () => {
      await settled();
      return said().includes('CommissionCA$42.00');
    });
    expect(notes.get('report-layouts')).toContain('"kind":"earnings"');
  });

  it('which days a report is about', async () => {
    const tracking: Rows = [
      ['Tracking ID', 'Clicks', 'Items Ordered', 'Items Shipped', 'Revenue($)', 'Ad Fees($)'],
      ['maker02-20', '90', '9', '12', '4789.33', '45.0'],
    ];
    const { root, said } = await open([workbookOf({ A: EARNINGS, B: tracking })]);
    expect(said()).toContain('This report has no dates.');
    await click(named(root, 'Read with these answers'));
    await vi.waitUntil(async () => {
      await settled();
      return said().includes('Clicks90');
    });
  });
});
