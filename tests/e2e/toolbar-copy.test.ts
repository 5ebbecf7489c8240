import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { copiedWith } from './hands.ts';
import {
  account,
  borrow,
  browsers,
  closeAll,
  PageServer,
  seedSettings,
  type TestBrowser,
  text,
} from './harness/index.ts';

const LIPSTICK = 'https://www.amazon.com/dp/B0DEMOLIP1';
const BOTTLE = 'https://www.amazon.com/dp/B0DEMOBOT1';
const LINK = `${LIPSTICK}?tag=studio-20`;
const TITLE =
  'Mirelle Rowe Velvet Matte Lipstick, Long-Wearing Colour with Shea Butter, 3.5 g (Rosewood)';
const TEMPLATES = [{ id: 'line', name: 'Video line', body: '{{brand}}: {{title}} – {{link}}' }];

describe.each(browsers('engine'))('copying from the toolbar in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;

  const seed = () =>
    seedSettings(browser, {
      accounts: { US: account('studio-20', 'blog-20'), FR: account('atelier-21') },
      templates: TEMPLATES,
    });

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
    await seed();
  });

  afterAll(() => closeAll(browser, server));

  test.each([
    ['format_link', LINK, null],
    ['format_title_link', `${TITLE}\n${LINK}`, null],
    ['format_markdown', `[${TITLE}](${LINK})`, null],
    [
      'format_html',
      `<a href="${LINK}" rel="sponsored nofollow">${TITLE}</a>`,
      `<a href="${LINK}" rel="sponsored nofollow">${TITLE}</a>`,
    ],
  ] as const)('%s', async (key, expected, html) => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/Velvet/);
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.click('menuitemradio', text(key));
    await toolbar.waitText(new RegExp(text('toolbar_copied', text(key), 'studio-20')));
    const clipboard = await browser.clipboard(page);
    expect(clipboard.text).toBe(expected);
    if (html) expect(clipboard.html).toContain(html);
    await page.close();
  });

  test('the template of the user', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.waitText(/Velvet/);
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.click('menuitemradio', 'Video line');
    await toolbar.waitText(new RegExp(text('toolbar_copied', 'Video line', 'studio-20')));
    const { text: copied } = await browser.clipboard(page);
    expect(copied).toBe(`Mirelle Rowe: ${TITLE} – ${LINK}`);
    // The button says so from now on, and does it.
    await toolbar.find('button', text('action_copy_template', 'Video line'));
    await page.close();
  });

  test('the format last used is on the button of the next page, and needs no worker', async () => {
    const page = await browser.newPage(BOTTLE);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await browser.killWorker();
    await toolbar.click('button', text('action_copy_template', 'Video line'));
    await toolbar.waitText(new RegExp(text('toolbar_copied', 'Video line', 'studio-20')));
    expect((await browser.clipboard(page)).text).toMatch(`– ${BOTTLE}?tag=studio-20`);
    await toolbar.click('button', text('toolbar_copy_menu'));
    const inUse = await toolbar.find('menuitemradio', 'Video line');
    expect(await inUse.attribute('aria-checked')).toBe('true');
    await toolbar.click('menuitemradio', text('format_title_link'));
    await toolbar.find('button', text('action_copy_title_link'));
    await browser.command(page, 'copy-link');
    await toolbar.waitText(
      new RegExp(text('toolbar_copied', text('format_title_link'), 'studio-20')),
    );
    expect((await browser.clipboard(page)).text).toMatch(`\n${BOTTLE}?tag=studio-20`);
    await page.close();
    await seed();
  });

  test('without a tag, when it is asked for by name', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.click('menuitem', text('toolbar_copy_plain'));
    await toolbar.waitText(new RegExp(text('toolbar_copied_plain', text('format_link'))));
    expect((await browser.clipboard(page)).text).toBe(LIPSTICK);
    await page.close();
  });

  test('the tracking id that was chosen last stays, on the next page too', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('toolbar_tag', 'studio-20'));
    await toolbar.click('menuitemradio', /blog-20/);
    await toolbar.find('button', text('toolbar_tag', 'blog-20'));
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('blog-20'));
    expect((await browser.clipboard(page)).text).toBe(`${LIPSTICK}?tag=blog-20`);
    await page.close();

    const next = await browser.newPage('https://www.amazon.com/dp/B0DEMOBOT1');
    await browser.toolbar(next).find('button', text('toolbar_tag', 'blog-20'));
    await next.close();
    await seed();
  });

  test('a channel of hers, with its tracking id in every marketplace', async () => {
    const none = noChannels();
    const ids = (tube: string, insta: string) => ({
      ids: [
        { tag: tube, name: 'Tube' },
        { tag: insta, name: 'Insta' },
      ],
      default: null,
    });
    await seedSettings(browser, {
      accounts: { US: ids('studio-20', 'insta-20'), FR: ids('atelier-21', 'insta-21') },
      channels: { ...none, kept: [{ ...none.last, name: 'My Instagram', tagName: 'Insta' }] },
    });
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    const named = (tag: string, name: string) =>
      text('toolbar_tag', text('toolbar_with_keys', name, tag));
    await toolbar.find('button', named('studio-20', 'Tube'));
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.click('menuitemradio', 'My Instagram');
    await toolbar.find('button', named('insta-20', 'Insta'));
    await page.close();

    const french = await browser.newPage('https://www.amazon.fr/dp/B0DEMOLIP1');
    await browser.toolbar(french).find('button', named('insta-21', 'Insta'));
    await french.close();
    await seed();
  });

  test('no tag for a marketplace: says so, and copies only without one', async () => {
    const page = await browser.newPage('https://www.amazon.de/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(page);
    const add = await toolbar.find('button', text('toolbar_add_tag'));
    expect(await add.attribute('title')).toBe(text('toolbar_no_tag', 'amazon.de'));
    expect(await toolbar.findAll('button', text('action_copy_link'))).toEqual([]);
    await toolbar.click('button', text('toolbar_copy_menu'));
    await toolbar.find('menuitem', /./);
    const items = await toolbar.findAll('menuitem', /./);
    expect(await Promise.all(items.map((item) => item.text()))).toEqual([
      text('toolbar_copy_plain'),
    ]);
    await items[0]?.click();
    await toolbar.waitText(new RegExp(text('toolbar_copied_plain', text('format_link'))));
    expect((await browser.clipboard(page)).text).toBe('https://www.amazon.de/dp/B0DEMOLIP1');
    await page.close();
  });

  test('the keyboard shortcut copies too', async () => {
    const page = await browser.newPage('https://www.amazon.fr/dp/B0DEMOLIP1');
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('action_copy_link'));
    await browser.command(page, 'copy-link');
    await toolbar.waitText(/atelier-21/);
    expect((await browser.clipboard(page)).text).toBe(
      'https://www.amazon.fr/dp/B0DEMOLIP1?tag=atelier-21',
    );
    await page.close();
  });

  test('the worker was stopped: the link is there all the same', async () => {
    const page = await browser.newPage(LIPSTICK);
    const toolbar = browser.toolbar(page);
    await toolbar.find('button', text('toolbar_tag', 'studio-20'));
    await browser.killWorker();
    await toolbar.click('button', text('action_copy_link'));
    await toolbar.waitText(copiedWith('studio-20'));
    expect((await browser.clipboard(page)).text).toBe(LINK);
    await page.close();
  });

  // Firefox knows no such permission: it lets an extension write.
  if (name === 'chromium') {
    test('the page may not use the clipboard: the old way does', async () => {
      const page = await browser.newPage(LIPSTICK);
      const toolbar = browser.toolbar(page);
      await toolbar.find('button', text('toolbar_tag', 'studio-20'));
      await page.browserContext().overridePermissions('https://www.amazon.com', []);
      await toolbar.click('button', text('action_copy_link'));
      await toolbar.waitText(copiedWith('studio-20'));
      await page.browserContext().clearPermissionOverrides();
      expect((await browser.clipboard(page)).text).toBe(LINK);
      await page.close();
    });

    test('leaves nothing in the console', () => {
      expect(browser.complaints).toEqual([]);
      expect(server.requests().filter((address) => address.includes('tag='))).toEqual([]);
    });
  }
});
