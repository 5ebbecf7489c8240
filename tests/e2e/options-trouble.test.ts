import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { defaultSettings, VERSION } from '@/utils/settings/schema.ts';
import { copiedWith, press, shows } from './hands.ts';
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

const SOUND = { ...defaultSettings(), welcomed: true, accounts: { DE: account('werkstatt-21') } };

describe.each(browsers('once'))('settings in trouble in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
  });

  afterAll(() => closeAll(browser, server));

  test('damaged ones are kept aside and said; what is sound goes on; dismissed, they are gone', async () => {
    const damaged = {
      ...SOUND,
      accounts: { DE: account('werkstatt-21'), US: 'junk' },
      bar: { place: 'left' },
    };
    await browser.storage.clear();
    await browser.storage.set({ settings: damaged });
    const tab = await browser.newPage('https://www.amazon.de/dp/B0DEMOLIP1');
    await browser.toolbar(tab).click('button', text('action_copy_link'));
    await browser.toolbar(tab).waitText(copiedWith('werkstatt-21'));
    const popup = await browser.extensionPage('popup.html');
    await shows(popup, text('notice_settings_damaged'));
    await popup.close();

    const page = await browser.extensionPage('options.html');
    await shows(page, text('options_damaged_title'));
    await shows(page, `${text('options_section_toolbar')}`);
    await shows(page, `${text('options_section_accounts')} (US)`);
    const { 'settings-aside': aside, settings } = await browser.storage.get();
    expect(aside).toMatchObject([{ sections: ['accounts.US', 'bar'], raw: damaged }]);
    expect(settings).toEqual(SOUND);
    await press(page, text('options_damaged_dismiss'));
    await until(
      async () => !(await browser.storage.get())['settings-aside'],
      'the copy to be deleted',
    );
    await until(async () => !(await page.$('.banner')), 'the report to go');
    await page.close();
    await tab.close();
  });

  test('those of a newer version are used, said, and not overwritten', async () => {
    const newer = { ...SOUND, version: VERSION + 1, horizon: { far: true } };
    await browser.storage.clear();
    await browser.storage.set({ settings: newer });
    const page = await browser.extensionPage('options.html#toolbar');
    await shows(page, text('options_newer'));
    await page.locator(`named/${text('options_toolbar_top')}[role="radio"]`).click();
    await shows(page, text('options_save_newer'));

    const tab = await browser.newPage('https://www.amazon.de/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(tab);
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('werkstatt-21'));
    await toolbar.click('button', text('toolbar_settings'));
    await toolbar.click('menuitem', text('toolbar_dock_top'));
    await tab.close();
    expect((await browser.storage.get()).settings).toEqual(newer);
    await page.close();
  });

  test('what is being typed in one window stays when another one changes the settings', async () => {
    await browser.storage.clear();
    await seedSettings(browser, { accounts: { US: account('studio-20') } });
    const first = await browser.extensionPage('options.html#accounts/US');
    const second = await browser.extensionPage('options.html#accounts/US', { window: true });
    const typed = '#account-US .add-id input';
    await first.locator(typed).fill('half-typ');
    await second.locator(typed).fill('second-20');
    await second.keyboard.press('Enter');
    await shows(first, 'second-20');
    expect(
      await first.$eval(typed, (each) => (each instanceof HTMLInputElement ? each.value : '')),
    ).toBe('half-typ');
    await second.close();
    await first.close();
  });
});
