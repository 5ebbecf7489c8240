// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Popup } from '@/components/popup/popup.tsx';
import type { Waiting } from '@/utils/settings/agreed.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { click, mount, named, press, settled, type } from '../../mount.ts';
import {
  type FakeWorld,
  fakeWorld,
  LIPS,
  PAGE_PRODUCT,
  product,
  settingsWithTag,
  TOOLS,
} from './fake-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const ROLLER = product('B0TESTAAA1', 'Rose Quartz Roller', { categories: [LIPS] });
const SKILLET = product('B0TESTAAA2', 'Cast Iron Skillet');
const SOCKS = product('B0TESTAAA3', 'Wool Socks', { marketplace: 'IT', id: 'p:IT:B0TESTAAA3' });
const THREE = [ROLLER, SKILLET, SOCKS];
const ON_PRODUCT = { page: { kind: 'product', product: PAGE_PRODUCT } } as const;

/** All that is in a region which is read out. */
function announced(root: HTMLElement): string {
  return [...root.querySelectorAll('[role=status]')].map((each) => each.textContent).join('');
}

/** Types while the clock stands still. */
async function typeAt(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text;
  await act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
  await rest(50);
}

async function rest(ms = 1000): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
}

/** All that reads the shop. */
const READS = ['newest', 'inCategory', 'byId', 'categories', 'searcher', 'savedState'] as const;

async function open(world: FakeWorld) {
  // They are fetched when they are opened; the tests do not wait for that.
  await import('@/components/ui/save-picker.tsx');
  await import('@/components/popup/move-dialog.tsx');
  const root = await mount(<Popup port={world.port} />);
  const field = root.querySelector<HTMLInputElement>('.find-input');
  if (!field) throw new Error('no field');
  const rows = () =>
    [...root.querySelectorAll<HTMLElement>('.product-row')].map(
      (row) => row.querySelector('.product-row-title')?.textContent,
    );
  const says = (text: string) => root.textContent.includes(text);
  return { root, field, rows, says };
}

describe('elsewhere', () => {
  it('lists the newest and is ready for words', async () => {
    const { rows, field } = await open(fakeWorld({ products: THREE }));
    expect(rows()).toEqual(['Rose Quartz Roller', 'Cast Iron Skillet', 'Wool Socks']);
    expect(document.activeElement).toBe(field);
  });

  it('lists the newest also when the browser does not tell of its tabs', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const watchPage = () => Promise.reject(new Error('No window'));
    const { rows } = await open(fakeWorld({ products: THREE, watchPage }));
    expect(rows()).toHaveLength(3);
    expect(reported).toHaveBeenCalledTimes(1);
    reported.mockRestore();
  });

  it('says what to do in an empty shop', async () => {
    const { says } = await open(fakeWorld());
    await vi.waitFor(() => expect(says('Your shop is empty')).toBe(true));
  });

  it('shows nothing at all before it knows whether the shop is empty', async () => {
    const { root } = await open(fakeWorld({ newest: () => new Promise(() => undefined) }));
    expect(root.querySelector('main')?.textContent).toBe('');
  });

  it.each([
    ['blocked', 'Close Linkshelf'],
    ['quota', 'no storage space left'],
    ['private', 'private window'],
  ] as const)('says what to do when the database is %s', async (reason, sentence) => {
    let works = false;
    const newest = async () => {
      if (!works) throw new ShopError(reason);
      return THREE;
    };
    const { root, rows, says } = await open(fakeWorld({ newest }));
    expect(says(sentence)).toBe(true);
    works = true;
    await click(named(root, 'Try again'));
    expect(rows()).toHaveLength(3);
  });

  it('says that a tracking ID waits for the creator, in no link before, and leads there', async () => {
    const waiting: Waiting = {
      kind: 'tag',
      part: 'account:DE',
      marketplace: 'DE',
      before: null,
      after: { tag: 'thief-21', name: '' },
      origin: null,
    };
    const settings = async () => ({
      settings: defaultSettings(),
      damaged: false,
      waiting: [waiting],
    });
    const world = fakeWorld({ settings, page: { kind: 'product', product: PAGE_PRODUCT } });
    const { root, says } = await open(world);
    expect(says('A tracking ID was changed elsewhere.')).toBe(true);
    expect(says('A tracking ID for amazon.de has arrived and waits for your OK.')).toBe(true);
    await click(named(root, 'See what waits'));
    expect(world.log).toContainEqual(['openOptions', 'waiting']);
    expect(root.textContent).not.toContain('thief');
  });

  it('leads to the options when settings were damaged', async () => {
    const settings = async () => ({ settings: settingsWithTag(), damaged: true, waiting: [] });
    const world = fakeWorld({ settings });
    const { root } = await open(world);
    await click(named(root, 'Options'));
    expect(world.log).toEqual([['openOptions', 'data']]);
  });

  it('goes on with the rest when a part of it fails', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = {
      ...product('B0TESTAAA9', 'Broken'),
      get title(): string {
        throw new Error('no title');
      },
    };
    const { root, field } = await open(fakeWorld({ products: [broken] }));
    expect(root.querySelector('[role=alert]')?.textContent).toContain('couldn’t be shown');
    expect(field.isConnected).toBe(true);
    expect(named(root, 'Your shop').isConnected).toBe(true);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  it('hears what others have changed', async () => {
    const world = fakeWorld({ products: THREE });
    const { rows } = await open(world);
    world.products = [SOCKS];
    world.changed('shop');
    await settled();
    expect(rows()).toEqual(['Wool Socks']);
  });
});

describe('a row', () => {
  it('copies with the tag of its own marketplace and says so in its place', async () => {
    const world = fakeWorld({ products: THREE });
    const { root, says } = await open(world);
    await click(root.querySelectorAll('.product-row-copy')[1] ?? root);
    expect(world.copied).toEqual([
      { text: 'https://www.amazon.de/dp/B0TESTAAA2?tag=mine-21', html: null },
    ]);
    expect(says('Copied with mine-21')).toBe(true);
    expect(announced(root)).toBe('Copied with mine-21');
  });

  it('without a tag copies nothing until that is asked for by name', async () => {
    const world = fakeWorld({ products: [SOCKS] });
    const { root, says } = await open(world);
    await click(root.querySelector('.product-row-copy') ?? root);
    expect(world.copied).toEqual([]);
    expect(says('You have no tracking ID for amazon.it yet.')).toBe(true);
    await click(named(root, 'Copy without tracking ID'));
    expect(world.copied[0]?.text).toBe('https://www.amazon.it/dp/B0TESTAAA3');
  });

  it('leads to the field of its marketplace', async () => {
    const world = fakeWorld({ products: [SOCKS] });
    const { root } = await open(world);
    await click(root.querySelector('.product-row-copy') ?? root);
    await click(named(root, 'Add your ID'));
    expect(world.log).toEqual([['openOptions', 'accounts/IT']]);
  });

  it('opens the page without a tag', async () => {
    const world = fakeWorld({ products: THREE });
    const { root } = await open(world);
    await click(named(root, 'Open the page of Rose Quartz Roller'));
    expect(world.log).toEqual([['open', 'https://www.amazon.de/dp/B0TESTAAA1']]);
  });

  it('copies the product of the page as one of her channels, and remembers it', async () => {
    const channels = noChannels();
    const main = { ...channels.last, name: 'Main channel', sentence: 'Thanks!' };
    const product = { marketplace: 'DE' as const, asin: 'B0TESTAAA1', title: 'Rose Quartz Roller' };
    const world = fakeWorld({
      page: {
        kind: 'product',
        product: { ...product, parentAsin: null, brand: null, image: null, variation: null },
      },
      settingsNow: settingsWithTag({ channels: { ...channels, kept: [main] } }),
    });
    // A channel is offered once what makes its text is loaded.
    await import('@/components/popup/channel-text.ts');
    const { root } = await open(world);
    await click(named(root, 'Other ways to copy'));
    await click(named(root, 'Copy as “Main channel”'));
    expect(world.copied.map(({ text }) => text)).toEqual([
      'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.\nThanks!\n\nRose Quartz Roller: https://www.amazon.de/dp/B0TESTAAA1?tag=mine-21 (bezahlter Link)',
    ]);
    expect(world.log).toMatchObject([
      ['noteCopy', { channel: 'Main channel', platform: 'youtube', products: ['p:de:B0TESTAAA1'] }],
    ]);
  });

  it('the big button copies in the format last used, says it, and its menu marks it', async () => {
    const world = fakeWorld({
      page: { kind: 'product', product: PAGE_PRODUCT },
      settingsNow: settingsWithTag(),
    });
    const { root } = await open(world);
    await click(named(root, 'Other ways to copy'));
    const inUse = [...root.querySelectorAll('[role=menuitemradio][aria-checked=true]')];
    expect(inUse.map((item) => item.textContent)).toEqual(['Copy link']);
    await click(named(root, 'Copy as Markdown'));
    expect(world.log).toEqual([['chooseFormat', 'markdown']]);
    await click(named(root, 'Copy as Markdown'));
    const markdown = '[Rose Quartz Roller](https://www.amazon.de/dp/B0TESTPAGE?tag=mine-21)';
    expect(world.copied.map(({ text }) => text)).toEqual([markdown, markdown]);
    await click(named(root, 'Other ways to copy'));
    await click(named(root, 'Copy without tracking ID'));
    expect(world.log).toHaveLength(1);
  });

  it('copies in every format from its menu', async () => {
    const template = { id: 't1', name: 'Short', body: '{{title}}: {{link}}' };
    const world = fakeWorld({
      products: THREE,
      settingsNow: settingsWithTag({ templates: [template] }),
    });
    // A format of her own is offered once what fills it in is loaded.
    await import('@/utils/descriptions/own-format.ts');
    const { root } = await open(world);
    for (const item of ['Copy title and link', 'Copy as Markdown', 'Copy as “Short”']) {
      await click(named(root, 'More for Cast Iron Skillet'));
      await click(named(root, item));
    }
    const link = 'https://www.amazon.de/dp/B0TESTAAA2?tag=mine-21';
    expect(world.copied.map(({ text }) => text)).toEqual([
      `Cast Iron Skillet\n${link}`,
      `[Cast Iron Skillet](${link})`,
      `Cast Iron Skillet: ${link}`,
    ]);
  });

  it('moves: the picker begins with its categories, and its title stays', async () => {
    const world = fakeWorld({ products: THREE });
    const { root } = await open(world);
    await click(named(root, 'More for Rose Quartz Roller'));
    await click(named(root, 'Categories…'));
    await click(named(root, 'Skin Tools'));
    await click(named(root, 'Makeup › Lips'));
    await click(named(root, 'Save'));
    expect(world.log).toEqual([
      ['save', 'B0TESTAAA1', { add: ['tools'], create: [], remove: ['lips'] }],
    ]);
  });

  it('shows the text to copy by hand when the browser refuses', async () => {
    const copy = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const { root } = await open(fakeWorld({ products: THREE, copy }));
    await click(root.querySelector('.product-row-copy') ?? root);
    const text = root.querySelector('textarea');
    expect(text?.value).toBe('https://www.amazon.de/dp/B0TESTAAA1?tag=mine-21');
    expect(text?.selectionEnd).toBe(text?.value.length);
    expect(document.activeElement).toBe(text);
  });
});

describe('by keyboard', () => {
  it('walks into the list and back, one stop for Tab', async () => {
    const { root, field } = await open(fakeWorld({ products: THREE }));
    await press('ArrowDown');
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Cast Iron Skillet');
    await press('ArrowRight');
    expect(document.activeElement?.ariaLabel).toBe('Open the page of Cast Iron Skillet');
    expect(root.querySelectorAll('.products [tabindex="0"]')).toHaveLength(1);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(field);
  });

  it('removes with Delete, goes on with the next row, and takes it back with Control+Z', async () => {
    const world = fakeWorld({ products: THREE });
    const { rows, says } = await open(world);
    await press('ArrowDown');
    await press('Delete');
    expect(rows()).toEqual(['Cast Iron Skillet', 'Wool Socks']);
    expect(says('Removed “Rose Quartz Roller”')).toBe(true);
    expect(document.activeElement?.textContent).toContain('Cast Iron Skillet');
    await press('z', { ctrlKey: true });
    expect(world.log).toEqual([
      ['remove', 'p:DE:B0TESTAAA1'],
      ['undo', 'token'],
    ]);
    expect(rows()).toHaveLength(3);
  });

  it('puts letters typed on a row into the field', async () => {
    const { field } = await open(fakeWorld({ products: THREE }));
    await press('ArrowDown');
    expect((await press('s')).defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(field);
  });

  it('goes to the field with a slash, which does not arrive there', async () => {
    const { field } = await open(fakeWorld({ products: THREE }));
    await press('ArrowDown');
    expect((await press('/')).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(field);
    expect((await press('/')).defaultPrevented).toBe(false);
  });
});

describe('finding', () => {
  it('finds every word in any order, and Enter copies the first', async () => {
    const world = fakeWorld({ products: THREE });
    const { root, rows, field, says } = await open(world);
    await type(field, 'iron CAST');
    expect(rows()).toEqual(['Cast Iron Skillet']);
    expect(says('1 product found')).toBe(true);
    await press('Enter');
    expect(world.copied[0]?.text).toContain('B0TESTAAA2');
    expect(announced(root)).toBe('Copied with mine-21');
  });

  it('forgives a typing error and says so', async () => {
    const { rows, field, says } = await open(fakeWorld({ products: THREE }));
    await type(field, 'skilet');
    expect(rows()).toEqual(['Cast Iron Skillet']);
    expect(says('No exact match. Similar:')).toBe(true);
  });

  it('says when there is nothing', async () => {
    const { rows, field, says } = await open(fakeWorld({ products: THREE }));
    await type(field, 'qqqqqqqq');
    expect(rows()).toEqual([]);
    expect(says('Nothing found for “qqqqqqqq”')).toBe(true);
  });

  it('shows categories first; one lists its products, Escape comes back', async () => {
    const { root, rows, field } = await open(fakeWorld({ products: THREE }));
    await type(field, 'lip');
    await click(named(root, 'Makeup › Lips 2'));
    expect(rows()).toEqual(['Rose Quartz Roller']);
    const key = await press('Escape');
    expect(key.defaultPrevented).toBe(true);
    expect(rows()).toHaveLength(3);
  });

  it('leaves Escape to the browser, which closes the popup, when there is nothing to leave', async () => {
    await open(fakeWorld({ products: THREE }));
    expect((await press('Escape')).defaultPrevented).toBe(false);
  });
});

describe('what is read out of a search', () => {
  it('comes once, after typing has rested', async () => {
    const { root, field } = await open(fakeWorld({ products: THREE }));
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    for (const text of ['c', 'ca', 'cast']) {
      await typeAt(field, text);
      expect(announced(root)).toBe('');
    }
    await rest();
    expect(announced(root)).toBe('1 product found');
  });

  it('leaves an address alone that is half typed, and says when it cannot be used', async () => {
    const { root, field } = await open(fakeWorld({ products: THREE }));
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    for (const text of ['http', 'https://', 'www.ama', 'amazon.d']) {
      await typeAt(field, text);
      await rest();
      expect(announced(root)).toBe('');
    }
    await typeAt(field, 'https://amzn.to/3abcdef');
    await rest();
    expect(announced(root)).toContain('Short links hide the product');
  });
});

describe('a pasted address', () => {
  it("gives the creator's own link, which is text and no anchor", async () => {
    const world = fakeWorld({ products: THREE });
    const { root, field, says } = await open(world);
    await type(field, 'https://www.amazon.de/Roller/dp/B0TESTAAA9/ref=x?tag=other-21');
    expect(says('https://www.amazon.de/dp/B0TESTAAA9?tag=mine-21')).toBe(true);
    expect(root.querySelector('a')).toBeNull();
    await press('Enter');
    expect(world.copied[0]?.text).toBe('https://www.amazon.de/dp/B0TESTAAA9?tag=mine-21');
    expect(announced(root)).toBe('Copied with mine-21');
  });

  it.each([
    ['https://amzn.to/3abcdef', 'Short links hide the product'],
    ['https://www.amazon.it/dp/B0TESTAAA9', 'no tracking ID for amazon.it'],
    ['https://www.amazon.de/ap/signin', 'sign-in, cart or account pages'],
    ['https://www.amazon.se/dp/B0TESTAAA9', 'amazon.se is turned off'],
    [
      'https://www.amazon.de/gp/redirect.html?location=https://x.example',
      'can’t make a link to this',
    ],
    ['https://example.com/dp/B0TESTAAA9', 'not on any of Amazon'],
  ])('%s: says why it gives none', async (address, why) => {
    const { field, says } = await open(fakeWorld());
    await type(field, address);
    expect(says(why)).toBe(true);
  });

  it('leads to the switch of a marketplace that is off', async () => {
    const world = fakeWorld();
    const { root, field } = await open(world);
    await type(field, 'https://www.amazon.se/dp/B0TESTAAA9');
    await click(named(root.querySelector('.card') ?? root, 'Options'));
    expect(world.log).toContainEqual(['openOptions', 'marketplaces/SE']);
  });

  it.each(['dr.jart', 'st. ives', 'usb-c'])('%s is a search', async (words) => {
    const { field, says } = await open(fakeWorld({ products: THREE }));
    await type(field, words);
    expect(says(`Nothing found for “${words}”`)).toBe(true);
  });
});

describe('on a product page', () => {
  it('has the big button under Enter', async () => {
    const { root } = await open(fakeWorld({ ...ON_PRODUCT, products: THREE }));
    expect(document.activeElement).toBe(named(root, 'Copy link'));
    expect(root.querySelector('h2')?.textContent).toBe('Rose Quartz Roller');
  });

  it('copies and confirms with the tag', async () => {
    const world = fakeWorld(ON_PRODUCT);
    const { root, says } = await open(world);
    await click(named(root, 'Copy link'));
    expect(world.copied[0]?.text).toBe('https://www.amazon.de/dp/B0TESTPAGE?tag=mine-21');
    expect(says('Copied with mine-21')).toBe(true);
  });

  it('lets the creator choose among several tracking ids', async () => {
    const ids = [
      { tag: 'mine-21', name: 'YouTube' },
      { tag: 'blog-21', name: '' },
    ];
    const world = fakeWorld({
      ...ON_PRODUCT,
      settingsNow: settingsWithTag({ accounts: { DE: { ids, default: null } } }),
    });
    const { root } = await open(world);
    const picker = root.querySelector('select');
    if (!picker) throw new Error('no picker');
    picker.value = 'blog-21';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await click(named(root, 'Copy link'));
    expect(world.log).toEqual([['chooseTag', 'DE', 'blog-21']]);
    expect(world.copied[0]?.text).toContain('tag=blog-21');
    // The choice keeps its place, and the focus.
    expect(root.querySelector('select')).toBe(picker);
    expect(root.querySelector('.card-tag')?.textContent).toContain('Copied with blog-21');
  });

  it('without a tag offers to add one, and the plain link in the menu', async () => {
    const world = fakeWorld({ ...ON_PRODUCT, settingsNow: defaultSettings() });
    const { root, says } = await open(world);
    expect(says('You have no tracking ID for amazon.de yet.')).toBe(true);
    await click(named(root, 'Other ways to copy'));
    await click(named(root, 'Copy without tracking ID'));
    expect(world.copied[0]?.text).toBe('https://www.amazon.de/dp/B0TESTPAGE');
    await click(named(root, 'Add your ID'));
    expect(world.log).toEqual([['openOptions', 'accounts/DE']]);
  });

  it.each([
    [{ saved: true, categories: [LIPS, TOOLS], sibling: null }, 'In Lips, Skin Tools'],
    [{ saved: true, categories: [], sibling: null }, 'Saved, no category'],
    [
      { saved: false, categories: [], sibling: { asin: 'B0TESTAAA8', categories: [LIPS] } },
      'Another variation is in Lips',
    ],
    [{ saved: false, categories: [], sibling: null }, 'Not saved yet'],
  ])('says where it is: %#', async (saved, text) => {
    const { says } = await open(fakeWorld({ ...ON_PRODUCT, saved }));
    expect(says(text)).toBe(true);
  });

  it('saves to the category used last with two Enters', async () => {
    const world = fakeWorld(ON_PRODUCT);
    const { root, says } = await open(world);
    await click(named(root, 'Save'));
    await press('Enter');
    expect(world.log).toEqual([['save', 'B0TESTPAGE', { add: ['lips'], create: [], remove: [] }]]);
    expect(says('Saved to Lips')).toBe(true);
    await click(named(root, 'Undo'));
    expect(world.log.at(-1)).toEqual(['undo', 'token']);
  });

  it('reads the shop once after a save, and takes from its answer where the product is', async () => {
    const world = fakeWorld({ ...ON_PRODUCT, products: THREE });
    const state = { saved: true, categories: [LIPS], sibling: null };
    world.port.save = async () => ({ saved: state, undo: 'token', added: [LIPS], removed: [] });
    const reads: string[] = [];
    for (const name of READS) {
      const read: (...asked: never[]) => unknown = world.port[name];
      Object.assign(world.port, {
        [name]: (...asked: never[]) => {
          reads.push(name);
          return read(...asked);
        },
      });
    }
    const { root, says } = await open(world);
    expect(reads.sort()).toEqual(['categories', 'newest', 'savedState', 'searcher']);
    reads.length = 0;
    await click(named(root, 'Save'));
    await press('Enter');
    expect(says('In Lips')).toBe(true);
    expect(reads.sort()).toEqual(['categories', 'newest', 'searcher']);
  });

  it('reads where the product is again when others have changed the shop', async () => {
    const savedState = vi.fn(async () => ({ saved: false, categories: [], sibling: null }));
    const world = fakeWorld({ ...ON_PRODUCT, savedState });
    await open(world);
    world.changed('shop');
    await settled();
    expect(savedState).toHaveBeenCalledTimes(2);
  });

  it('offers no undo where the save changed nothing', async () => {
    const saved = { saved: true, categories: [LIPS], sibling: null };
    const save = async () => ({ saved, undo: null, added: [], removed: [] });
    const { root, says } = await open(fakeWorld({ ...ON_PRODUCT, save }));
    await click(named(root, 'Save'));
    await press('Enter');
    expect(says('Saved')).toBe(true);
    expect(() => named(root, 'Undo')).toThrow();
  });

  it('makes a sub-category and ticks several with the space bar', async () => {
    const world = fakeWorld(ON_PRODUCT);
    const { root } = await open(world);
    await click(named(root, 'Save'));
    await press('ArrowDown');
    await press(' ');
    const filter = root.querySelector<HTMLInputElement>('[role=combobox]');
    if (!filter) throw new Error('no filter');
    await type(filter, 'Makeup > Brows');
    await press('Enter');
    expect(world.log).toEqual([
      ['save', 'B0TESTPAGE', { add: ['tools'], create: [['Makeup', 'Brows']], remove: [] }],
    ]);
  });

  it('takes the product out of a category that the space bar has unticked', async () => {
    const saved = { saved: true, categories: [LIPS], sibling: null };
    const world = fakeWorld({ ...ON_PRODUCT, saved });
    const { root } = await open(world);
    await click(named(root, 'Categories'));
    await press('ArrowDown');
    await press(' ');
    await press('Enter');
    expect(world.log).toEqual([['save', 'B0TESTPAGE', { add: [], create: [], remove: ['lips'] }]]);
  });

  it('keeps what was typed when the disk is full', async () => {
    const save = () => Promise.reject(new ShopError('quota'));
    const { root, says } = await open(fakeWorld({ ...ON_PRODUCT, save }));
    await click(named(root, 'Save'));
    const filter = root.querySelector<HTMLInputElement>('[role=combobox]');
    if (!filter) throw new Error('no filter');
    await type(filter, 'Brows');
    await press('Enter');
    expect(says('There is no storage space left')).toBe(true);
    expect(filter.isConnected && filter.value).toBe('Brows');
  });

  it('brings a hidden toolbar back', async () => {
    const bar = { place: 'bottom', collapsed: false, hidden: true } as const;
    const world = fakeWorld({ ...ON_PRODUCT, settingsNow: settingsWithTag({ bar }) });
    const { root, says } = await open(world);
    await click(named(root, 'Show the toolbar here'));
    expect(world.log).toEqual([['showToolbar', 'DE']]);
    expect(says('Show the toolbar here')).toBe(false);
  });

  it('switches a marketplace on that is off, right there', async () => {
    const page = { kind: 'product', product: { ...PAGE_PRODUCT, marketplace: 'PL' } } as const;
    const world = fakeWorld({ page });
    const { root, says } = await open(world);
    expect(says('The toolbar is off on amazon.pl.')).toBe(true);
    await click(named(root, 'Turn it on here'));
    expect(world.log).toEqual([['showToolbar', 'PL']]);
    expect(says('The toolbar is off on amazon.pl.')).toBe(false);
    await click(named(root, 'Reload the page'));
    expect(world.log.at(-1)).toEqual(['reload']);
  });

  it('says so when the permission for a marketplace is refused, and leads to all of them', async () => {
    const page = { kind: 'product', product: { ...PAGE_PRODUCT, marketplace: 'PL' } } as const;
    const world = fakeWorld({ page, showToolbar: async () => null });
    const { root, says } = await open(world);
    await click(named(root, 'Turn it on here'));
    expect(says('It stays off: without your permission')).toBe(true);
    expect(says('The toolbar is off on amazon.pl.')).toBe(true);
    await click(named(root, 'Marketplaces'));
    expect(world.log).toEqual([['openOptions', 'marketplaces/PL']]);
  });

  it('offers nothing while the page changes', async () => {
    const { root, says } = await open(fakeWorld({ page: { kind: 'changing', marketplace: 'DE' } }));
    expect(says('Page is updating…')).toBe(true);
    expect(() => named(root, 'Copy link')).toThrow();
  });
});

it('links to a page of Amazon that is no product, cleaned', async () => {
  const url = 'https://www.amazon.de/s?k=gua+sha&tag=other-21&qid=1&ref=nb_sb_noss';
  const world = fakeWorld({ page: { kind: 'page', marketplace: 'DE', url } });
  const { root, says } = await open(world);
  expect(says('Link to this page')).toBe(true);
  await click(named(root, 'Copy link'));
  expect(world.copied[0]?.text).toBe('https://www.amazon.de/s?k=gua+sha&tag=mine-21');
});

describe('many products', () => {
  const many = Array.from({ length: 500 }, (_, at) =>
    product(`B0TEST${String(at).padStart(4, '0')}`, `Product ${at}`),
  );

  it('draws only what is in sight, and reads on at the end', async () => {
    const { root } = await open(fakeWorld({ products: many }));
    expect(root.querySelectorAll('.product-row').length).toBeLessThanOrEqual(60);
    await press('ArrowDown');
    for (let i = 0; i < 10; i++) await press('End');
    expect(document.activeElement?.textContent).toContain('Product 499');
    expect(root.querySelectorAll('.product-row').length).toBeLessThanOrEqual(60);
  });
});
