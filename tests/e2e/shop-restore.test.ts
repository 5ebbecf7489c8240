import { generateNKeysBetween } from 'fractional-indexing';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BACKUP_VERSION } from '@/utils/records/backup-format.ts';
import { keepSavedFiles, openBackup, press, savedFile, shopOf, shows } from './hands.ts';
import {
  account,
  axeComplaints,
  borrow,
  browsers,
  closeAll,
  type Seed,
  seedSettings,
  seedShop,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const COUNT = 4_000;
/** Records that are restored in one transaction. */
const BATCH = 1_000;
const SOCKS: Seed = { marketplace: 'US', asin: 'B0DEMOSOC1', title: 'Wool Socks' };

/** The button that restores so many products. */
const RUN = (count: number) => text('restore_run_products__other', count.toLocaleString('en-US'));

const record = (id: string, v: object) =>
  JSON.stringify({ id, v, t: '0momv1xc0-000-k3x9q2ab', ft: {}, alts: {} });

/** Of a shop whose one category holds everything, the last that was saved first. */
const BACKUP = `{"format":"linkshelf-backup","version":1,"made":1780000000000,"categories":[
${record('c:lips', { name: 'Lips', parent: null, order: 'a0', del: false })}
],"products":[
${generateNKeysBetween(null, null, COUNT)
  .reverse()
  .map((key, at) =>
    record(`p:us:B0DEMO${String(at).padStart(4, '0')}`, {
      title: `Thing ${at}`,
      saved: 1_777_636_800_000 + at,
      'in:c:lips': key,
      del: false,
    }),
  )
  .join(',\n')}
]}
`;

describe.each(browsers('once'))('a backup that is restored in %s', (name) => {
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await borrow(name, null);
    await seedSettings(browser, { home: 'US' });
  });

  afterAll(() => closeAll(browser));

  beforeEach(async () => {
    await page?.close();
    await seedShop(browser, [SOCKS]);
    await openPage();
  });

  const openPage = async () => {
    page = await browser.extensionPage('shop.html');
    await page.bringToFront();
  };

  const restored = async () => {
    const { B0DEMOSOC1: socks, ...rest } = await shopOf(browser);
    expect(socks).toEqual([]);
    return rest;
  };

  const restoreAll = async (left: number) => {
    await press(page, RUN(left));
    await page.waitForSelector('dialog', { hidden: true });
    const all = Object.values(await restored());
    expect(all).toHaveLength(COUNT);
    expect(all.every((held) => held.join() === 'Lips')).toBe(true);
    await page.locator('.tree-row ::-p-text(Lips)').click();
    await shows(page, `Thing ${COUNT - 1}`);
    const first = await page.$eval('[data-row="0"] .item-title', (title) => title.textContent);
    expect(first).toBe(`Thing ${COUNT - 1}`);
  };

  test('whose window is closed in the middle keeps whole batches, and is completed by another run', async () => {
    await openBackup(page, BACKUP);
    await press(page, RUN(COUNT));
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0.1, {
      polling: 'mutation',
    });
    await page.close();
    const left = Object.keys(await restored()).length;
    expect(left).toBeGreaterThanOrEqual(BATCH);
    expect(left).toBeLessThan(COUNT);
    expect(left % BATCH).toBe(0);

    await openPage();
    await openBackup(page, BACKUP);
    await restoreAll(COUNT - left);
  });

  test('onto a disk that gets full says so, keeps what was written, and is completed once there is room', async () => {
    await page.evaluate((most) => {
      const { prototype } = IDBObjectStore;
      const { put } = prototype;
      let actions = 0;
      prototype.put = function (...given) {
        // Every action begins with it.
        if (this.name === 'meta' && ++actions > most) {
          prototype.put = put;
          this.transaction.abort();
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        }
        return put.apply(this, given);
      };
      // What goes before them, the categories, and two batches of products.
    }, 4);
    await openBackup(page, BACKUP);
    await press(page, RUN(COUNT));
    await shows(page, text('failure_quota'));
    expect(Object.keys(await restored())).toHaveLength(2 * BATCH);
    await restoreAll(COUNT - 2 * BATCH);
  });

  test.each([
    ['is cut off', BACKUP.slice(0, BACKUP.length / 2), 'restore_fault_cut'],
    ['has a record without a clock', BACKUP.replace('0momv1xc0', '?'), 'restore_fault_damaged'],
    [
      'is of a newer version',
      BACKUP.replace('"version":1', `"version":${BACKUP_VERSION + 1}`),
      'restore_fault_newer',
    ],
  ] as const)('that %s is refused and changes nothing', async (_, backup, reason) => {
    await openBackup(page, backup);
    await shows(page, text(reason));
    expect(await page.$('dialog footer .button-primary')).toBeNull();
    expect(await restored()).toEqual({});
  });

  test('brings back what was deleted since, tracking ids too; one undo takes all of it back', async () => {
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
    await page.reload();
    await keepSavedFiles(page);
    await press(page, text('shop_transfer'));
    await page.locator(`named/${text('shop_backup')}[role="menuitem"]`).click();
    await press(page, text('backup_run'));
    await shows(page, /linkshelf-backup-/);
    const backup = await savedFile(page);
    expect(backup).toContain('studio-20');
    await page.keyboard.press('Escape');

    await seedSettings(browser, { home: 'US' });
    await page.locator('[data-row="0"]').click();
    await page.keyboard.press('Delete');
    await shows(page, text('shop_did_remove__one', '1'));
    await openBackup(page, backup);
    const said = await shows(page, text('restore_deleted__one', '1'));
    expect(said).toContain('US studio-20');
    expect(said).not.toMatch(/utf-8|"format"/);
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, text('restore_run_products__one'));
    const parts = `${text('count_products__one', '1')}, ${text('restore_part_tracking_ids')}`;
    await shows(page, text('restore_done_parts', parts));
    expect(Object.keys(await shopOf(browser))).toEqual(['B0DEMOSOC1']);
    const accounts = () =>
      browser.run<object>(
        'browser.storage.local.get("settings").then(({ settings }) => settings.accounts)',
      );
    expect(await accounts()).toEqual({ US: account('studio-20') });

    await press(page, text('common_undo'));
    await until(async () => Object.keys(await accounts()).length === 0, 'the settings');
    expect(await shopOf(browser)).toEqual({});
    await seedSettings(browser, { home: 'US' });
  });

  test('reports nothing but the full disk', () => {
    expect(browser.complaints.filter((each) => !/QuotaExceeded|quota/i.test(each))).toEqual([]);
  });
});
