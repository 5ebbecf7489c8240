import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { leanLibraries } from '@/utils/lean.ts';

const { resolve } = createRequire(import.meta.url);

/** The code of a library as it is built. */
function built(file: string, code = readFileSync(file, 'utf8')): string {
  const { transform } = leanLibraries();
  const handler = typeof transform === 'object' ? transform.handler : transform;
  return Object(Reflect.apply(Object(handler), null, [code, file])).code;
}

/** What the code exports, in a browser with these APIs. */
function run(code: string, chrome: object) {
  return new Function('chrome', 'globalThis', code.replace('export default', 'return'))(chrome, {});
}

describe('webextension-polyfill', () => {
  const file = resolve('webextension-polyfill/dist/browser-polyfill.js');
  const code = built(file);

  it('is the browser itself', () => {
    const chrome = { runtime: { id: 'linkshelf' } };
    expect(run(code, chrome)).toBe(chrome);
  });

  it('says when the library has another shape', () => {
    expect(() => built(file, 'export default chrome;')).toThrow('another shape');
  });
});

describe('idb', () => {
  it('opens, writes and reads, walks and says when it is done', async () => {
    const code = built(resolve('idb').replace(/\.\w+$/, '.js')).replace('export', 'return');
    const { openDB } = new Function(code)();
    const db = await openDB('lean', 1, {
      upgrade(upgraded: IDBDatabase) {
        upgraded.createObjectStore('names', { keyPath: 'id' }).createIndex('age', 'age');
      },
    });
    const tx = db.transaction(['names'], 'readwrite');
    const store = tx.objectStore('names');
    expect(store).toBe(tx.objectStore('names'));
    await Promise.all([store.put({ id: 'a', age: 2 }), store.put({ id: 'b', age: 1 })]);
    expect(await store.get('a')).toEqual({ id: 'a', age: 2 });
    const found: unknown[] = [];
    let cursor = await store.index('age').openCursor(null, 'prev');
    while (cursor) {
      found.push(cursor.value.id);
      cursor = await cursor.continue();
    }
    expect(found).toEqual(['a', 'b']);
    expect(await tx.done).toBeUndefined();
    const failed = db.transaction(['names'], 'readwrite');
    const done = expect(failed.done).rejects.toThrow();
    await expect(failed.objectStore('names').add({ id: 'a' })).rejects.toThrow();
    await done;
    db.close();
  });
});

describe('preact', () => {
  const folder = resolve('preact').replace(/[^/\\]+$/, '');
  const preact = built(`${folder}preact.mjs`);
  const hooks = built(`${folder.replace(/dist.$/, 'hooks/dist/')}hooks.mjs`);
  /** What a module exports, as an object. */
  const asObject = (code: string) =>
    code.replace(
      /export\{(.*?)\};?/,
      (_, names: string) => `return {${names.replace(/([\w$]+) as (\w+)/g, '$2:$1')}};`,
    );

  it('draws, orders, updates, has effects, and throws what a component throws', async () => {
    const { window } = new JSDOM('<div id="root"></div>');
    const { document } = window;
    const core = new Function('document', asObject(preact))(document);
    const { useState, useEffect, useRef, useMemo } = new Function(
      'preact',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      asObject(hooks.replace(/import\{(.*?)\}from"preact";/, 'const {options:n}=preact;')),
    )(core, setTimeout, clearTimeout);
    const { h, render, Fragment } = core;
    const root = document.getElementById('root');
    const log: string[] = [];
    let change: (items: string[]) => void = () => undefined;
    function Item({ name }: { name: string }) {
      useEffect(() => {
        log.push(`in ${name}`);
        return () => void log.push(`out ${name}`);
      }, [name]);
      return h('li', { class: name, 'aria-label': name }, name);
    }
    function List() {
      const [items, setItems] = useState(['a', 'b', 'c']);
      const ref = useRef(null);
      change = setItems;
      const count = useMemo(() => items.length, [items]);
      return h(
        'ul',
        { ref, style: { color: 'red' } },
        h(
          Fragment,
          null,
          items.map((name: string) => h(Item, { key: name, name })),
        ),
        count > 2 && h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0 0' })),
        h('input', { value: items[0], disabled: count === 2, onInput: () => log.push('typed') }),
      );
    }
    const texts = () => [...(root?.querySelectorAll('li') ?? [])].map((each) => each.textContent);
    render(h(List), root);
    await expect.poll(() => log).toEqual(['in a', 'in b', 'in c']);
    expect(root?.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    const [first] = root?.querySelectorAll('li') ?? [];
    change(['c', 'b', 'a', 'd']);
    await expect.poll(texts).toEqual(['c', 'b', 'a', 'd']);
    // The same elements in another order.
    expect(root?.querySelectorAll('li')[2]).toBe(first);
    change(['b', 'x']);
    await expect.poll(texts).toEqual(['b', 'x']);
    expect(root?.querySelector('svg')).toBeNull();
    const input = root?.querySelector('input');
    expect([input?.value, input?.disabled]).toEqual(['b', true]);
    input?.dispatchEvent(new window.Event('input'));
    await expect
      .poll(() => log.slice(3))
      .toEqual(expect.arrayContaining(['out a', 'out c', 'in x', 'typed']));
    const broken = () => {
      throw new Error('broken');
    };
    expect(() => render(h(broken), document.createElement('div'))).toThrow('broken');
    render(null, root);
    expect(root?.childNodes).toHaveLength(0);
  });

  it('says when the library has another shape', () => {
    expect(() => built(`${folder}preact.mjs`, 'export {};')).toThrow('another shape');
  });
});

it('takes from idb nothing that the product uses', () => {
  const root = new URL('../../../', import.meta.url);
  const shortcuts = /\bdb\.(?:get|put|add|delete|clear|count)\w*\(|\btx\.store\b/;
  for (const folder of ['utils', 'entrypoints', 'components']) {
    for (const file of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!lean)\.tsx?$/.test(file)) continue;
      expect(readFileSync(new URL(`${folder}/${file}`, root), 'utf8'), file).not.toMatch(shortcuts);
    }
  }
});
