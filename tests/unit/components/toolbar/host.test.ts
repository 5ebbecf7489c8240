// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { toolbarModel } from './models.ts';
import { stage as makeStage, type Stage } from './stage.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

let stages: Stage[] = [];

function stage(): Stage {
  const made = makeStage();
  stages.push(made);
  return made;
}

afterEach(() => {
  for (const each of stages) each.end();
  stages = [];
});

test('stands on a page with elements named like parts of the document', () => {
  const names = ['querySelectorAll', 'createElement', 'addEventListener', 'documentElement'];
  const images = names.map((name) => Object.assign(new Image(), { name }));
  document.body.append(...images);
  const bar = stage();
  bar.toolbar.show(toolbarModel());
  expect(bar.root.host.isConnected).toBe(true);
  for (const image of images) image.remove();
});

test('stands after the body, whether that is there already or comes later', async () => {
  const [root, body] = [document.documentElement, document.body];
  for (const early of [true, false]) {
    if (early) body.remove();
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    if (early) root.append(body);
    await bar.settled();
    expect(bar.root.host.previousElementSibling).toBe(body);
    // Taken away by the page, it comes back to the same place.
    bar.toolbar.hide();
    bar.toolbar.show(toolbarModel());
    expect(bar.root.host.previousElementSibling).toBe(body);
    bar.end();
  }
});

test('without its name, which the page has taken, it still makes way for the next instance', () => {
  customElements.define('linkshelf-toolbar', class extends HTMLElement {});
  const others = document.createElement('section');
  others.id = 'others';
  document.documentElement.append(others);
  stage().toolbar.show(toolbarModel());
  const second = stage();
  second.toolbar.show(toolbarModel());
  expect(document.querySelectorAll(':root > section:not([id])')).toHaveLength(1);
  expect(second.root.host.isConnected).toBe(true);
  expect(others.isConnected).toBe(true);
  others.remove();
});
