// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { click, named, press, settled } from '../../../mount.ts';
import { control, text, type } from '../../../view.ts';
import { ctrl, LAMP, open, openLips, ROLLER, SKILLET, SOCKS, type Stocked } from '../stock.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** The page at Lips with a product's details. */
async function show(id: string, given: Stocked = {}) {
  const page = await openLips({ hash: `#in=c:lips&p=${id}`, ...given });
  const details = page.root.querySelector<HTMLElement>('.details');
  if (!details) throw new Error('no details');
  return { ...page, details, says: (words: string) => text(details).includes(words) };
}

const leave = async () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await settled();
};

describe('the details', () => {
  it('say what is known of a product', async () => {
    const { details, says } = await show(LAMP.id);
    expect(text(details.querySelector('.details-title'))).toBe('Lamp');
    expect(says('ASIN of all variationsB0TESTPARE')).toBe(true);
    expect(says('Makeup › Lips')).toBe(true);
  });

  it('show what was chosen of its variations, and take another word for it', async () => {
    const fig = { ...LAMP, variation: 'Fig · M' };
    const { details, root, shop } = await show(LAMP.id, {
      products: [fig, ROLLER, SKILLET, SOCKS],
    });
    expect(text(details.querySelector('.variation-chip'))).toBe('Fig · M');
    const field = control('Variation', details);
    await type(field, 'Dark fig');
    await leave();
    expect(shop.log).toContainEqual([
      'edit',
      LAMP.id,
      expect.objectContaining({ ownVariation: 'Dark fig' }),
    ]);
    expect(text(root.querySelector('.item .variation-chip'))).toBe('Dark fig');
  });

  it('say in which texts it was copied', async () => {
    const at = Date.parse('2026-05-01T10:00');
    const copies = [
      { at, channel: 'Main channel', platform: 'youtube', products: [LAMP.id, SOCKS.id] },
      { at: at + 1, channel: '', platform: 'x', products: [LAMP.id] },
      { at: at + 2, channel: 'Insta', platform: 'instagram', products: [SOCKS.id] },
    ];
    const { details } = await show(LAMP.id, {
      notes: { copies: JSON.stringify({ version: 1, copies }) },
    });
    expect(text(details.querySelector('.details-copies'))).toBe(
      'Main channelMay 1, 2026XMay 1, 2026',
    );
  });

  it('ask for a product where none is selected', async () => {
    const { root } = await open();
    expect(root.textContent).toContain('Select a product to see its details.');
  });

  it('follow the keys', async () => {
    const { root } = await show(LAMP.id);
    document.querySelector<HTMLElement>('[role=listbox]')?.focus();
    await press('ArrowDown');
    expect(text(root.querySelector('.details-title'))).toBe('Rose Quartz Roller');
  });

  it('lead to a category', async () => {
    const { root, address } = await open({ hash: `#p=${LAMP.id}` });
    await click(named(root, 'Makeup › Lips'));
    expect(address.entries.at(-1)).toBe('#in=c:lips');
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
  });

  it('change its categories', async () => {
    const { root, shop } = await show(LAMP.id);
    await click(named(root, 'Change…'));
    await vi.waitFor(() => expect(root.querySelector('.details [role=option]')).not.toBe(null));
    await click(named(root, 'Home'));
    await click(named(root, 'Save'));
    expect(shop.log).toEqual([['add', [LAMP.id], { add: ['c:home'], create: [], remove: [] }]]);
    expect(root.querySelector('.details [role=option]')).toBe(null);
  });
});

describe('her own title and note', () => {
  it('are stored when the field is left, beside the page’s', async () => {
    const { root, titles, shop, says } = await show(LAMP.id);
    document.querySelector<HTMLElement>('[role=listbox]')?.focus();
    await press('F2');
    expect(document.activeElement).toBe(control('Your title', root));
    await type(control('Your title', root), 'Reading lamp');
    await leave();
    expect(shop.log).toEqual([
      [
        'edit',
        LAMP.id,
        { ownTitle: 'Reading lamp', note: undefined, otherMarketplaces: undefined },
      ],
    ]);
    expect(titles()[0]).toBe('Reading lamp');
    expect(says('Lamp')).toBe(true);
  });

  it('are stored with Enter, a note with Ctrl+Enter', async () => {
    const { root, shop } = await show(LAMP.id);
    await type(control('Your title', root), 'One');
    await press('Enter');
    await type(control('Note', root), 'Two');
    await press('Enter');
    expect(shop.log).toHaveLength(1);
    await press('Enter', ctrl);
    await leave();
    expect(shop.log.map((entry) => entry[2])).toMatchObject([{ ownTitle: 'One' }, { note: 'Two' }]);
  });

  it.each(['Enter', 'Escape'])('lead back to the row that F2 came from, with %s', async (key) => {
    const { root } = await show(LAMP.id);
    const list = root.querySelector<HTMLElement>('[role=listbox]');
    list?.focus();
    await press('F2');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await press(key);
    expect(document.activeElement).toBe(list);
  });

  it('are given up with Escape', async () => {
    const { root, shop } = await show(LAMP.id);
    await type(control('Note', root), 'Never mind');
    await press('Escape');
    await leave();
    expect(shop.log).toEqual([]);
    expect(control('Note', root)).toMatchObject({ value: '' });
  });

  it('are stored also when another product is shown under what is typed', async () => {
    const { root, item, shop } = await show(LAMP.id);
    await type(control('Note', root), 'In the hall');
    await click(item('Rose Quartz Roller'));
    expect(shop.log).toMatchObject([['edit', LAMP.id, { note: 'In the hall' }]]);
  });

  it('stay as typed when they could not be stored', async () => {
    const edit = () => Promise.reject(new ShopError('quota'));
    const { root, said } = await show(LAMP.id, { edit });
    await type(control('Note', root), 'In the hall');
    await leave();
    expect(said()).toContain('no storage space left');
    expect(control('Note', root)).toMatchObject({ value: 'In the hall' });
  });
});

it('it is marked as no longer sold, and back', async () => {
  const { root, shop } = await show(LAMP.id);
  const mark = () => control('No longer sold', root);
  await click(mark());
  expect(shop.log).toEqual([['edit', LAMP.id, { dead: true }]]);
  expect(mark()).toHaveProperty('checked', true);
  await click(mark());
  expect(mark()).toHaveProperty('checked', false);
});

describe('her links', () => {
  it('are one for each tracking id, as text, each to be copied', async () => {
    const { details, root, shop, said } = await show(SKILLET.id);
    const links = [...details.querySelectorAll('.details-link .code')].map(text);
    expect(links).toEqual([
      'https://www.amazon.de/dp/B0TESTAAA2?tag=meine-21',
      'https://www.amazon.de/dp/B0TESTAAA2?tag=blog-21',
    ]);
    expect(root.querySelectorAll('a:not(.section-links a)')).toHaveLength(0);
    await click(named(root, 'Copy the link with blog-21'));
    expect(shop.copied).toEqual([{ text: links[1], html: null }]);
    expect(said()).toBe('Copied with blog-21');
  });

  it('are none without a tag, which can be added', async () => {
    const { root, shop, says } = await show(SOCKS.id, { hash: `#p=${SOCKS.id}` });
    expect(says('You have no tracking ID for amazon.it yet.')).toBe(true);
    await click(named(root, 'Add your ID'));
    expect(shop.log).toEqual([['openOptions', 'accounts/IT']]);
  });
});

describe('other marketplaces', () => {
  const field = (root: HTMLElement) => control('ASIN or product link there', root);

  it('begin with the same ASIN where she has a tag, to be looked at and noted', async () => {
    const { root, shop } = await show(ROLLER.id);
    expect(control('Marketplace', root)).toMatchObject({ value: 'DE' });
    expect(field(root)).toMatchObject({ value: 'B0TESTAAA1' });
    await click(named(root, 'Check'));
    expect(shop.log).toEqual([['open', 'https://www.amazon.de/dp/B0TESTAAA1']]);
    await click(named(root, 'Add'));
    expect(shop.log[1]).toMatchObject([
      'edit',
      ROLLER.id,
      { otherMarketplaces: { DE: 'B0TESTAAA1' } },
    ]);
    await click(named(root, 'View on amazon.de'));
    expect(shop.log[2]).toEqual(['open', 'https://www.amazon.de/dp/B0TESTAAA1']);
  });

  it('take a pasted address, which says its marketplace', async () => {
    const { root, shop } = await show(ROLLER.id);
    await type(field(root), 'https://www.amazon.fr/Rouleau/dp/B0TESTFRAA?ref=x&tag=other-21');
    expect(control('Marketplace', root)).toMatchObject({ value: 'FR' });
    await click(named(root, 'Add'));
    expect(shop.log).toMatchObject([
      ['edit', ROLLER.id, { otherMarketplaces: { FR: 'B0TESTFRAA' } }],
    ]);
  });

  it.each([
    '',
    'no asin',
    'https://example.com/dp/B0TESTAAA1',
    'https://www.amazon.com/dp/B0TESTAAA1',
  ])('take no “%s”', async (typed) => {
    const { root } = await show(ROLLER.id);
    await type(field(root), typed);
    expect(named(root, 'Add').matches(':disabled')).toBe(true);
    expect(root.textContent).toContain('Enter an ASIN or product link');
  });

  it('are copied with a line for each country that she has a tag for', async () => {
    const otherMarketplaces = { DE: 'B0TESTAAA9', IT: 'B0TESTAAA1' } as const;
    const { root, shop } = await show(ROLLER.id, { products: [{ ...ROLLER, otherMarketplaces }] });
    await click(named(root, 'Copy one line per country'));
    expect(shop.copied[0]?.text).toBe(
      'United States: https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20\nGermany: https://www.amazon.de/dp/B0TESTAAA9?tag=meine-21',
    );
    await click(named(root, 'Remove amazon.it'));
    expect(shop.log).toMatchObject([['edit', ROLLER.id, { otherMarketplaces: { IT: null } }]]);
  });
});
