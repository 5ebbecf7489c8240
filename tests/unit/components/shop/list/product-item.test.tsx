// @vitest-environment jsdom

import type { FunctionComponent } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as memoModule from '@/components/ui/memo.tsx';
import { click, press, type } from '../../../mount.ts';
import { open, openLips } from '../stock.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** Titles of the products whose rows were rendered. */
const rendered = vi.hoisted((): string[] => []);

vi.mock('@/components/ui/memo.tsx', async (original) => {
  const { memo } = await original<typeof memoModule>();
  return {
    memo: <P extends object>(View: FunctionComponent<P>) =>
      memo<P>((props) => {
        const product: unknown = Reflect.get(props, 'product');
        if (product) rendered.push(String(Reflect.get(Object(product), 'title')));
        return View(props);
      }),
  };
});

beforeEach(() => {
  rendered.length = 0;
});

describe('the rows that are rendered again', () => {
  it('are, when the keys walk, the one that they leave and the one that they go to', async () => {
    const { item } = await open();
    await click(item('Rose Quartz Roller'));
    rendered.length = 0;
    await press('ArrowDown');
    expect(rendered).toEqual(['Rose Quartz Roller', 'Cast Iron Skillet']);
  });

  it('are none when only what stands around them changes', async () => {
    const { root } = await openLips();
    rendered.length = 0;
    await press('?');
    await press('n');
    expect(root.querySelector('.items')).not.toBe(null);
    expect(rendered).toEqual([]);
  });

  it('are, of a search, those that it finds', async () => {
    const { root, titles } = await open();
    const field = root.querySelector<HTMLInputElement>('.shop-find input');
    if (!field) throw new Error('no field');
    rendered.length = 0;
    await type(field, 'iron');
    expect(titles()).toEqual(['Cast Iron Skillet']);
    expect([...new Set(rendered)]).toEqual(['Cast Iron Skillet']);
  });
});
