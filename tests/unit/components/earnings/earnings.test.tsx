// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Line } from '@/utils/earnings/kept/entry.ts';
import type { Fields } from '@/utils/records/record.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { click, named, press, settled, type } from '../../mount.ts';
import { sumsOfRecords } from '../../utils/earnings/queries/sums-of-reports.ts';
import { settingsWithTags } from '../shop/fake-port.ts';
import { line, openEarnings, RECORDS } from './section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));
afterEach(() => void vi.useRealTimers());

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ') ?? '';

const day = (field: string, ...lines: Line[]): Fields => ({
  [field]: { made: 1, whole: true, lines },
});

describe('the section', () => {
  it('says before there are reports how to get them, and that they stay here', async () => {
    const { main } = await openEarnings('', { records: [] });
    expect(text(main())).toContain('Download Reports');
    expect(text(main())).toContain('Nothing is requested');
    expect(main().querySelector('.data-table')).toBe(null);
  });

  it('has totals, each in one currency, against the period before', async () => {
    const { main } = await openEarnings();
    const totals = [...main().querySelectorAll('.totals > li')].map(text);
    expect(totals[0]).toContain('Commission in EUR€5.20');
    // 450 + 20 − 150 + 200 of now, 150 of 90 days before.
    expect(totals[0]).toContain('+247% against the period before');
    expect(totals[0]).toContain('Bounties€3.00');
    expect(totals[1]).toContain('Commission in USD$4.24');
    expect(totals[1]).toContain('Nothing to compare with');
  });

  it('reads the reports once, and again when the shop has changed', async () => {
    const { port, shop } = await openEarnings();
    expect(port.sums).toHaveBeenCalledTimes(1);
    shop.changed('shop');
    await settled();
    expect(port.sums).toHaveBeenCalledTimes(2);
  });

  it('says when the reports cannot be read, and tries again', async () => {
    let works = false;
    const sums = async () => {
      if (!works) throw new ShopError('quota');
      return sumsOfRecords(RECORDS);
    };
    const { main } = await openEarnings('', { port: { sums } });
    expect(text(main())).toContain('no storage space left');
    works = true;
    await click(named(main(), 'Try again'));
    expect(main().querySelectorAll('.totals > li')).toHaveLength(2);
  });

  it('goes from view to view by links that are addresses, and back', async () => {
    const { root, address, main } = await openEarnings('?days=30');
    const link = root.querySelector<HTMLElement>('a[href="/#earnings/months?days=30"]');
    if (!link) throw new Error('no link to the months');
    await click(link);
    expect(address.entries.at(-1)).toBe('#earnings/months?days=30');
    expect(main().querySelector('h1')?.textContent).toBe('Months');
    expect(document.title).toBe('Months · Earnings · Linkshelf');
    await address.back();
    expect(main().querySelector('h1')?.textContent).toBe('Earnings');
  });

  it('looks for products from every view', async () => {
    const { root, rows } = await openEarnings();
    const field = root.querySelector<HTMLInputElement>('.shop-find input');
    if (!field) throw new Error('no field');
    await type(field, 'lamp');
    expect(rows().map(([name]) => name)).toEqual(['Lamp · Germany']);
    field.focus();
    await press('Enter');
    expect(document.activeElement?.textContent).toContain('Lamp');
  });
});

describe('what earns', () => {
  it('is a table of saved products, the most earned first, each currency by itself', async () => {
    const { rows } = await openEarnings('/products');
    expect(rows()).toEqual([
      ['Lamp · Germany', '–', '3', '3', '1', '€60.00', '€3.00', '5%', '+100%'],
      ['Cast Iron Skillet · Germany', '–', '0', '2', '0', '€50.00', '€2.00', '4%', '–'],
      ['Rose Quartz Roller · United States', '–', '0', '1', '0', '$25.99', '$1.04', '4%', '–'],
    ]);
  });

  it('is sorted by a click on a head, which the address keeps', async () => {
    const { main, rows, address } = await openEarnings('/products');
    await click(named(main(), 'Product'));
    expect(rows().map(([name]) => name?.split(' ')[0])).toEqual(['Cast', 'Lamp', 'Rose']);
    await vi.waitFor(() => expect(address.entries.at(-1)).toBe('#earnings/products?sort=name'));
    expect(main().querySelector('[aria-sort=ascending]')?.textContent).toBe('Product');
    await click(named(main(), 'Product'));
    expect(rows().map(([name]) => name?.split(' ')[0])).toEqual(['Rose', 'Lamp', 'Cast']);
  });

  it.each([
    ['m=US', ['Rose Quartz Roller · United States']],
    ['tag=MEINE-21', ['Lamp · Germany', 'Cast Iron Skillet · Germany']],
    [
      'in=c:lips',
      ['Lamp · Germany', 'Cast Iron Skillet · Germany', 'Rose Quartz Roller · United States'],
    ],
    [
      'in=c:makeup',
      ['Lamp · Germany', 'Cast Iron Skillet · Germany', 'Rose Quartz Roller · United States'],
    ],
    ['in=c:home', []],
    ['channel=YouTube', ['Lamp · Germany', 'Cast Iron Skillet · Germany']],
    ['channel=Blog', []],
  ])('is narrowed by %s', async (query, names) => {
    const { rows } = await openEarnings(`/products?${query}`);
    expect(rows().map(([name]) => name)).toEqual(names);
  });

  it('says that there is nothing, and leads out of it', async () => {
    const { main, rows } = await openEarnings('/products?in=c:home');
    expect(text(main())).toContain('no sales here');
    await click(named(main(), 'Clear search and filters'));
    expect(rows()).toHaveLength(3);
  });

  it('says where only what is not in the shop sold, and leads to it', async () => {
    const bought = day('earnings:03', line('mine-20', 'B0OTHERAA2', { shipped: 1, fees: 5 }));
    const { main, rows } = await openEarnings('/products', {
      records: [{ id: 'e:us:2021-05', v: bought }],
    });
    expect(text(main())).toContain('but of no product that is in your shop');
    await click(named(main(), 'Not in your shop'));
    expect(rows()).toHaveLength(1);
  });

  it('says of which days the reports are where the period has none', async () => {
    const old = day('earnings:03', line('mine-20', 'B0OTHERAA2', { shipped: 1, fees: 5 }));
    const { main } = await openEarnings('/unsaved', {
      records: [{ id: 'e:us:2020-05', v: old }],
    });
    expect(text(main())).toContain('Your reports are about May 3, 2020 to May 3, 2020');
    await click(named(main(), 'To the overview'));
    expect(text(main())).toContain('Your reports are about May 3, 2020');
  });

  it('has rows for tracking IDs, which lead to their products', async () => {
    const { main, rows } = await openEarnings('/products?by=tag');
    expect(rows().map(([name, clicks]) => [name, clicks])).toEqual([
      ['meine-21 · YouTube · Germany', '30'],
      ['fremd-21 · Germany', '–'],
      ['blog-21 · Blog · Germany', '10'],
      ['mine-20 · United States', '–'],
    ]);
    const tag = [...main().querySelectorAll<HTMLElement>('button.data-name')].find((each) =>
      each.textContent?.startsWith('meine-21'),
    );
    if (!tag) throw new Error('no tag');
    await click(tag);
    expect(rows().map(([name]) => name)).toEqual(['Lamp · Germany', 'Cast Iron Skillet · Germany']);
  });

  it.each([
    ['category', ['Makeup › Lips · EUR', 'Makeup › Lips · USD']],
    ['account', ['Germany · EUR', 'United States · USD']],
    ['channel', ['No channel of yours · EUR', 'No channel of yours · USD']],
  ])('has rows for each %s', async (by, names) => {
    const { rows } = await openEarnings(`/products?by=${by}`);
    expect(rows().map(([name]) => name)).toEqual(names);
  });

  it('leads from a product to the shop', async () => {
    const { main, address, root } = await openEarnings('/products');
    const name = main().querySelector<HTMLElement>('button.data-name');
    if (!name) throw new Error('no name');
    await click(name);
    expect(root.querySelector('.details-title')?.textContent).toBe('Lamp');
    expect(address.entries.at(-1)).toBe('#p=p:de:B0TESTAAA4');
  });

  it('walks its rows by the arrow keys', async () => {
    const { main } = await openEarnings('/products');
    main().querySelector<HTMLElement>('button.data-name')?.focus();
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Cast Iron Skillet');
    await press('End');
    expect(document.activeElement?.textContent).toContain('Rose Quartz');
    await press('Home');
    expect(document.activeElement?.textContent).toContain('Lamp');
  });
});

describe('what sold and is not in the shop', () => {
  it('has its names from the reports, and is saved with one click', async () => {
    const { main, rows, log, said } = await openEarnings('/unsaved');
    expect(rows().map(([name]) => name?.trim())).toEqual([
      'Garden hose',
      '=SUM(A1:A9) "Best", mug',
    ]);
    await click(named(main(), 'Save “Garden hose”'));
    expect(log).toEqual([
      ['saveProducts', [expect.objectContaining({ marketplace: 'US', title: 'Garden hose' })]],
    ]);
    expect(said()).toContain('1 product');
  });

  it('is saved many at once', async () => {
    const { main, log } = await openEarnings('/unsaved');
    expect(named(main(), 'Save selected (0)')).toHaveProperty('disabled', true);
    await click(named(main(), 'Select all'));
    await click(named(main(), 'Save selected (2)'));
    expect(log).toEqual([['saveProducts', [expect.anything(), expect.anything()]]]);
    expect(named(main(), 'Save selected (0)')).toHaveProperty('disabled', true);
  });
});

describe('tracking IDs', () => {
  it('that Linkshelf does not know are added with one click, and taken back', async () => {
    const { main, root, log } = await openEarnings('/tags');
    await click(named(main(), 'Add tracking ID fremd-21'));
    expect(log).toEqual([['addTag', 'DE', { tag: 'fremd-21', name: '' }]]);
    await click(named(root, 'Undo'));
    expect(log.at(-1)).toEqual(['removeTag', 'DE', 'fremd-21']);
  });

  it('that were clicked and sold nothing are named', async () => {
    const { main } = await openEarnings('/tags');
    const part = [...main().querySelectorAll('.tag-part')].map(text);
    expect(part[1]).toContain('blog-21');
    expect(part[1]).toContain('Clicks: 10');
    expect(text(main())).toContain('too little of the last year');
  });
});

describe('direct and indirect sales', () => {
  it('are told apart, with what each paid', async () => {
    const { rows } = await openEarnings('/direct');
    expect(rows()).toEqual([
      ['Germany · Direct', '3', '5', '1', '€110.00', '€5.00', '4.5%'],
      ['Germany · Indirect', '1', '1', '0', '€20.00', '€0.20', '1%'],
      ['United States · Indirect', '0', '4', '0', '$80.00', '$3.20', '4%'],
      ['United States · Direct', '0', '1', '0', '$25.99', '$1.04', '4%'],
    ]);
  });
});

describe('where it may have sold from', () => {
  const copies = JSON.stringify({
    version: 1,
    copies: [
      {
        at: new Date('2021-04-30T10:00:00').getTime(),
        channel: 'Main channel',
        platform: 'youtube',
        products: ['p:de:B0TESTAAA4'],
      },
    ],
  });

  it('is a proposal with its reason', async () => {
    const settings = settingsWithTags();
    settings.channels.kept.push({
      ...settings.channels.last,
      name: 'Main channel',
      tagName: 'YouTube',
    });
    const { main } = await openEarnings('/sources', { notes: { copies }, settingsNow: settings });
    const source = text(main().querySelector('.sources'));
    expect(source).toContain('Lamp');
    expect(source).toContain('Perhaps Main channel, Apr 30, 2021');
    expect(source).toContain('its channel links with meine-21. Copied 2 days before');
  });

  it('says when nothing fits', async () => {
    const { main } = await openEarnings('/sources');
    expect(text(main())).toContain('No sale of this period fits');
  });
});

describe('the months', () => {
  it('are a table by currency, with bounties on top', async () => {
    const { rows } = await openEarnings('/months');
    expect(rows().map((row) => [row[0], row[6], row[7], row.at(-1)])).toEqual([
      ['May 2021 · EUR', '€5.20', '€3.00', '€8.20'],
      ['May 2021 · USD', '$4.24', '–', '$4.24'],
      ['January 2021 · EUR', '€1.50', '–', '€1.50'],
    ]);
  });

  it('are saved as a file', async () => {
    const { main, files } = await openEarnings('/months');
    await click(named(main(), 'Save as CSV'));
    expect(files).toHaveLength(1);
    expect(files[0]?.text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffMonth,Currency,Clicks,Ordered,Shipped,Returned,Revenue,Commission,Bounties,Bonuses,Total',
      '2021-05,EUR,40,4,6,1,130.00,5.20,3.00,,8.20',
    ]);
  });
});

describe('the rows on this device', () => {
  it('are dropped year by year, after a question', async () => {
    const { main, log } = await openEarnings('/rows');
    expect(text(main())).toContain('All years: 2 MB');
    await click(named(main(), 'Delete the rows of 2020'));
    expect(log).toEqual([]);
    await click(named(document, 'Delete 600 kB'));
    expect(log).toEqual([['dropRawYear', '2020']]);
  });
});

describe('the chart', () => {
  it('is read bar by bar, and has a table beside it', async () => {
    const { main } = await openEarnings('/products?days=30');
    const chart = main().querySelector<HTMLElement>('[role=slider]');
    if (!chart) throw new Error('no chart');
    expect(chart.getAttribute('aria-label')).toBe('Commission by day · EUR');
    chart.focus();
    await press('End');
    for (const _ of 'back') await press('ArrowLeft');
    // Of the shop's products alone: 20 cents more came from what is not in it.
    expect(chart.getAttribute('aria-valuetext')).toContain('May 3, 2021: €4.50');
    const rows = [...main().querySelectorAll('.chart-table tbody tr')].map(text);
    expect(rows).toContain('May 4, 2021€0.50');
  });
});
