import { parseArgs } from 'node:util';
import { startCouch } from '@/tests/couch/server.ts';
import { launch, PageServer, seedSettings, seedShop } from '@/tests/e2e/harness/index.ts';
import { ensureBrowsers } from '@/tests/run/browsers.ts';
import { run } from '@/tests/run/step.ts';
import { takeDialogs } from './dialogs.ts';
import { takeEarnings } from './earnings.ts';
import { takeOptions } from './options.ts';
import { takeProductPage } from './product-page.ts';
import { SETTINGS } from './settings.ts';
import { REPORTS, SHOP, site } from './shop.ts';
import { takeShop } from './shop-page.ts';
import { STREAMS, takeStreams } from './streams.ts';

/**
 * `npm run screenshots`: makes all of `docs/screenshots` afresh, with the built extension in headless
 * Chromium on demo pages. `-- --built` takes the build that is there.
 */
const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
const SYNC_HOST = 'couch.example.com';

ensureBrowsers(['chromium']);
if (!values.built && !(await run('wxt build'))) throw new Error('the build failed');

const server = await PageServer.start(site);
const couch = await startCouch();
server.delegate(SYNC_HOST, couch.handle);
try {
  const browser = await launch('chromium', { server });
  try {
    await browser.allow([`https://${SYNC_HOST}/*`]);
    await seedSettings(browser, SETTINGS);
    const [onAir = ''] = await seedShop(browser, SHOP, REPORTS, STREAMS);
    await takeProductPage(browser);
    await takeShop(browser);
    await takeEarnings(browser);
    await takeStreams(browser, onAir);
    await takeDialogs(browser);
    await takeOptions(browser, SYNC_HOST);
  } finally {
    await browser.close();
  }
} finally {
  await couch.close();
  await server.close();
}
