import { type TestBrowser, text } from '@/tests/e2e/harness/index.ts';
import { hold, shoot, shows } from './shot.ts';

/** The toolbar, its picker of categories, and the popup over the same page. */
export async function takeProductPage(browser: TestBrowser): Promise<void> {
  const page = await browser.newPage('https://www.amazon.com/dp/B0DEMOLIP3');
  await hold(browser, page);
  const toolbar = browser.toolbar(page);
  await toolbar.click('button', text('action_copy_link'));
  await toolbar.waitText(new RegExp(text('toolbar_copied', text('format_link'), 'norasfinds-20')));
  await shoot(page, 'toolbar');

  await toolbar.click('button', new RegExp(`^${text('toolbar_save')}`));
  const filter = await toolbar.find('combobox', text('toolbar_picker_filter'));
  await toolbar.find('option', /Lips/);
  await filter.type('makeup');
  await shoot(page, 'save');
  await filter.press('Escape');

  const popup = await browser.openPopup(page);
  await hold(browser, popup);
  await shows(popup, text('action_copy_link'));
  await popup.locator(`named/${text('popup_search')}`).fill('lipstikc');
  await shows(popup, 'Velour Atelier');
  await shoot(popup, 'popup');
  await popup.close();
  await page.close();
}
