import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import {
  copied,
  keepSavedFiles,
  paste,
  press,
  savedFile,
  shopOf,
  shows,
  typeOver,
} from './hands.ts';
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

const LIST = `Title,Link,Category
Steel bottle,https://www.amazon.com/dp/B0DEMOBOT1,Kitchen
Lipstick,https://www.amazon.com/dp/B0DEMOLIP1,Makeup › Lips
Short,https://amzn.to/3abcDEF,`;

describe.each(browsers('once'))('what comes into the shop and goes out in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { home: 'US', accounts: { US: account('studio-20') } });
  });

  afterAll(() => closeAll(browser, server));

  async function open(task: 'shop_import' | 'shop_export' | 'shop_backup' | 'audit_title') {
    const page = await browser.extensionPage('shop.html');
    if (task === 'audit_title') {
      await press(page, text(task));
      return page;
    }
    await press(page, text('shop_transfer'));
    await page.locator(`named/${text(task)}[role="menuitem"]`).click();
    return page;
  }

  test('a list: preview, run, and the shop has it; the same again changes nothing; one undo takes it back', async () => {
    const page = await open('shop_import');
    await typeOver(page, text('transfer_paste'), LIST);
    await press(page, text('transfer_preview'));
    await shows(page, text('transfer_count_wrong__one'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, text('transfer_import_run__other', '2'));
    await shows(page, 'Steel bottle');
    expect(await shopOf(browser)).toEqual({ B0DEMOBOT1: ['Kitchen'], B0DEMOLIP1: ['Lips'] });

    await press(page, text('shop_transfer'));
    await page.locator(`named/${text('shop_import')}[role="menuitem"]`).click();
    await typeOver(page, text('transfer_paste'), LIST);
    await press(page, text('transfer_preview'));
    await shows(page, text('transfer_nothing_to_do'));
    await page.keyboard.press('Escape');
    await until(async () => !(await page.$('dialog')), 'the dialog to close');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until(async () => Object.keys(await shopOf(browser)).length === 0, 'the undo');
    await page.close();
  });

  test('a backup: everything out, and in again after it was lost', async () => {
    const page = await open('shop_import');
    await typeOver(page, text('transfer_paste'), LIST);
    await press(page, text('transfer_preview'));
    await press(page, text('transfer_import_run__other', '2'));
    await shows(page, 'Steel bottle');
    await keepSavedFiles(page);
    await press(page, text('shop_transfer'));
    await page.locator(`named/${text('shop_backup')}[role="menuitem"]`).click();
    await press(page, text('backup_run'));
    await shows(page, /linkshelf-backup-/);
    const backup = await savedFile(page);
    await page.close();

    await browser.run(`new Promise((done) => {
      const opening = indexedDB.open('linkshelf');
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        const tx = opening.result.transaction(stores, 'readwrite');
        for (const store of stores) tx.objectStore(store).clear();
        tx.oncomplete = () => { opening.result.close(); done(); };
      };
    })`);
    const again = await open('shop_import');
    await paste(again, 'textarea', backup);
    await press(again, text('transfer_preview'));
    await press(again, text('restore_run_products__other', '2'));
    await shows(again, 'Steel bottle');
    expect(await shopOf(browser)).toEqual({ B0DEMOBOT1: ['Kitchen'], B0DEMOLIP1: ['Lips'] });
    await again.close();
  });

  test('a text of old: every link is judged, and the corrected text is copied', async () => {
    const page = await open('audit_title');
    const given = 'Bottle: amazon.com/dp/B0DEMOBOT1?tag=other-20. Short: https://amzn.to/3abcDEF';
    await typeOver(page, text('audit_text'), given);
    await shows(page, text('audit_changed_foreign'));
    await shows(page, text('text_problem_undisclosed'));
    await shows(page, text('problem_short_link'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    await press(page, text('audit_copy'));
    await shows(page, text('feedback_copied'));
    const mended =
      'Bottle: https://www.amazon.com/dp/B0DEMOBOT1?tag=studio-20. Short: https://amzn.to/3abcDEF';
    expect(await copied(browser)).toBe(
      `As an Amazon Associate I earn from qualifying purchases.\n\n${mended}`,
    );
    await page.locator(`named/${text('audit_links_only')}`).click();
    await press(page, text('audit_copy'));
    await until(async () => (await copied(browser)) === mended, 'the links alone');
    await page.close();
  });

  test.each([
    ['a search', 'https://www.amazon.com/s?k=demo'],
    ['a wish list of another country', 'https://www.amazon.de/hz/wishlist/ls/DEMOLIST1'],
  ])('collected from %s: picked from, and saved', async (_, url) => {
    const search = await browser.newPage(url);
    const popup = await browser.openPopup(search);
    await press(popup, text('popup_collect'));
    const page = await browser.findPage(/shop\.html/);
    await page.bringToFront();
    await shows(page, text('transfer_collect_keep'));
    expect(await axeComplaints(browser, page)).toEqual([]);
    const before = Object.keys(await shopOf(browser)).length;
    await page.locator('dialog footer .button-primary').click();
    await until(async () => Object.keys(await shopOf(browser)).length > before, 'the products');
    await page.close();
    await search.close();
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
