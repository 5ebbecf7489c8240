import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { copiedWith } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  text,
  until,
} from './harness/index.ts';

const at = (asin: string) => `https://www.amazon.com/dp/${asin}`;

describe.each(browsers('once'))('saving from the toolbar in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seedSettings(browser, { accounts: { US: account('studio-20') } });
  });

  afterAll(() => closeAll(browser, server));

  test('typing an unknown path makes the category and its parent; the toolbar says where it is', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/Velvet/);
    await toolbar.click('button', text('toolbar_save'));
    const field = await toolbar.find('combobox', text('toolbar_picker_filter'));
    await until(() => field.focused(), 'the cursor in the filter');
    await page.keyboard.type('Makeup › Lips');
    await toolbar.find('option', text('toolbar_picker_create', 'Makeup › Lips'));
    await page.keyboard.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
    const button = await toolbar.find('button', text('toolbar_saved_uncategorized'));
    await until(() => button.focused(), 'the focus to be back');
    await page.reload();
    await toolbar.waitText(new RegExp(text('toolbar_saved_in', 'Lips')));
    await page.close();
    // What was chosen of its variations is kept with it.
    const popup = await browser.extensionPage('popup.html');
    await popup.waitForSelector('.product-row .variation-chip');
    const chosen = await popup.$eval('.product-row .variation-chip', (chip) => chip.textContent);
    expect(chosen).toBe('Rosewood');
    await popup.close();
  });

  test('another variation of the same parent says so', async () => {
    const page = await browser.newPage(at('B0DEMOLIP2'));
    await browser.toolbar(page).waitText(new RegExp(text('toolbar_variation_saved_in', 'Lips')));
    await page.close();
  });

  test.each([
    ['B0DEMOLIP1', 'saved', 'toolbar_saved_in'],
    ['B0DEMOLIP2', 'sibling', 'toolbar_variation_saved_in'],
  ] as const)('narrow windows say it too: %s is %s', async (asin, mark, key) => {
    const page = await browser.newPage(at(asin));
    const toolbar = browser.toolbar(page);
    const said = new RegExp(text(key, 'Lips'));
    for (const width of [999, 720, 560]) {
      await page.setViewport({ width, height: 400 });
      await toolbar.waitText(said);
    }
    await page.setViewport({ width: 360, height: 400 });
    await until(async () => !said.test(await toolbar.text()), 'the words to go');
    const saved = mark === 'saved' ? 'toolbar_saved_uncategorized' : 'toolbar_save';
    const button = await toolbar.find('button', text(saved));
    expect(await button.attribute('data-saved')).toBe(mark);
    expect(await button.attribute('title')).toMatch(said);
    await page.close();
  });

  test('several are ticked by the keyboard alone and saved at once; undo takes it back', async () => {
    const page = await browser.newPage(at('B0DEMOBOT1'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/Halden/);
    await toolbar.click('button', text('toolbar_save'));
    await toolbar.find('option', /Lips/);
    await page.keyboard.type('Kitchen');
    const create = await toolbar.find('option', text('toolbar_picker_create', 'Kitchen'));
    await create.click();
    // The made-up category is a ticked line now, and the field is empty again.
    const field = await toolbar.find('combobox', text('toolbar_picker_filter'));
    expect(await field.value()).toBe('');
    await page.keyboard.type('lips');
    await page.keyboard.press('Enter');
    await toolbar.waitText(/Kitchen/);
    await toolbar.waitText(/Lips/);
    await toolbar.click('button', text('toolbar_undo'));
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
    await page.reload();
    // The worker says at once what a copy needs and what the shop holds.
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('studio-20'));
    const button = await toolbar.find('button', text('toolbar_save'));
    expect(await button.attribute('data-saved')).toBe(null);
    await page.close();
  });

  test('unticking removes, and undo puts it back', async () => {
    const page = await browser.newPage(at('B0DEMOLIP1'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(new RegExp(text('toolbar_saved_in', 'Lips')));
    await toolbar.click('button', text('toolbar_saved_uncategorized'));
    const line = await toolbar.find('option', /Lips/);
    expect(await line.attribute('aria-selected')).toBe('true');
    // The space bar unticks the line that the arrow has marked, and Enter leaves it so.
    const field = await toolbar.find('combobox', text('toolbar_picker_filter'));
    for (let i = 0; i < 9; i += 1) {
      await page.keyboard.press('ArrowDown');
      const marked = await field.attribute('aria-activedescendant');
      if (marked && marked === (await (await toolbar.find('option', /Lips/)).attribute('id')))
        break;
    }
    await page.keyboard.press(' ');
    await page.keyboard.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_removed_from', 'Lips')));
    await toolbar.click('button', text('toolbar_undo'));
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
    await toolbar.waitText(new RegExp(text('toolbar_saved_in', 'Lips')));
    await page.close();
  });

  test('Escape closes the picker and gives the focus back; the page hears no key typed in it', async () => {
    const page = await browser.newPage(at('B0DEMOBOT1'));
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_save'));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput']) {
        window.addEventListener(type, (event) => heard.push(event.type), true);
      }
    });
    await browser.command(page, 'save-product');
    await toolbar.find('combobox', text('toolbar_picker_filter'));
    await page.keyboard.type('secret');
    await toolbar.find('option', text('toolbar_picker_create', 'secret'));
    await page.keyboard.press('Escape');
    const fields = () => toolbar.findAll('combobox', text('toolbar_picker_filter'));
    await until(async () => (await fields()).length === 0, 'the picker to close');
    expect(await page.evaluate('heard')).toEqual([]);
    await page.close();
  });

  test('a click elsewhere saves what is ticked, and undo takes it back', async () => {
    const page = await browser.newPage(at('B0DEMOBOT1'));
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('toolbar_save'));
    await (await toolbar.find('option', /Lips/)).click();
    await page.mouse.click(5, 5);
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
    await toolbar.click('button', text('toolbar_undo'));
    await toolbar.waitText(new RegExp(text('toolbar_undone')));
    await page.close();
  });

  test('with the worker stopped the save is committed all the same', async () => {
    const page = await browser.newPage(at('B0DEMOLIP3'));
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/Fig/);
    await toolbar.click('button', text('toolbar_save'));
    await toolbar.find('option', /Lips/);
    await browser.killWorker();
    await page.keyboard.type('lips');
    await page.keyboard.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', 'Lips')));
    await page.close();
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
