// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { click, named, press, settled } from '../../../mount.ts';
import { ctrl, LAMP, LIPS, open, openLips, ROLLER, SKILLET, SOCKS, shift } from '../stock.ts';
import { idOf } from '../tree.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

describe('selecting', () => {
  it('one, a range, one more and one less, all', async () => {
    const { item, selected, titles, root } = await open();
    await click(item('Cast Iron Skillet'));
    expect(selected()).toEqual(['Cast Iron Skillet']);
    await press('ArrowDown', shift);
    expect(selected()).toEqual(['Cast Iron Skillet', 'Wool Socks']);
    await press('ArrowDown', ctrl);
    await press(' ', ctrl);
    expect(selected()).toEqual(['Cast Iron Skillet', 'Wool Socks', 'Lamp']);
    expect(root.textContent).toContain('3 of 4 selected');
    await press('a', ctrl);
    expect(selected()).toEqual(titles());
    await press('Escape');
    expect(selected()).toEqual([]);
  });

  it('with the tick, which leaves the others', async () => {
    const { item, selected } = await open();
    const tick = (title: string) => item(title).querySelector('[data-act=tick]') as HTMLElement;
    await click(tick('Lamp'));
    await click(tick('Wool Socks'));
    expect(selected()).toEqual(['Wool Socks', 'Lamp']);
    await click(tick('Lamp'));
    expect(selected()).toEqual(['Wool Socks']);
  });

  it('goes on with the neighbour of what was deleted', async () => {
    const { item, selected, said, shop } = await open();
    await click(item('Wool Socks'));
    await press('Delete');
    expect(shop.log).toEqual([['remove', [SOCKS.id]]]);
    expect(said()).toBe('1 product moved to the trash');
    expect(selected()).toEqual(['Lamp']);
  });
});

describe('the list with the focus', () => {
  it('has the keys at its first product before an arrow is pressed', async () => {
    const { list, item, shop } = await open();
    list().focus();
    expect(list().getAttribute('aria-activedescendant')).toBe(item('Rose Quartz Roller').id);
    await press('Delete');
    expect(shop.log).toEqual([]);
    await press('Enter', ctrl);
    expect(shop.log).toHaveLength(1);
  });
});

describe('copying', () => {
  it('the link with Enter', async () => {
    const { item, shop, said } = await open();
    await click(item('Cast Iron Skillet'));
    await press('Enter');
    expect(shop.copied).toEqual([
      { text: 'https://www.amazon.de/dp/B0TESTAAA2?tag=meine-21', html: null },
    ]);
    expect(said()).toBe('1 link copied.');
  });

  it('says of a closed account that it is inactive, and copies', async () => {
    const { item, shop, said } = await open({ closedAccounts: async () => ['DE', 'FR'] });
    await click(item('Cast Iron Skillet'));
    await press('Enter');
    expect(shop.copied).toHaveLength(1);
    expect(said()).toBe('1 link copied. Inactive: you marked your account for Germany as closed.');
  });

  it('copies also where nothing is known of accounts', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { item, said } = await open({ closedAccounts: () => Promise.reject(new Error('away')) });
    await click(item('Cast Iron Skillet'));
    await press('Enter');
    expect(said()).toBe('1 link copied.');
    vi.restoreAllMocks();
  });

  it('many in a format, without those that there is no tag for, which are named', async () => {
    const { list, shop, said, root } = await open();
    list().focus();
    await press('a', ctrl);
    await click(named(root, 'More for the selection'));
    await click(named(root, 'Copy as Markdown'));
    expect(shop.copied.at(-1)?.text.split('\n')).toEqual([
      '- [Rose Quartz Roller](https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20)',
      '- [Cast Iron Skillet](https://www.amazon.de/dp/B0TESTAAA2?tag=meine-21)',
      '- [Lamp](https://www.amazon.de/dp/B0TESTAAA4?tag=meine-21)',
    ]);
    expect(said()).toBe('3 links copied. No tracking ID for amazon.it, left out: Wool Socks.');
    await click(named(root, 'Copy all, these without an ID'));
    expect(shop.copied.at(-1)?.text).toContain(
      '- [Wool Socks](https://www.amazon.it/dp/B0TESTAAA3)',
    );
  });

  it('nothing where there is no tag, until it is asked for by name', async () => {
    const { item, shop, said, root } = await open();
    await click(item('Wool Socks'));
    await press('Enter');
    expect(shop.copied).toEqual([]);
    expect(said()).toContain('No tracking ID for amazon.it');
    await click(named(root, 'Copy without tracking ID'));
    expect(shop.copied[0]?.text).toBe('https://www.amazon.it/dp/B0TESTAAA3');
  });

  it('shows the text to copy by hand when the browser refuses', async () => {
    const copy = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const { item, root } = await open({ copy });
    await click(item('Cast Iron Skillet'));
    await press('Enter');
    await vi.waitFor(() => {
      const field = root.querySelector<HTMLTextAreaElement>('.by-hand textarea');
      expect(field?.value).toContain('meine-21');
    });
  });

  it('opens the untagged page', async () => {
    const { item, shop } = await open();
    await click(item('Cast Iron Skillet'));
    await press('Enter', ctrl);
    expect(shop.log).toEqual([['open', 'https://www.amazon.de/dp/B0TESTAAA2']]);
  });
});

describe('undo', () => {
  it('and redo, by key and by button, which say what they would do', async () => {
    const { item, titles, said, root } = await open();
    expect(named(root, 'Nothing to undo').matches(':disabled')).toBe(true);
    await click(item('Lamp'));
    await press('Delete');
    expect(titles()).toHaveLength(3);
    expect(named(root, 'Undo: 1 product moved to the trash')).toBeDefined();
    await press('z', ctrl);
    expect(titles()).toHaveLength(4);
    expect(said()).toBe('Undone: 1 product moved to the trash');
    await press('z', { ctrlKey: true, shiftKey: true });
    expect(titles()).toHaveLength(3);
    await click(named(root, 'Undo'));
    expect(titles()).toHaveLength(4);
    await press('y', ctrl);
    await click(named(root, 'Undo: 1 product moved to the trash'));
    expect(titles()).toHaveLength(4);
  });

  it('says so when there is nothing, and leaves a field’s own undo to it', async () => {
    const { said, root, shop } = await open();
    await press('z', ctrl);
    expect(said()).toBe('Nothing to undo');
    root.querySelector<HTMLInputElement>('.shop-find input')?.focus();
    const key = await press('z', ctrl);
    expect(key.defaultPrevented).toBe(false);
    expect(shop.log).toEqual([]);
  });

  it('says why something could not be done, and stays', async () => {
    const trash = () => Promise.reject(new ShopError('quota'));
    const { item, said, titles } = await open({ trash });
    await click(item('Lamp'));
    await press('Delete');
    expect(said()).toContain('no storage space left');
    expect(titles()).toHaveLength(4);
  });
});

describe('order', () => {
  it('marks the first ten places, in her order only', async () => {
    const { item, root, address } = await openLips();
    expect(item('Rose Quartz Roller').textContent).toContain('Top 10, position 2');
    const sort = root.querySelector<HTMLSelectElement>('.list-tools select');
    if (sort) sort.value = 'title';
    sort?.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(address.entries.at(-1)).toBe(`#in=${LIPS}&sort=title`);
    expect(root.querySelector('.item-position')).toBe(null);
  });

  it('does not mark what Amazon Live shows for a creator who has switched that off', async () => {
    const { item, root, notes } = await openLips();
    await click(named(root, 'More'));
    await click(named(root, 'Mark the first 10 (Amazon Live)'));
    expect(notes.kept['shop-live']).toBe('off');
    expect(item('Rose Quartz Roller').textContent).not.toContain('Top 10');
    expect(item('Rose Quartz Roller').textContent).toContain('2');
  });

  it('is changed with the keys, several at once, and announced', async () => {
    const { item, titles, root, shop, said } = await openLips();
    await click(item('Lamp'));
    await press('ArrowDown', shift);
    await press('m');
    const hint = () => root.querySelector('[aria-live=assertive]')?.textContent;
    expect(hint()).toBe(
      'Picked up 2 products. Arrow keys move, Enter drops, Escape cancels. Position 1 of 2',
    );
    await press('ArrowDown');
    expect(hint()).toBe('2 products: Position 2 of 2');
    expect(titles()).toEqual(['Lamp', 'Rose Quartz Roller', 'Cast Iron Skillet']);
    await press('Enter');
    expect(shop.in(LIPS)).toEqual([SKILLET.id, LAMP.id, ROLLER.id]);
    expect(titles()).toEqual(['Cast Iron Skillet', 'Lamp', 'Rose Quartz Roller']);
    expect(said()).toBe('2 products reordered');
    expect(hint()).toBe('');
  });

  it('is left as it was with Escape', async () => {
    const { item, titles, shop, said } = await openLips();
    await click(item('Lamp'));
    await press(' ');
    await press('End');
    await press('Escape');
    expect(said()).toBe('Nothing was moved.');
    expect(shop.log).toEqual([]);
    expect(titles()[0]).toBe('Lamp');
  });

  it.each([
    ['moves', {}, ['Rose Quartz Roller', 'Cast Iron Skillet'], 'move'],
    ['adds', ctrl, ['Lamp', 'Rose Quartz Roller', 'Cast Iron Skillet'], 'add'],
  ])('into a category it %s', async (_, held, left, what) => {
    const { item, titles, shop } = await openLips();
    await click(item('Lamp'));
    await press('m');
    await press('Tab');
    await press('ArrowDown');
    await press('Enter', held);
    expect(shop.log[0]?.[0]).toBe(what);
    expect(shop.in(idOf('Eyes'))).toEqual([LAMP.id]);
    expect(titles()).toEqual(left);
  });
});

describe('a category with sub-categories', () => {
  const MAKEUP = idOf('Makeup');
  const places = {
    [MAKEUP]: [SOCKS.id],
    [LIPS]: [LAMP.id, ROLLER.id],
    [idOf('Eyes')]: [SKILLET.id],
  };
  const openMakeup = () => open({ hash: `#in=${MAKEUP}`, places });
  const headings = (root: HTMLElement) =>
    [...root.querySelectorAll('.list-heading')].map((each) => each.textContent);

  it('shows all that is in them, under headings that lead there, and counts it', async () => {
    const { root, titles, address, places: tree } = await openMakeup();
    expect(headings(root)).toEqual(['Makeup 1', 'Lips 2', 'Eyes 1']);
    expect(titles()).toEqual(['Wool Socks', 'Lamp', 'Rose Quartz Roller', 'Cast Iron Skillet']);
    expect(tree()).toContain('Makeup 4');
    expect(root.querySelector('.item-position')).toBe(null);
    await click(named(root, 'Lips'));
    await settled();
    expect(address.entries.at(-1)).toBe(`#in=${LIPS}`);
  });

  it('can be shown without, and says where its products are when it has none of its own', async () => {
    const { root, titles } = await open({
      ...{ hash: `#in=${MAKEUP}&direct=1`, places: { [LIPS]: [LAMP.id, ROLLER.id] } },
    });
    expect(titles()).toEqual([]);
    expect(root.textContent).toContain('2 products in subcategories');
    await click(named(root, 'Show them'));
    expect(titles()).toEqual(['Lamp', 'Rose Quartz Roller']);
  });

  it('moves a product from one part to another, with the keys', async () => {
    const { item, root, shop, said } = await openMakeup();
    await click(item('Lamp'));
    await press('m');
    const hint = () => root.querySelector('[aria-live=assertive]')?.textContent;
    expect(hint()).toContain('Picked up 1 product.');
    expect(hint()).toContain('Makeup › Lips: Position 1 of 2');
    for (const _ of [1, 2]) await press('ArrowDown');
    expect(hint()).toBe('1 product: Makeup › Eyes: Position 1 of 2');
    await press('Enter');
    expect(shop.in(LIPS)).toEqual([ROLLER.id]);
    expect(shop.in(idOf('Eyes'))).toEqual([LAMP.id, SKILLET.id]);
    expect(said()).toBe('1 product moved · Makeup › Eyes');
  });

  it('moves products of several parts at once, each out of its own, and undoes it as one', async () => {
    const { list, item, shop, root } = await openMakeup();
    list().focus();
    await click(item('Wool Socks'));
    await press('ArrowDown', shift);
    await press('m');
    await press('End');
    await press('Enter');
    expect(shop.in(idOf('Eyes'))).toEqual([SKILLET.id, SOCKS.id, LAMP.id]);
    expect([shop.in(MAKEUP), shop.in(LIPS)]).toEqual([[], [ROLLER.id]]);
    await click(named(root, 'Undo'));
    expect([shop.in(MAKEUP), shop.in(LIPS)]).toEqual([[SOCKS.id], [LAMP.id, ROLLER.id]]);
  });

  it('takes a product out of the category that it is shown in', async () => {
    const { item, root, shop } = await openMakeup();
    await click(item('Lamp'));
    await click(named(root, 'More for the selection'));
    await click(named(root, 'Remove from Lips'));
    expect(shop.in(LIPS)).toEqual([ROLLER.id]);
  });
});

describe('searching in a category', () => {
  it('finds what is elsewhere too, that of the category first', async () => {
    const { root, titles } = await openLips({ hash: `#in=${LIPS}&q=o` });
    expect(titles()).toEqual(['Rose Quartz Roller', 'Cast Iron Skillet', 'Wool Socks']);
    const headings = [...root.querySelectorAll('.list-heading')].map((each) => each.textContent);
    expect(headings).toEqual(['In Lips 2', 'Elsewhere 1']);
    const first = root.querySelector('.item[aria-posinset="3"]');
    const heading = document.getElementById(first?.getAttribute('aria-describedby') ?? '');
    expect(heading?.textContent).toBe('Elsewhere 1');
  });
});
