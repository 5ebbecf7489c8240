import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scriptBytes, section, type Weight, weights } from '@/tests/run/weights.ts';

const page = (script: string, more = '') =>
  `<html><head><link rel="icon" href="/icon.svg" /><script type="module" crossorigin src="/chunks/${script}"></script>${more}</head></html>`;

/** A small build as Vite writes one. */
const BUILD: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    background: { service_worker: 'background.js' },
    content_scripts: [{ js: ['content-scripts/site.js'] }],
  }),
  'background.js': 'import{a as b}from"./chunks/base-00000000.js";b();',
  'content-scripts/site.js': 'import(chrome.runtime.getURL("/panels.js"))',
  'panels.js': 'export{x as default};',
  'popup.html': page(
    'popup-00000000.js',
    '<link rel="modulepreload" crossorigin href="/chunks/ahead-00000000.js"><link rel="stylesheet" crossorigin href="/assets/popup-00000000.css">',
  ),
  'chunks/popup-00000000.js':
    'import"./side-00000000.js";const later=()=>import("./later-00000000.js");',
  'chunks/side-00000000.js': 'export*from"./base-00000000.js";import"./popup-00000000.js";',
  'chunks/base-00000000.js': 'export const a=()=>"from a far place";',
  'chunks/ahead-00000000.js': '1',
  'chunks/later-00000000.js': '2',
  'assets/popup-00000000.css': 'p{}',
  'options.html': page('base-00000000.js'),
  'shop.html': page('shop-00000000.js'),
  'chunks/shop-00000000.js':
    'import{a}from"./base-00000000.js";const open=()=>import("./streams-00000000.js");',
  'chunks/streams-00000000.js': 'import{a}from"./base-00000000.js";import"./ahead-00000000.js";',
  'chunks/streams-later-00000000.js': '3',
  'assets/streams-00000000.css': 's{}',
};

/** Writes the build, without some of its files, until the test has finished. */
function build(without: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'linkshelf-build-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(BUILD)) {
    if (without.includes(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const filesOf = (all: readonly Weight[], view: string) =>
  all
    .find(({ what }) => what === view)
    ?.files.map(({ file }) => file)
    .sort();

describe('what a view loads before it first shows', () => {
  it('is every script that is imported statically or fetched ahead, and every style sheet', () => {
    expect(filesOf(weights(build()), 'popup')).toEqual([
      'assets/popup-00000000.css',
      'chunks/ahead-00000000.js',
      'chunks/base-00000000.js',
      'chunks/popup-00000000.js',
      'chunks/side-00000000.js',
    ]);
  });

  it('is on a product page the content script, which has the style of the toolbar in it', () => {
    const all = weights(build());
    expect(filesOf(all, 'product page, before the first click')).toEqual([
      'content-scripts/site.js',
    ]);
  });

  it('is in the worker all that it starts with, and has no budget', () => {
    const worker = weights(build()).find(({ what }) => what === 'worker');
    expect(worker?.files.map(({ file }) => file).sort()).toEqual([
      'background.js',
      'chunks/base-00000000.js',
    ]);
    expect(worker?.budget).toBeNull();
  });

  it('is in a section of the shop what the page has not loaded yet', () => {
    const all = weights(build(), [section('streams')]);
    expect(filesOf(all, "shop's page: streams")).toEqual([
      'assets/streams-00000000.css',
      'chunks/ahead-00000000.js',
      'chunks/streams-00000000.js',
    ]);
  });

  it('adds up, the largest file first', () => {
    for (const { bytes, files } of weights(build())) {
      const each = files.map((file) => file.bytes);
      expect(each).toEqual([...each].sort((a, b) => b - a));
      expect(bytes).toBe(each.reduce((sum, one) => sum + one, 0));
    }
  });

  it('is not guessed when a file is missing', () => {
    expect(() => weights(build(['chunks/base-00000000.js']))).toThrow('base-00000000.js');
    expect(() => weights(build(), [section('photos')])).toThrow('photos');
  });
});

it('all scripts together are those that are loaded later too', () => {
  const before = scriptBytes(build(['panels.js']));
  expect(scriptBytes(build())).toBeGreaterThan(before);
});
