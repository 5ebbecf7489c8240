// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { click, named, press, settled, type } from '../../../mount.ts';
import { settingsWithTags } from '../fake-port.ts';
import { LAMP, LIPS, open, openLips, ROLLER, SKILLET, SOCKS } from '../stock.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

describe('the page', () => {
  it('opens with everything, the newest first, and the keys in the list', async () => {
    const { titles, places, list } = await open();
    expect(titles()).toEqual(['Rose Quartz Roller', 'Cast Iron Skillet', 'Wool Socks', 'Lamp']);
    expect(places()).toEqual(['All products 4', 'Uncategorized 1', 'Makeup 3', 'Home', 'Trash']);
    expect(document.activeElement).toBe(list());
    expect(document.title).toBe('All products · Linkshelf');
  });

  it('shows what its address names, the product included', async () => {
    const hash = `#in=${LIPS}&p=${ROLLER.id}`;
    const { titles, selected, root, places } = await openLips({ hash });
    expect(titles()).toEqual(['Lamp', 'Rose Quartz Roller', 'Cast Iron Skillet']);
    expect(selected()).toEqual(['Rose Quartz Roller']);
    expect(root.querySelector('.details-title')?.textContent).toBe('Rose Quartz Roller');
    expect(places()).toContain('-Lips 3');
  });

  it('shows everything where the category is gone', async () => {
    const { titles, address } = await open({ hash: '#in=c:gone&sort=title' });
    expect(titles()).toHaveLength(4);
    expect(document.title).toBe('All products · Linkshelf');
    await vi.waitFor(() => expect(address.entries).toEqual(['#']));
  });

  it('goes back to what was shown before', async () => {
    const { place, titles, address } = await open();
    await click(place('Home'));
    expect(titles()).toEqual([]);
    expect(address.entries).toEqual(['', '#in=c:home']);
    await address.back();
    expect(titles()).toHaveLength(4);
  });

  it('opens the import where its address asks for it, once', async () => {
    const { address } = await open({ hash: '#import' });
    expect(document.querySelector('dialog')?.textContent).toContain('Import');
    expect(address.entries).toEqual(['#']);
  });

  it('hears what others have changed', async () => {
    const { shop, titles, places } = await open();
    shop.state.products.pop();
    shop.changed('shop');
    await settled();
    expect(titles()).toHaveLength(3);
    expect(places()[0]).toBe('All products 3');
  });

  it('reads again at once, then every two seconds at the most, while others go on', async () => {
    const history = vi.fn(async () => ({ undo: null, redo: null }));
    const { shop, titles } = await open({ history });
    history.mockClear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const after = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
    shop.changed('shop');
    await after(1);
    expect(history).toHaveBeenCalledTimes(1);
    for (const _ of shop.state.products) shop.changed('shop');
    await after(1000);
    shop.state.products.pop();
    shop.changed('shop');
    expect(history).toHaveBeenCalledTimes(1);
    await after(1000);
    expect(history).toHaveBeenCalledTimes(2);
    expect(titles()).toHaveLength(3);
    await after(10_000);
    expect(history).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['blocked', 'Close Linkshelf'],
    ['quota', 'no storage space left'],
    ['private', 'private window'],
  ] as const)('says what to do when the database is %s, and tries again', async (reason, words) => {
    let works = false;
    const history = async () => {
      if (!works) throw new ShopError(reason);
      return { undo: null, redo: null };
    };
    const { root, titles } = await open({ history });
    expect(root.textContent).toContain(words);
    works = true;
    await click(named(root, 'Try again'));
    expect(titles()).toHaveLength(4);
  });

  it('keeps the choice of tiles', async () => {
    const { root, notes } = await open();
    await click(named(root, 'Show as tiles'));
    expect(root.querySelector('.items-tiles')).not.toBe(null);
    const again = await open({ notes: notes.kept });
    expect(again.root.querySelector('.items-tiles')).not.toBe(null);
  });
});

describe('finding', () => {
  const field = (root: HTMLElement) => {
    const found = root.querySelector<HTMLInputElement>('.shop-find input');
    if (!found) throw new Error('no field');
    return found;
  };

  it('searches on every key, counts, and clears with Escape', async () => {
    const { root, titles } = await open();
    await press('/');
    expect(document.activeElement).toBe(field(root));
    await type(field(root), 'iron');
    expect(titles()).toEqual(['Cast Iron Skillet']);
    expect(root.textContent).toContain('1 product found');
    await type(field(root), 'irno');
    expect(root.textContent).toContain('No exact match · 1 similar product');
    await press('Escape');
    expect(titles()).toHaveLength(4);
  });

  it('says when nothing was found, and what to do', async () => {
    const { root, titles } = await open();
    await type(field(root), 'zzzz');
    expect(root.textContent).toContain('Nothing found for “zzzz”');
    await click(named(root, 'Clear search and filters'));
    expect(titles()).toHaveLength(4);
    expect(document.activeElement?.role ?? document.activeElement?.getAttribute('role')).toBe(
      'listbox',
    );
  });

  it('goes into the list with Enter', async () => {
    const { root, list, selected } = await open();
    field(root).focus();
    await press('Enter');
    expect(document.activeElement).toBe(list());
    expect(selected()).toEqual(['Rose Quartz Roller']);
  });

  it('filters by several at once, each shown as a chip that takes it back', async () => {
    const { root, titles, address } = await open();
    const chips = () => [...root.querySelectorAll('.filter-chip')].map((each) => each.textContent);
    await click(named(root, 'Filter'));
    await click(named(root, 'amazon.de2'));
    expect(titles()).toEqual(['Cast Iron Skillet', 'Lamp']);
    // The menu stays open, and what is in it stays where it is.
    await click(named(root, 'amazon.it1'));
    expect(titles()).toEqual(['Cast Iron Skillet', 'Wool Socks', 'Lamp']);
    await click(named(root, 'Without a tracking ID'));
    expect(titles()).toEqual(['Wool Socks']);
    expect(chips()).toEqual(['Without a tracking ID', 'amazon.de', 'amazon.it']);
    await settled();
    expect(address.entries.at(-1)).toBe('#m=DE%2CIT&only=untagged');
    await click(named(root, 'Remove filter: amazon.it'));
    expect(document.activeElement).toBe(named(root, 'Remove filter: amazon.de'));
    await click(named(root, 'Remove filter: Without a tracking ID'));
    expect(titles()).toHaveLength(2);
    await click(named(root, 'Clear search and filters'));
    expect([titles().length, chips()]).toEqual([4, []]);
  });

  it('offers ways to begin in an empty shop, and nothing to filter, sort or select', async () => {
    const settingsNow = settingsWithTags({ home: 'DE' });
    const { root, shop } = await open({ products: [], settingsNow });
    expect(root.querySelector('.filters, .list-tools')).toBe(null);
    const first = named(root, 'Open amazon.dePress “Save” on a product page.');
    expect(document.activeElement).toBe(first);
    expect(root.querySelector<HTMLElement>('main [role=listbox]')?.tabIndex).toBe(-1);
    await click(named(root, 'Open amazon.dePress “Save” on a product page.'));
    expect(shop.log).toEqual([['open', 'https://www.amazon.de/']]);
    await click(named(root, 'Paste linksOne or many, also an old video description.'));
    expect(document.querySelector('dialog textarea')).not.toBe(null);
  });

  it('says what a command is about, and lets it be chosen', async () => {
    const { root, item, shop } = await open();
    expect(named(root, 'Write a description')).toBeDefined();
    await click(item('Lamp'));
    await click(named(root, 'Write a description of 1 product'));
    const kept = () =>
      [...document.querySelectorAll('dialog summary')].map((each) => each.textContent);
    await vi.waitFor(() => expect(kept()).toContain('1 product'));
    const title = () => document.querySelector('dialog .dialog-title')?.textContent;
    expect(title()).toBe('Description: Lamp');
    await click(named(document.body, 'Close'));
    await click(named(root, 'All 4'));
    await vi.waitFor(() => expect(kept()).toContain('4 products'));
    expect(title()).toBe('Description: All products');
    await click(named(document.body, 'Close'));
    await click(named(root, 'Copy 1 link'));
    expect(shop.copied).toHaveLength(1);
  });

  it('tells what was never linked, and leads from a text to its products', async () => {
    const copies = [{ at: 7, channel: 'Main', platform: 'youtube', products: [LAMP.id, SOCKS.id] }];
    const notes = { copies: JSON.stringify({ version: 1, copies }) };
    const { root, titles } = await open({ hash: '#only=unlinked', notes });
    expect(titles()).toEqual(['Rose Quartz Roller', 'Cast Iron Skillet']);
    await click(named(root, 'More'));
    await click(named(root, 'Linked in'));
    await click(named(document.body, '2 products'));
    expect(titles()).toEqual(['Wool Socks', 'Lamp']);
    expect(root.querySelector('.filter-chip')?.textContent).toContain('Main');
  });

  it('merges one product in several countries, the one at home first, with its texts', async () => {
    const twin = { ...LAMP, id: 'p:us:B0TESTAAA4' };
    const copies = [{ at: 7, channel: '', platform: 'x', products: [LAMP.id] }];
    const { root, shop, said, notes } = await open({
      hash: '#only=duplicates',
      products: [LAMP, SOCKS, twin],
      settingsNow: settingsWithTags({ home: 'US' }),
      notes: { copies: JSON.stringify({ version: 1, copies }) },
    });
    expect(root.querySelector('.list-heading')?.textContent).toContain(
      'One product in several countries 2',
    );
    await click(named(root, 'Merge'));
    expect(shop.log).toEqual([['merge', [twin.id, LAMP.id]]]);
    expect(said()).toBe('2 products merged into one');
    expect(notes.kept.copies).toContain(twin.id);
  });

  it.each([
    [{ products: [] }, '', 'Your shop is empty'],
    [{}, '#in=c:home', 'Nothing in this category yet'],
    [{}, '#in=trash', 'The trash is empty'],
    [
      { places: { [LIPS]: [ROLLER, SKILLET, SOCKS, LAMP].map(({ id }) => id) } },
      '#in=none',
      'Everything is categorized',
    ],
    [{}, '#only=duplicates', 'No duplicates'],
    [{}, '#only=duplicates,dead', 'No products match'],
  ])('says what an empty place is for: %#', async (given, hash, words) => {
    const { root } = await open({ ...given, hash });
    expect(root.querySelector('.shop-empty')?.textContent).toContain(words);
  });
});
