import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { shortKeys } from '@/utils/short-keys.ts';

const MESSAGES = {
  extension_name: { message: 'Linkshelf' },
  toolbar_copy: { message: 'Copy' },
  shop_title: { message: 'Your shop' },
  shop_found__one: { message: '$1 product' },
  shop_found__other: { message: '$1 products' },
  platform_blog: { message: 'Blog' },
  platform_x: { message: 'X' },
};

const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'messages.json');
writeFileSync(file, JSON.stringify(MESSAGES));

let keys: ReturnType<typeof shortKeys>;

beforeEach(() => {
  keys = shortKeys(file);
});

/** The code as it is built. */
function built(code: string): string {
  const { transform } = keys.plugin();
  const handler = typeof transform === 'object' ? transform.handler : transform;
  const answer = Reflect.apply(Object(handler), null, [code, 'view.tsx']);
  return Object(answer).code;
}

/** The locale as it is built. */
function locale(): Record<string, { message: string }> {
  const files = [{ absoluteSrc: file, relativeDest: '_locales/en/messages.json' }];
  keys.shorten(files);
  const [first] = files as { contents?: string }[];
  return JSON.parse(first?.contents ?? 'null');
}

describe('messages in what is built', () => {
  test('are asked for by the short key that the locale has', () => {
    const [, key = ''] = /t\('(..)'\)/.exec(built(`t('shop_title')`)) ?? [];
    expect(locale()[key]).toEqual(MESSAGES.shop_title);
    expect(Object.keys(locale())).not.toContain('shop_title');
  });

  test('keep the ends of their counts', () => {
    const [, key = ''] = /tn\("(..)", n\)/.exec(built(`tn("shop_found", n)`)) ?? [];
    expect(locale()[`${key}__one`]).toEqual(MESSAGES.shop_found__one);
    expect(locale()[`${key}__other`]).toEqual(MESSAGES.shop_found__other);
  });

  test('have their long name too where code puts it together', () => {
    const code = built(`[t(\`platform_\${id}\`), t('platform_x')]`);
    expect(code).not.toContain("'platform_x'");
    expect(locale().platform_x).toEqual(MESSAGES.platform_x);
    expect(locale().platform_blog).toEqual(MESSAGES.platform_blog);
    expect(Object.values(locale()).filter(({ message }) => message === 'X')).toHaveLength(2);
  });

  test('keep their name where the manifest or the bar asks for them', () => {
    expect(built(`t('toolbar_copy') + t('extension_name')`)).toBe(
      `t('toolbar_copy') + t('extension_name')`,
    );
    expect(locale()).toMatchObject({ toolbar_copy: {}, extension_name: {} });
  });

  test('are left alone where something else only contains them', () => {
    expect(built(`'no shop_title' + shop_title + 'shop_titles'`)).toBe(
      `'no shop_title' + shop_title + 'shop_titles'`,
    );
  });

  test('have keys of their own, also without regard to capitals', () => {
    const all = Object.keys(locale()).map((key) => key.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
  });
});
