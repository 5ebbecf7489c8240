import { type TestBrowser, text } from '@/tests/e2e/harness/index.ts';
import { hold, press, shoot, shows } from './shot.ts';

/** The options with the tracking ids, and with sync switched on. */
export async function takeOptions(browser: TestBrowser, syncHost: string): Promise<void> {
  const accounts = await browser.extensionPage('options.html#accounts');
  await hold(browser, accounts);
  await shows(accounts, 'norasfinds-22');
  await accounts.locator('summary ::-p-text(United States)').click();
  await shoot(accounts, 'options');
  await accounts.close();

  const sync = await browser.extensionPage('options.html#sync');
  await hold(browser, sync);
  const fields = [
    [text('sync_server'), syncHost],
    [text('sync_database'), 'nora'],
    [text('sync_user'), 'anna'],
    [text('sync_password'), 'secret'],
  ] as const;
  await press(sync, text('sync_way_new'));
  for (const [name, words] of fields) await sync.locator(`named/${name}`).fill(words);
  await press(sync, text('sync_start'));
  await press(sync, text('sync_create'));
  await shows(sync, text('sync_now'));
  await shoot(sync, 'sync');
  await sync.close();
}
