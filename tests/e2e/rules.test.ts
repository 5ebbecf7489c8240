import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSite } from '@/tests/pages/site.ts';
import { HOSTS, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
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
import { CANARY, type Evidence, Session } from './whole-session.ts';

/** The user's tags, and one of somebody else's that is found in a pasted address. */
const TAGS = { US: ['studio-20', 'blog-20'], DE: ['werk-21'], JP: ['kyoto-22'] } as const;
const OTHERS = 'other-21';
const OWN: readonly string[] = Object.values(TAGS).flat();

const at = (host: string, path: string) => `https://www.${host}${path}`;
const LIPS = at('amazon.com', '/dp/B0DEMOLIP1');
const SEARCH = at('amazon.com', `/s?k=bottle&tag=${OTHERS}`);
const TEMPLATES = [
  { id: 'line', name: 'Video line', body: '{{brand}}: {{title}} – {{link}}' },
  {
    id: 'all',
    name: 'All of it',
    body: '{{title}}{{brand}}{{asin}}{{marketplace}}{{tag}}{{link}}{price}{{price}}',
  },
];

const URLS = /https?:\/\/[^\s"<>)\]{}]+/g;
const tagsIn = (url: string) => new URL(url).searchParams.getAll('tag');

describe.each(browsers('once'))('the rules, over a whole session in %s', (name) => {
  let server: PageServer;
  let browser: TestBrowser;
  let evidence: Evidence;

  beforeAll(async () => {
    server = await PageServer.start(demoSite);
    browser = await borrow(name, server);
  });

  afterAll(() => closeAll(browser, server));

  /** What is copied without a tag was asked for under that name. */
  const isPlain = (how: string) => how.startsWith(text('toolbar_copy_plain'));

  async function saveTo(
    category: string,
    page: Parameters<TestBrowser['toolbar']>[0],
  ): Promise<void> {
    const toolbar = browser.toolbar(page);
    await toolbar.click('button', text('toolbar_save'));
    await (await toolbar.find('combobox', text('toolbar_picker_filter'))).type(category);
    await toolbar.find('option', text('toolbar_picker_create', category));
    await page.keyboard.press('Enter');
    await toolbar.waitText(new RegExp(text('toolbar_saved_to', category)));
  }

  async function copyFromPopup(session: Session, url: string, tag: string): Promise<void> {
    const page = await browser.newPage(url);
    await session.own(await browser.openPopup(page), async (popup) => {
      await popup.press('button', text('action_copy_link'));
      await popup.copied(`popup on ${url}`, text('feedback_copied_with_tag', tag));
    });
    await page.close();
  }

  test('a session: toolbar, menus, tags, saving, popup, pasting, options', async () => {
    await seedSettings(browser, {
      accounts: { US: account(...TAGS.US), DE: account(...TAGS.DE), JP: account(...TAGS.JP) },
      templates: TEMPLATES,
      welcomed: true,
    });
    const session = new Session(browser);
    ({ evidence } = session);
    server.forget();

    await session.visit(LIPS, async (page) => {
      const toolbar = browser.toolbar(page);
      await toolbar.find('button', text('toolbar_tag', 'studio-20'));
      await session.copyAll(page, 'studio-20');
      await toolbar.click('button', text('toolbar_tag', 'studio-20'));
      await toolbar.click('menuitemradio', /blog-20/);
      await toolbar.find('button', text('toolbar_tag', 'blog-20'));
      const press = () => toolbar.click('button', text('action_copy_link'));
      await session.copy('another tag', page, press, copiedWith('blog-20'));
      await saveTo('Lips', page);
      await toolbar.click('button', text('toolbar_undo'));
      await toolbar.waitText(new RegExp(text('toolbar_undone')));
      await saveTo('Gifts', page);
    });
    await session.visit(at('amazon.de', '/dp/B0DEMOBOT1'), (page) =>
      session.copyAll(page, 'werk-21'),
    );
    await session.visit(at('amazon.co.jp', '/dp/B0DEMOEAR1'), (page) =>
      session.copyAll(page, 'kyoto-22'),
    );
    await session.visit(at('amazon.fr', '/dp/B0DEMOLIP1'), async (page) => {
      await browser.toolbar(page).find('button', text('toolbar_add_tag'));
      await session.copyAll(page, null);
    });

    await copyFromPopup(session, LIPS, 'blog-20');
    await copyFromPopup(session, SEARCH, 'blog-20');
    const other = await browser.newPage('https://blog.example/');
    await session.own(await browser.openPopup(other), async (popup) => {
      await popup.shows(text('popup_newest'));
      await popup.page.keyboard.press('ArrowDown');
      await popup.page.keyboard.press('Enter');
      await popup.copied('a row of the popup', text('feedback_copied_with_tag', 'blog-20'));
      await popup.fill(
        text('popup_search'),
        `see https://www.amazon.de/Cup/dp/B0DEMOBOT1/ref=sr_1?tag=${OTHERS}&qid=1`,
      );
      await popup.shows('B0DEMOBOT1?tag=werk-21');
      await popup.press('button', text('action_copy_link'));
      await popup.copied('pasted address', text('feedback_copied_with_tag', 'werk-21'));
      await popup.fill(text('popup_search'), at('amazon.fr', '/dp/B0DEMOBOT1'));
      await popup.shows(text('problem_no_tag', 'amazon.fr'));
    });
    const popup = await browser.openPopup(other);
    await popup.waitForSelector('[data-row]');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowRight');
    // A popup closes when a tab opens, maybe before the key is up again.
    await Promise.allSettled([popup.keyboard.press('Enter')]);
    const opened = await browser.findPage(/\/dp\/B0DEMOLIP1/);
    expect(await opened.evaluate(() => location.href)).toBe(LIPS);
    await opened.close();
    if (!popup.isClosed()) await popup.close();
    await other.close();
    for (const section of [
      'welcome',
      'accounts/US',
      'links',
      'templates',
      'toolbar',
      'data',
      'about',
    ]) {
      const options = await browser.extensionPage(`options.html#${section}`);
      await session.own(options, (page) => page.shows(/\S/));
    }
    expect(evidence.copied.length).toBeGreaterThan(25);
  });

  test('1: no request carries a tag, and none is made but what the pages ask for', () => {
    const requests = server.requests();
    expect(requests.filter((r) => OWN.some((tag) => r.includes(tag)))).toEqual([]);
    const pages = /^www\.amazon\.(?:com|de|co\.jp|fr)\/(?:dp\/B0DEMO\w{4}|demo\/page\.(?:js|css))$/;
    const pictures = /^m\.media-amazon\.com\/images\/[\w./-]+$/;
    const known = [
      pages,
      pictures,
      /^www\.amazon\.com\/s\?k=bottle&tag=other-21$/,
      /^blog\.example\//,
    ];
    expect(requests.filter((r) => !known.some((pattern) => pattern.test(r)))).toEqual([]);
    expect(requests.length).toBeGreaterThan(10);
  });

  test('1: no page is written into, led elsewhere or given a history', () => {
    const { writes, places } = evidence;
    expect(writes.filter((write) => write.includes(CANARY))).toHaveLength(places.length);
    const tagged = writes.filter(
      (write) =>
        !write.includes(CANARY) && (/tag=/.test(write) || OWN.some((tag) => write.includes(tag))),
    );
    expect(tagged).toEqual([]);
    for (const { before, after } of places) expect(after).toBe(before);
  });

  test('1: nothing that could be followed has a tag in it, in the own pages neither', () => {
    expect(evidence.targets.length).toBeGreaterThan(10);
    expect(
      evidence.targets.filter(
        (target) => /tag(?:=|%3d)/i.test(target) || OWN.some((tag) => target.includes(tag)),
      ),
    ).toEqual([]);
  });

  test('2: every link has the own tag of its marketplace, but those that were asked for without one', () => {
    for (const { how, text: copied } of evidence.copied) {
      for (const url of copied.match(URLS) ?? []) {
        const code = marketplaceOfHost(new URL(url).hostname);
        const own = Object.entries(TAGS).find(([each]) => each === code)?.[1] ?? [];
        if (isPlain(how)) expect(tagsIn(url), how).toEqual([]);
        else {
          expect(tagsIn(url), how).toHaveLength(1);
          expect(own, how).toContain(tagsIn(url)[0]);
        }
      }
      expect(copied.match(URLS), how).toHaveLength(1);
      expect(copied, how).not.toContain(OTHERS);
    }
    expect(evidence.copied.filter(({ how }) => isPlain(how)).length).toBe(4);
  });

  test('4: no price, rating or picture is copied', () => {
    for (const { how, text: copied, html } of evidence.copied) {
      for (const flavour of [copied, html ?? '']) {
        expect(flavour, how).not.toMatch(
          /media-amazon|\.jpg|<img|4\.6|1,204|[$€£¥￥]|\b(?:14[.,]50|28[.,]00|26[.,]60|13[.,]?350)\b/,
        );
      }
    }
    // Not even where a template asks for one.
    const asked = evidence.copied.filter(({ how }) => how.startsWith('All of it'));
    expect(asked.length).toBe(3);
    for (const { text: copied } of asked) expect(copied).toContain('{price}');
  });

  test('5: every link shows an Amazon host', () => {
    const urls = evidence.copied.flatMap((c) => [
      ...c.text.matchAll(URLS),
      ...(c.html ?? '').matchAll(URLS),
    ]);
    const hosts = new Set(urls.map(([url]) => new URL(url).host));
    expect([...hosts].sort()).toEqual(
      [HOSTS.JP, HOSTS.US, HOSTS.DE]
        .concat(HOSTS.FR)
        .map((h) => `www.${h}`)
        .sort(),
    );
  });

  test('without any tag nothing that is copied has one', async () => {
    await seedSettings(browser, { accounts: {}, templates: TEMPLATES });
    const session = new Session(browser);
    await session.visit(LIPS, async (page) => {
      await browser.toolbar(page).find('button', text('toolbar_add_tag'));
      await session.copyAll(page, null);
    });
    const other = await browser.newPage('https://blog.example/');
    await session.own(await browser.openPopup(other), async (popup) => {
      await popup.shows(text('popup_newest'));
      await popup.page.keyboard.press('ArrowDown');
      await popup.page.keyboard.press('Enter');
      await popup.shows(text('problem_no_tag', 'amazon.com'));
      await popup.press('button', text('action_copy_plain'));
      await popup.copied(
        `${text('toolbar_copy_plain')}, a row of the popup`,
        text('popup_copied_plain'),
      );
      await popup.fill(text('popup_search'), `${LIPS}?tag=${OTHERS}`);
      await popup.shows(text('problem_no_tag', 'amazon.com'));
      await popup.page.keyboard.press('Enter');
      await popup.copied(
        `${text('toolbar_copy_plain')}, still`,
        text('problem_no_tag', 'amazon.com'),
      );
    });
    await other.close();
    expect(session.evidence.copied.map((each) => each.text)).toEqual([LIPS, LIPS, LIPS]);
  });

  test('leaves nothing in the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
