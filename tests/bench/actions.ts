import type { Page } from 'puppeteer-core';
import { SAVE_BUTTON } from '@/tests/e2e/hands.ts';
import { type TestBrowser, type Toolbar, text } from '@/tests/e2e/harness/index.ts';

const URL_OF_BAR = 'https://www.amazon.com/dp/B0DEMOLIP1';

/**
 * Milliseconds from the event of a trusted click on "Copy link" until the toolbar says that the clipboard
 * has it, each on a fresh page.
 * @param stopped stop the worker before each click
 */
export async function copyTimes(
  browser: TestBrowser,
  rounds: number,
  stopped: boolean,
): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await openPage(browser);
    const toolbar = browser.toolbar(page);
    const copy = await toolbar.find('button', text('action_copy_link'));
    if (stopped) await browser.killWorker();
    const copied = text('toolbar_copied', text('format_link'), 'bench-20');
    const time = await timed(page, toolbar, copied, () => copy.click());
    const { text: got } = await browser.clipboard(page);
    if (!got.includes('tag=bench-20')) throw new Error(`the clipboard has ${got}`);
    times.push(time);
    await page.close();
  }
  return times;
}

/** Milliseconds from Enter in the picker, the worker stopped, until the toolbar says that it is saved. */
export async function saveTimes(browser: TestBrowser, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await openPage(browser);
    times.push(await saveOnce(browser, page, `Bench ${i}`));
    await page.close();
  }
  return times;
}

async function saveOnce(browser: TestBrowser, page: Page, category: string): Promise<number> {
  const toolbar = browser.toolbar(page);
  await toolbar.click('button', SAVE_BUTTON);
  const filter = await toolbar.find('combobox', text('toolbar_picker_filter'));
  await filter.type(category);
  await toolbar.find('option', text('toolbar_picker_create', category));
  await browser.killWorker();
  const enter = () => page.keyboard.press('Enter');
  return timed(page, toolbar, text('toolbar_saved_to', category), enter);
}

/**
 * From the event itself to the toolbar's word, both taken in the page: no way through the driver is between.
 * @param said what the toolbar says when it is done, and does not say yet
 */
async function timed(
  page: Page,
  toolbar: Toolbar,
  said: string,
  act: () => Promise<void>,
): Promise<number> {
  const end = toolbar.call(
    (root, words: string) =>
      new Promise<number>((done, fail) => {
        const check = () => {
          const shown = [...root.querySelectorAll('[role="status"], [role="alert"]')];
          if (!shown.some((e) => e.textContent?.includes(words))) return;
          observer.disconnect();
          done(performance.now());
        };
        const observer = new MutationObserver(check);
        observer.observe(root, { subtree: true, childList: true, characterData: true });
        setTimeout(() => fail(new Error(`the toolbar did not say "${words}"`)), 5_000);
      }),
    said,
  );
  // Answered after the former: it listens.
  await toolbar.call(() => null);
  await act();
  const ended = await end;
  if (ended === null) throw new Error('there is no toolbar');
  return ended - Number(await page.evaluate('window.benchStart'));
}

/** A product page that notes the time of the last click and key, before the toolbar could swallow the event. */
async function openPage(browser: TestBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(`
    for (const type of ['click', 'keydown']) {
      addEventListener(type, (e) => { if (e.isTrusted) window.benchStart = e.timeStamp; }, true);
    }`);
  await page.goto(URL_OF_BAR);
  return page;
}

/** Milliseconds until the stopped worker has answered a content script's question. */
export async function coldAnswers(browser: TestBrowser, rounds: number): Promise<number[]> {
  const page = await browser.newPage(URL_OF_BAR);
  await browser.toolbar(page).find('button', text('action_copy_link'));
  const realm = page.extensionRealms()[0];
  if (!realm) throw new Error('no content script on the page');
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await browser.killWorker();
    const answer = await realm.evaluate(`(async () => {
      const start = performance.now();
      const payload = { asin: 'B0DEMOLIP1', parentAsin: null };
      const reply = await chrome.runtime.sendMessage({ type: 'toolbar/state', payload });
      return JSON.stringify([performance.now() - start, reply?.ok]);
    })()`);
    const [time, ok] = JSON.parse(String(answer));
    if (!ok) throw new Error('the worker refused');
    times.push(time);
  }
  await page.close();
  return times;
}
