import { parseArgs } from 'node:util';
import { account, launch, PageServer, seedSettings } from '@/tests/e2e/harness/index.ts';
import type { BrowserName } from '@/tests/e2e/harness/types.ts';
import { demoSite } from '@/tests/pages/site.ts';
import { ensureBrowsers } from '@/tests/run/browsers.ts';
import { run } from '@/tests/run/step.ts';
import { headlessTour } from './headless.ts';
import { openTabs } from './tabs.ts';

/**
 * `npm start`: the built extension in a real browser, on demo pages under real host names.
 * `-- --live` the real internet, `-- --firefox` Firefox, `-- --headless` as without a display.
 */
const { values } = parseArgs({
  options: {
    live: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});

const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
const headless = values.headless || !hasDisplay();

if (values.live && headless) {
  console.error('--live opens the real internet in a window: it needs a display.');
  process.exit(1);
}
await start();

async function start(): Promise<void> {
  ensureBrowsers([name]);
  const build = name === 'firefox' ? 'wxt build -b firefox --mv3' : 'wxt build';
  if (!(await run(build))) {
    process.exitCode = 1;
    return;
  }
  const server = values.live ? null : await PageServer.start(demoSite);
  const browser = await launch(name, { server, headless });
  const end = async () => {
    await browser.close();
    await server?.close();
  };
  process.once('SIGINT', () => void end().then(() => process.exit(0)));
  try {
    await seedSettings(browser, {
      home: 'US',
      accounts: { US: account('linkshelfdemo-20'), DE: account('linkshelfdemo-21') },
    });
    if (headless) await headlessTour(browser);
    else await openTabs(browser, values.live);
  } catch (error) {
    // Closing the window ends the tour; anything else is worth a word.
    if (headless || !/closed|disconnected/i.test(String(error))) throw error;
  } finally {
    await end();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
