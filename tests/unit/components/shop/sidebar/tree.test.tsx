// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { click, named, press, settled } from '../../../mount.ts';
import { LIPS, open, openLips, ROLLER } from '../stock.ts';
import { idOf } from '../tree.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** Types into the name's field, as it has the focus. */
async function name(text: string, key = 'Enter') {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field for a name');
  field.value = text;
  await press(key);
}

const double = async (element: HTMLElement) => {
  element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await settled();
};

describe('the tree', () => {
  it('shows what the keys stand at, opens and closes', async () => {
    const { tree, places, address, notes } = await open();
    tree().focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowRight');
    expect(places()).toEqual([
      'All products 4',
      'Uncategorized 1',
      'Makeup 3',
      '-Lips 3',
      '-Eyes',
      'Home',
      'Trash',
    ]);
    expect(notes.kept['shop-open']).toBe('c:makeup');
    await press('ArrowRight');
    expect(address.entries.at(-1)).toBe(`#in=${LIPS}`);
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(places()).toHaveLength(5);
  });

  it('leads into the list with Enter', async () => {
    const { tree, list } = await open();
    tree().focus();
    await press('Enter');
    expect(document.activeElement).toBe(list());
  });

  it('opens the way to the category that the address names', async () => {
    const { places } = await openLips();
    expect(places()).toContain('-Lips 3');
  });

  it('shows covers, and the category’s menu takes one off again', async () => {
    const image = 'https://m.media-amazon.com/images/I/71x.jpg';
    const { root, shop, item } = await openLips({ products: [{ ...ROLLER, image }] });
    item('Rose Quartz Roller').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    await settled();
    await click(named(root, 'Use as the category’s cover'));
    expect(shop.log[0]).toEqual(['category-edit', LIPS, { cover: ROLLER.id }]);
    expect(root.querySelector('.tree img')?.getAttribute('src')).toContain('71x');
    await click(named(root, 'More for this category'));
    await click(named(root, 'Remove the cover'));
    expect(root.querySelector('.tree img')).toBe(null);
  });
});

describe('a category', () => {
  it('is made at the top, and shown', async () => {
    const { root, places, address, said } = await open();
    await click(named(root, 'New category'));
    await name('Garden');
    expect(places()).toEqual([
      'All products 4',
      'Uncategorized 1',
      'Makeup 3',
      'Home',
      'Garden',
      'Trash',
    ]);
    expect(said()).toBe('1 category added · Garden');
    expect(address.entries.at(-1)).toBe('#in=c:garden');
  });

  it('is made within another with a key, and its parent opens', async () => {
    const { place, places } = await open();
    await click(place('Makeup'));
    await press('n');
    await name('Brows');
    expect(places()).toContain('-Brows');
  });

  it('is not made of nothing, or with Escape', async () => {
    const { root, shop, tree } = await open();
    await click(named(root, 'New category'));
    await name('   ');
    await click(named(root, 'New category'));
    await name('Garden', 'Escape');
    expect(shop.log).toEqual([]);
    expect(document.activeElement).toBe(tree());
  });

  it('is renamed in its place, by double click or key', async () => {
    const { place, places, said } = await open();
    await double(place('Home'));
    expect(document.activeElement).toMatchObject({ value: 'Home' });
    await name('House');
    expect(places()).toContain('House');
    expect(said()).toBe('1 category changed · House');
    await click(place('House'));
    await press('F2');
    await name('Home');
    expect(places()).toContain('Home');
  });

  it('is deleted with those below it, and comes back', async () => {
    const { place, places, said, root, titles } = await open();
    await click(place('Makeup'));
    await press('Delete');
    expect(places()).toEqual(['All products 4', 'Uncategorized 4', 'Home', 'Trash']);
    expect(said()).toBe('3 categories deleted');
    expect(titles()).toHaveLength(4);
    await click(named(root, 'Undo'));
    expect(places()).toContain('Makeup 3');
  });

  it('is moved with the keys: before, into and behind others, announced', async () => {
    const { place, places, root, shop } = await open();
    const hint = () => root.querySelector('[aria-live=assertive]')?.textContent;
    await click(place('Home'));
    await press('m');
    expect(hint()).toBe(
      'Picked up Home. Arrow keys move, Enter drops, Escape cancels. After Makeup',
    );
    await press('ArrowUp');
    expect(hint()).toBe('Home: Into Makeup');
    await press('ArrowUp');
    expect(hint()).toBe('Home: Before Makeup');
    await press('Enter');
    expect(places()[2]).toBe('Home');
    await press(' ');
    await press('ArrowDown');
    await press('Enter');
    expect(shop.log.at(-1)).toEqual([
      'category-move',
      idOf('Home'),
      { parent: 'c:makeup', before: null },
    ]);
    expect(places()).toContain('-Home');
  });

  it('has a note, read as text and written in its place', async () => {
    const { root, shop } = await openLips();
    await click(named(root, 'Add a note'));
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field for the note');
    field.value = 'For winter';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.blur();
    await settled();
    expect(shop.log).toEqual([['category-edit', LIPS, { note: 'For winter' }]]);
    expect(named(root, 'For winter')).toBeDefined();
  });
});

describe('many products', () => {
  it('are moved to a category that a dialog asks for', async () => {
    const { root, item, shop } = await openLips();
    await click(item('Lamp'));
    await press('ArrowDown', { shiftKey: true });
    await click(named(root, 'Move to…'));
    await vi.waitFor(() => expect(root.querySelector('dialog [role=option]')).not.toBe(null));
    expect(named(root, 'Move to Makeup')).toBeDefined();
    await click(named(root, 'Makeup › Eyes'));
    await click(named(root, 'Home'));
    expect(named(root, 'Move')).toBeDefined();
    await click(named(root, 'Makeup › Eyes'));
    await click(named(root, 'Move to Home'));
    expect(shop.in(idOf('Home'))).toHaveLength(2);
    expect(shop.in(LIPS)).toHaveLength(1);
    expect(root.querySelector('dialog')).toBe(null);
  });

  it('are added to several, some of them made for it', async () => {
    const { root, item, shop } = await open();
    await click(item('Wool Socks'));
    await click(named(root, 'Add to…'));
    const field = () => root.querySelector<HTMLInputElement>('dialog [role=combobox]');
    await vi.waitFor(() => expect(field()).not.toBe(null));
    await click(named(root, 'Home'));
    const filter = field();
    if (filter) filter.value = 'Winter › Feet';
    filter?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    expect(named(root, 'Add')).toBeDefined();
    await press('Enter');
    expect(shop.log).toEqual([
      ['add', ['p:it:B0TESTAAA3'], { add: ['c:home'], create: [['Winter', 'Feet']], remove: [] }],
    ]);
  });

  it('are taken out of the category that is shown', async () => {
    const { root, item, titles } = await openLips();
    await click(item('Lamp'));
    await click(named(root, 'More for the selection'));
    await click(named(root, 'Remove from Lips'));
    expect(titles()).toEqual(['Rose Quartz Roller', 'Cast Iron Skillet']);
  });
});

describe('the trash', () => {
  const TRASH = { products: [{ ...ROLLER, deleted: true }], hash: '#in=trash' };

  it('gives back', async () => {
    const { root, item, titles, said } = await open(TRASH);
    await click(item('Rose Quartz Roller'));
    await click(named(root, 'Restore'));
    expect(said()).toBe('1 product restored');
    expect(titles()).toEqual([]);
  });

  it('is emptied, which can be undone', async () => {
    const { root, titles, shop } = await open(TRASH);
    await click(named(root, 'Empty the trash'));
    expect(shop.log).toEqual([['empty', null]]);
    expect(titles()).toEqual([]);
    await click(named(root, 'Undo'));
    expect(titles()).toEqual(['Rose Quartz Roller']);
  });

  it('lets nothing be copied or carried', async () => {
    const { item, shop } = await open(TRASH);
    await click(item('Rose Quartz Roller'));
    await press('Enter');
    await press('m');
    expect(shop.copied).toEqual([]);
    expect(document.querySelector('[aria-live=assertive]')?.textContent).toBe('');
  });
});
