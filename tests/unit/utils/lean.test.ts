import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
