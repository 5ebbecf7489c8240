import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import {
  changed,
  EARNINGS,
  ORDERS,
  quoted,
  renamed,
  workbookOf,
} from '../unit/utils/earnings/reports/a-report.ts';
import { press, shows } from './hands.ts';
import {
  account,
  axeComplaints,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

interface GivenFile {
  name: string;
  /** Base64. */
  content: string;
}

/** Drops files on the section, as a person does from a folder. */
async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.waitForSelector('main.earnings h1');
  await page.$eval(
    'main.earnings',
    (main, held) => {
      const dataTransfer = new DataTransfer();
      for (const { name, content } of held) {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      const options = { bubbles: true, cancelable: true, dataTransfer };
      main.dispatchEvent(new DragEvent('dragover', options));
      main.dispatchEvent(new DragEvent('drop', options));
    },
    [...files],
  );
}

const textFile = (name: string, content: string): GivenFile => ({
  name,
  content: Buffer.from(content).toString('base64'),
});
const blobFile = async (name: string, blob: Blob): Promise<GivenFile> => ({
  name,
  content: Buffer.from(await blob.arrayBuffer()).toString('base64'),
});

/** How many months of sums, and days of rows, are kept. */
function kept(page: Page): Promise<{ sums: number; sales: number }> {
  return page.evaluate(
    () =>
      new Promise<{ sums: number; sales: number }>((resolve) => {
        const opening = indexedDB.open('linkshelf');
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['sums', 'sales']);
          const sums = tx.objectStore('sums').getAll();
          const sales = tx.objectStore('sales').count();
          tx.oncomplete = () => {
            db.close();
            const standing = sums.result.filter((record) =>
              Object.values(record.v).some((field) => field !== null),
            );
            resolve({ sums: standing.length, sales: sales.result });
          };
        };
      }),
  );
}

describe.each(browsers('engine'))('report files in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
    page = await browser.extensionPage('shop.html#earnings');
  });

  afterAll(() => closeAll(browser, server));

  test('are read, shown and kept as one step; the same again is here already; one undo takes it back', async () => {
    const files = [
      await blobFile('reports.xlsx', workbookOf({ Orders: ORDERS, Earnings: EARNINGS })),
      textFile('photo.csv', '%PDF-1.7'),
    ];
    await drop(page, files);
    const said = await shows(page, text('reports_in_keep__other', '2'));
    expect(said).toContain(text('reports_in_by_seller', 'amazon.ca'));
    expect(said).toContain(text('reports_in_no_report'));
    expect(said).toMatch(/CA\$4,789\.33/);
    expect(said).toMatch(/CA\$45\.00/);
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, text('reports_in_keep__other', '2'));
    await shows(page, text('shop_did_reports'));
    await until(async () => !(await page.$('dialog')), 'the dialog to close');
    const before = await kept(page);
    expect(before.sums).toBe(2);
    expect(before.sales).toBeGreaterThan(4);

    await drop(page, files);
    await shows(page, text('reports_in_all_here'));
    await press(page, text('common_cancel'));
    await until(async () => !(await page.$('dialog')), 'the dialog to close');
    expect(await kept(page)).toEqual(before);

    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until(async () => (await kept(page)).sums === 0, 'the undo');
  });

  test('that cannot be told are asked about once, and remembered', async () => {
    const names = 'A B C D E F G H I J K L'.split(' ');
    const unclear = changed(EARNINGS, (cell, column) => (column >= 6 && column <= 10 ? '7' : cell));
    const file = textFile('unclear.csv', quoted(renamed(unclear, names, null)));
    await drop(page, [file]);
    await shows(page, text('reports_in_what_columns'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    for (const [place, role] of [
      [8, 'shipped'],
      [9, ''],
      [10, 'revenue'],
      [11, 'fees'],
    ]) {
      const select = await page.waitForSelector(
        `named/${text('reports_in_column', String(place))}[role="combobox"]`,
      );
      await select?.select(String(role));
    }
    await press(page, text('reports_in_answer'));
    await shows(page, /CA\$42\.00/);
    await press(page, text('common_cancel'));
    await until(async () => !(await page.$('dialog')), 'the dialog to close');
    await drop(page, [file]);
    expect(await shows(page, /CA\$42\.00/)).not.toContain(text('reports_in_what_columns'));
    await press(page, text('common_cancel'));
  });
});
