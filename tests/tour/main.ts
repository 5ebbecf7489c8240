import { parseArgs } from 'node:util';
import { account, launch, PageServer, seedSettings } from '@/tests/e2e/harness/index.ts';
import type { BrowserName, TestBrowser } from '@/tests/e2e/harness/types.ts';
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
  const ended = new AbortController();
  process.once('SIGINT', () => ended.abort());
  try {
    const browser = await launch(name, { server, headless });
    ended.signal.addEventListener('abort', () => void browser.close());
    try {
      await tour(browser);
    } finally {
      await browser.close();
    }
  } catch (error) {
    // Ctrl+C and closing the window end the tour at any step; anything else is worth a word.
    if (!ended.signal.aborted && !/closed|disconnected/i.test(String(error))) throw error;
  } finally {
    await server?.close();
  }
}

async function tour(browser: TestBrowser): Promise<void> {
  await seedSettings(browser, {
    home: 'US',
    accounts: { US: account('linkshelfdemo-20'), DE: account('linkshelfdemo-21') },
  });
  if (headless) await headlessTour(browser);
  else await openTabs(browser, values.live);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
