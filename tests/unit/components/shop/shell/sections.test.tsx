// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { useShopPage } from '@/components/shop/store/context.ts';
import { click, named, press, type } from '../../../mount.ts';
import { fakeSection } from '../page.tsx';
import { LIPS, open, ROLLER } from '../stock.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const link = (root: HTMLElement, name: string) => {
  const found = [...root.querySelectorAll('a')].find((each) => each.textContent === name);
  if (!found) throw new Error(`no link ${name}`);
  return found;
};

const current = (root: HTMLElement) =>
  root.querySelector('.section-links [aria-current=page]')?.textContent;

describe('the sections of the page', () => {
  it('are reached by links that are addresses, and say which is shown', async () => {
    const { root, address } = await open({ hash: `#in=${LIPS}` });
    expect(current(root)).toBe('Shop');
    expect(link(root, 'Earnings').getAttribute('href')).toBe('/#earnings');
    await click(link(root, 'Earnings'));
    expect(current(root)).toBe('Earnings');
    expect(root.querySelector('main')?.textContent).toBe('What sold');
    expect(root.querySelector('[role=listbox]')).toBe(null);
    expect(address.entries).toEqual([`#in=${LIPS}`, '#earnings']);
  });

  it('leave the shop as it was', async () => {
    const { root, titles } = await open({ hash: `#in=${LIPS}&sort=title` });
    const before = titles();
    await click(link(root, 'Earnings'));
    expect(link(root, 'Shop').getAttribute('href')).toBe(`/#in=${LIPS}&sort=title`);
    await click(link(root, 'Shop'));
    expect(titles()).toEqual(before);
  });

  it('are gone back from', async () => {
    const { root, address, titles } = await open();
    await click(link(root, 'Earnings'));
    await address.back();
    expect(current(root)).toBe('Shop');
    expect(titles()).toHaveLength(4);
  });

  it('are opened by their address, without reading the shop twice', async () => {
    const history = vi.fn(async () => ({ undo: null, redo: null }));
    const { root } = await open({ hash: '#earnings/products?q=lip', history });
    expect(current(root)).toBe('Earnings');
    await click(link(root, 'Shop'));
    expect(history).toHaveBeenCalledTimes(1);
  });

  it('are fetched when a pointer or the focus comes to their link', async () => {
    const earnings = fakeSection(() => <main>What sold</main>);
    const { root } = await open({ sections: { earnings } });
    expect(earnings.preload).not.toHaveBeenCalled();
    link(root, 'Earnings').focus();
    expect(earnings.preload).toHaveBeenCalledTimes(1);
  });

  it('have undo and redo, by key and by button', async () => {
    const { root, shop, item, said } = await open();
    await click(item('Lamp'));
    await press('Delete');
    await click(link(root, 'Earnings'));
    await press('z', { ctrlKey: true });
    expect(said()).toContain('Undone');
    expect(shop.state.products.some(({ deleted }) => deleted)).toBe(false);
    const redo = root.querySelector<HTMLElement>('.page-header [title^=Redo]');
    if (!redo) throw new Error('no redo');
    await click(redo);
    expect(shop.state.products.some(({ deleted }) => deleted)).toBe(true);
  });

  it('say what their search field does', async () => {
    const asked: string[] = [];
    const earnings = fakeSection(() => {
      useShopPage().search.value ??= {
        label: 'Search sales',
        query: '',
        onQuery: (query) => asked.push(query),
        onEnter: () => asked.push('(enter)'),
      };
      return <main>What sold</main>;
    });
    const { root } = await open({ hash: '#earnings', sections: { earnings } });
    const field = root.querySelector<HTMLInputElement>('.shop-find input');
    if (!field) throw new Error('no field');
    expect(field.placeholder).toBe('Search sales');
    await type(field, 'lip');
    field.focus();
    await press('Enter');
    expect(asked).toEqual(['lip', '(enter)']);
  });

  it('do not offer to export the list of another section', async () => {
    const { root } = await open({ hash: '#earnings' });
    await click(named(root, 'Import and export'));
    const items = [...root.querySelectorAll('[role=menuitem]')].map((each) => each.textContent);
    expect(items.join()).toContain('Import');
    expect(items.filter((each) => each?.startsWith('Export'))).toEqual([]);
  });

  it('that fail leave the header, and can be tried again', async () => {
    let works = false;
    const earnings = fakeSection(() => {
      if (!works) throw new Error('broken on purpose');
      return <main>What sold</main>;
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { root } = await open({ hash: '#earnings', sections: { earnings } });
    expect(link(root, 'Shop')).not.toBe(null);
    works = true;
    await click(named(root, 'Try again'));
    expect(root.querySelector('main')?.textContent).toBe('What sold');
  });

  it('show a product of the shop by its address', async () => {
    const { root } = await open({ hash: `#p=${ROLLER.id}` });
    expect(root.querySelector('.details-title')?.textContent).toBe('Rose Quartz Roller');
  });
});
