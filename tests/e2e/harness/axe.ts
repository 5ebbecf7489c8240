import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './types.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on a page, one line each: `rule: what (where)`. */
export async function axeComplaints(page: Page): Promise<string[]> {
  // Evaluated by the driver, so that no Content-Security-Policy is in the way.
  await page.evaluate(`${SOURCE}; 0`);
  const results = JSON.parse(String(await page.evaluate('axe.run().then(JSON.stringify)')));
  const { violations }: AxeResults = results;
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(' ')})`),
  );
}

/** The same for the bar as it stands: axe does not see closed roots, so an open copy is examined. */
export async function axeComplaintsOfBar(browser: TestBrowser, page: Page): Promise<string[]> {
  const copy = await browser.bar(page).call((root) => {
    const sheets = [...root.adoptedStyleSheets, ...root.styleSheets];
    const css = sheets
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    const own = [...root.querySelectorAll('style')].map((style) => style.outerHTML);
    const html = own.reduce((all, style) => all.replace(style, ''), root.innerHTML);
    return { css, html, dir: getComputedStyle(root.host).direction };
  });
  if (!copy) throw new Error('there is no bar');
  const clean = await browser.newPage();
  await clean.setContent(`<!doctype html><html lang="en" dir="${copy.dir}"><title>Bar</title><body><main><h1>Bar</h1>
    <div><template shadowrootmode="open"><style>${copy.css}</style>${copy.html}</template></div></main></body></html>`);
  const complaints = await axeComplaints(clean);
  await clean.close();
  return complaints;
}
