import type { TestBrowser } from '@/tests/e2e/harness/index.ts';
import { SPECIAL } from '@/tests/pages/site.ts';

const DEMO = [
  'https://www.amazon.com/dp/B0DEMOLIP1',
  'https://www.amazon.de/dp/B0DEMOBOT1',
  'https://www.amazon.co.jp/dp/B0DEMOJAC1',
  'https://www.amazon.ae/dp/B0DEMOEAR1',
  `https://www.amazon.co.uk/dp/${SPECIAL.captcha}`,
];
const LIVE = ['https://www.amazon.com/', 'https://www.amazon.de/'];

const WORDS = `
Linkshelf is in the browser window that has just opened, with a demo tag for amazon.com and amazon.de.

  1. On the first tab, press "Copy link" on the toolbar and paste it somewhere: the clean link with the demo tag.
  2. Pick another shade: the toolbar follows; copy again. The arrow beside it has the other formats.
  3. Press "Save", type "Makeup › Lips" and press Enter. Then pick another shade: it knows its sibling.
  4. Click the Linkshelf icon (in Chromium behind the puzzle piece): the popup finds what you saved.
  5. The second tab is German and has its own tag; the third asks for a size first; the fourth reads
     from right to left and has no tag yet: "Add your ID". The fifth is no product: no toolbar.

Every amazon page of the 17 marketplaces in this window is a demo page from this machine.
Ctrl+C here ends all.
`;

const LIVE_WORDS = `
Linkshelf is in the browser window that has just opened, on the real internet, with a demo tag for
amazon.com and amazon.de. Open any product: the toolbar is at the bottom. Ctrl+C here ends all.
`;

/** Opens the pages to try things on and stays until the window is closed. */
export async function openTabs(browser: TestBrowser, live: boolean): Promise<void> {
  const pages = [];
  for (const url of live ? LIVE : DEMO) pages.push(await browser.newPage(url));
  await pages[0]?.bringToFront();
  console.log(live ? LIVE_WORDS : WORDS);
  await browser.closed();
}
