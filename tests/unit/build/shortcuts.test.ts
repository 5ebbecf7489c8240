import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { manifest } from '@/build/manifest.ts';
import { shortcutMenu } from '@/tests/pages/shortcut-menu.ts';
import { hasSample, readRealPage, realPages } from '@/tests/real-pages.ts';

const Actuators = v.array(
  v.object({
    eventCode: v.optional(v.string()),
    eventKey: v.string(),
    isShiftRequired: v.boolean(),
  }),
);

/** The keys, such as `K`, that a page acts on together with Alt and Shift, by their letter and by their place. */
function keysOf(html: string): Set<string> {
  const keys = new Set<string>();
  for (const item of JSDOM.fragment(html).querySelectorAll('[data-actuators]')) {
    const actuators = v.parse(Actuators, JSON.parse(item.getAttribute('data-actuators') ?? ''));
    for (const { eventCode = '', eventKey, isShiftRequired } of actuators) {
      if (isShiftRequired)
        keys.add(eventKey.toUpperCase()).add(eventCode.replace(/^Key|^Digit/, ''));
    }
  }
  return keys;
}

/** The menu alone: the page around it is large, and not what is asked about. */
function menuOf(page: string): string {
  const start = page.search(/<nav\s[^>]*id=["']shortcut-menu["']/);
  return start < 0 ? '' : page.slice(start, page.indexOf('</nav>', start));
}

/** What Chromium keeps for itself with Alt and Shift. */
const CHROMIUM = [...'ABCINPTWXZ'];

describe.each(['chrome', 'firefox'])('the default keys in %s', (browser) => {
  const keys = Object.values(manifest(browser).commands ?? {}).flatMap(({ suggested_key: key }) =>
    typeof key === 'string' ? key : (key?.default ?? []),
  );
  const ours = keys.map((key) => key.replace('Alt+Shift+', ''));

  it('are letters with Alt and Shift, each once', () => {
    expect(keys).toEqual(ours.map((letter) => `Alt+Shift+${letter}`));
    expect(ours.join('')).toMatch(/^[A-Z]{4}$/);
    expect(new Set(ours).size).toBe(4);
  });

  it('are none of Chromium’s', () => {
    expect(ours.filter((key) => CHROMIUM.includes(key))).toEqual([]);
  });

  it('are none of a page’s own', () => {
    const theirs = keysOf(shortcutMenu());
    expect([...'CHOKDZ'].every((key) => theirs.has(key))).toBe(true);
    expect(ours.filter((key) => theirs.has(key))).toEqual([]);
  });

  it.skipIf(!hasSample())('are none of a real page’s own', () => {
    const recent = realPages().filter(({ year }) => year >= 2025);
    const menus = recent.map((page) => menuOf(readRealPage(page))).filter(Boolean);
    expect(menus.length).toBeGreaterThan(30);
    const theirs = new Set(menus.flatMap((menu) => [...keysOf(menu)]));
    expect([...'CHOKDZ'].every((key) => theirs.has(key))).toBe(true);
    expect(ours.filter((key) => theirs.has(key))).toEqual([]);
  });
});
