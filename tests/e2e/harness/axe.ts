import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './types.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer depends on the colours. */
const COLOURS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe objects to in a view, one line each: `rule: what (where)`. All rules look at it by day, those about colours
 * by night too, with nothing in motion. In Chromium only, once for each view: markup and colours are the same in both.
 */
export async function axeComplaints(browser: TestBrowser, page: Page): Promise<string[]> {
  if (browser.name !== 'chromium') return [];
  await browser.look(page, { reducedMotion: true });
  const light = await examine(page, {});
  await browser.look(page, { dark: true, reducedMotion: true });
  const dark = await examine(page, COLOURS);
  await browser.look(page, {});
  return [...light, ...dark.map((each) => `by night, ${each}`)];
}

/** The same for the toolbar as it stands: axe does not see closed roots, so an open copy is examined. */
export async function axeComplaintsOfToolbar(browser: TestBrowser, page: Page): Promise<string[]> {
  const copy = await browser.toolbar(page).call((root) => {
    const sheets = [...root.adoptedStyleSheets, ...root.styleSheets];
    const css = sheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    const own = [...root.querySelectorAll('style')].map((style) => style.outerHTML);
    const html = own.reduce((all, style) => all.replace(style, ''), root.innerHTML);
    return { css, html, dir: getComputedStyle(root.host).direction };
  });
  if (!copy) throw new Error('there is no toolbar');
  const clean = await browser.newPage();
  await clean.setContent(`<!doctype html><html lang="en" dir="${copy.dir}"><title>Toolbar</title><body><main><h1>Toolbar</h1>
    <div><template shadowrootmode="open"><style>${copy.css}</style>${copy.html}</template></div></main></body></html>`);
  const complaints = await axeComplaints(browser, clean);
  await clean.close();
  await page.bringToFront();
  return complaints;
}

async function examine(page: Page, options: RunOptions): Promise<string[]> {
  // Evaluated by the driver, so that no Content-Security-Policy is in the way.
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(`${SOURCE}; 0`);
  // A colour that is still on its way from one to another is none that anybody reads.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
  const run = `axe.run(${JSON.stringify(options)}).then(JSON.stringify)`;
  const { violations }: AxeResults = JSON.parse(String(await page.evaluate(run)));
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(' ')})`),
  );
}
