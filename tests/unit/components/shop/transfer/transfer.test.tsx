// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import {
  Transfer,
  type TransferProps,
  type TransferTask,
} from '@/components/shop/transfer/transfer.tsx';
import type { Tile } from '@/utils/product-page/tiles.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { click, mount, named, settled, type } from '../../../mount.ts';
import { fakeShop } from '../fake-port.ts';
import { fakeNotes } from '../page.tsx';
import { fakeIo } from './fake-transfer-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const US = { ids: [{ tag: 'her-20', name: '' }], default: null };

async function open(
  task: TransferTask,
  more: Partial<TransferProps> = {},
  collected: Tile[] | null = null,
  dead = false,
) {
  const shop = fakeShop({
    products: [
      { id: 'p:us:B0TESTAAA1', title: '=Red lipstick', dead },
      { id: 'p:de:B0TESTAAA2', title: 'Blue bottle' },
    ],
  });
  const io = fakeIo(collected);
  const copied = vi.fn(async () => undefined);
  const props: TransferProps = {
    task,
    port: { ...shop.port, ...io.port, copy: copied },
    settings: { ...defaultSettings(), home: 'US', accounts: { US } },
    subject: {
      ids: ['p:us:B0TESTAAA1', 'p:de:B0TESTAAA2'],
      name: 'All: products',
      selected: false,
    },
    categories: [],
    notes: fakeNotes(),
    actions: { run: async (work) => (await work()) !== null },
    onDone: vi.fn(),
    onBackup: vi.fn(),
    onClose: vi.fn(),
    ...more,
  };
  const root = await mount(<Transfer {...props} />);
  await settled();
  const paste = async (text: string) => {
    const area = root.querySelector('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    await click(named(root, 'Preview'));
  };
  return { root, props, log: io.log, copied, paste };
}

describe('import', () => {
  it('shows what would be done, row by row, then does it', async () => {
    const { root, props, log, paste } = await open('import');
    await paste(
      'Link,Title\nhttps://www.amazon.com/dp/B0TESTAAA9,New thing\nhttps://www.amazon.com/dp/B0TESTAAA1,Known\nhttps://amzn.to/abc,Short',
    );
    const counts = [...root.querySelectorAll('.io-count')].map((each) => each.textContent);
    expect(counts).toEqual(['1 new', '1 already there', '1 cannot be read']);
    expect(root.textContent).toContain('Short link: where it leads is not known');
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ asin: 'B0TESTAAA9', title: 'New thing' }]]]);
    expect(props.onDone).toHaveBeenCalledWith({ what: 'import', count: 1 });
    expect(props.onClose).toHaveBeenCalled();
  });

  it('narrows the rows to one verdict, and back', async () => {
    const { root, paste } = await open('import');
    await paste('https://www.amazon.com/dp/B0TESTAAA9 https://amzn.to/abc');
    expect(root.querySelectorAll('.io-row')).toHaveLength(2);
    await click(named(root, '1 cannot be read'));
    expect(root.querySelectorAll('.io-row')).toHaveLength(1);
    await click(named(root, '1 cannot be read'));
    expect(root.querySelectorAll('.io-row')).toHaveLength(2);
  });

  it('puts all of them into a category', async () => {
    const { root, log, paste } = await open('import');
    await paste('https://www.amazon.com/dp/B0TESTAAA9');
    const field = root.querySelector('input[list]');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    await type(field, 'Makeup › Lips');
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ paths: [['Makeup', 'Lips']] }]]]);
  });

  it('takes a column for what the person says it is', async () => {
    const { root, log, paste } = await open('import');
    await paste('B0TESTAAA9|Red|My words\nB0TESTAAA8|Blue|Others');
    const columns = [...root.querySelectorAll<HTMLSelectElement>('.io-table select')];
    expect(columns.map(({ value }) => value)).toEqual(['asin', '', 'title']);
    columns[1]!.value = 'brand';
    columns[1]!.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await click(named(root, 'Import 2 products'));
    expect(log).toMatchObject([
      ['saveMany', [{ brand: 'Red', title: 'My words' }, { brand: 'Blue' }]],
    ]);
  });

  it.each([['no products', 'nothing to see here', 'No Amazon products were found in it.']])(
    'says what is wrong: %s',
    async (_, text, said) => {
      const { root, paste } = await open('import');
      await paste(text);
      expect(root.querySelector('[role=alert]')?.textContent).toBe(said);
    },
  );

  it.each([
    ['of a newer version', '{"format":"linkshelf-backup","version":9}', /newer version/],
    ['that is damaged', '{"format":"linkshelf-backup","version":1}', /damaged/],
  ])('refuses a backup %s', async (_, text, said) => {
    const { root, paste } = await open('import');
    await paste(text);
    expect(root.textContent).toMatch(said);
    expect([...root.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
      'Restore',
    );
  });

  it('restores a backup', async () => {
    const { root, log, paste, props } = await open('import');
    await paste(
      '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[{"id":"p:us:B0TESTAAA1","v":{"title":"T"},"t":"000000001-000-aaaaaaaa","ft":{},"alts":{}}]}',
    );
    expect(root.textContent).toContain('1 product');
    await click(named(root, 'Restore'));
    expect(log[0]?.[0]).toBe('restoreBackup');
    expect(props.onDone).toHaveBeenCalledWith({ what: 'import', count: 1 });
  });
});

describe('export', () => {
  it('saves a table without what has no tag, and no formula runs in it', async () => {
    const { root, log } = await open('export');
    await click(named(root, 'Save as a file'));
    const [[, name, text] = []] = log;
    expect(name).toBe('All-products.csv');
    expect(text).toContain("'=Red lipstick,https://www.amazon.com/dp/B0TESTAAA1?tag=her-20");
    expect(text).not.toContain('B0TESTAAA2');
  });

  it('copies a list, and takes those without a tag along where that was asked for', async () => {
    const { root, copied } = await open('export');
    const format = root.querySelector('select');
    if (!format) throw new Error('no format');
    format.value = 'link';
    format.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await click(root.querySelector('input[type=checkbox]')!);
    await click(named(root, 'Copy'));
    expect(copied).toHaveBeenCalledWith({
      text: 'https://www.amazon.com/dp/B0TESTAAA1?tag=her-20\nhttps://www.amazon.de/dp/B0TESTAAA2',
      html: null,
    });
  });
});

it('a backup is saved as a file, and the reminder rests', async () => {
  const { root, log, props } = await open('backup');
  await click(named(root, 'Save a backup'));
  expect(log).toMatchObject([
    [
      'saveFile',
      expect.stringMatching(/^linkshelf-backup-[\d-]+\.json$/),
      '{"format":"linkshelf-backup"}',
      'application/json',
    ],
  ]);
  expect(props.onBackup).toHaveBeenCalled();
});

describe('collect', () => {
  const tiles: Tile[] = [
    { marketplace: 'US', asin: 'B0TESTAAA7', title: 'One' },
    { marketplace: 'US', asin: 'B0TESTAAA8', title: 'Two' },
  ];

  it('keeps what is ticked', async () => {
    const { root, log, props } = await open('collect', {}, tiles);
    const [, second] = root.querySelectorAll('.io-tiles input');
    await click(second!);
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([
      ['saveMany', [{ asin: 'B0TESTAAA7', title: 'One' }]],
      ['forgetCollected'],
    ]);
    expect(props.onClose).toHaveBeenCalled();
  });

  it('says how, where nothing was collected', async () => {
    const { root } = await open('collect');
    expect(root.textContent).toContain('click the Linkshelf icon there');
  });
});

describe('audit', () => {
  const GIVEN =
    'Red: https://www.amazon.com/dp/B0TESTAAA1?tag=other-20, https://amzn.to/3abc and https://www.amazon.it/dp/B0TESTAAA1';
  const MENDED = GIVEN.replace('other-20', 'her-20');
  const DISCLOSED = `As an Amazon Associate I earn from qualifying purchases.\n\n${MENDED}`;

  async function openWith(text: string, dead = false) {
    const opened = await open('audit', {}, null, dead);
    const area = opened.root.querySelector('textarea');
    if (!area) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    return opened;
  }

  it('judges every link, discloses, and copies the corrected text', async () => {
    const { root, copied } = await openWith(GIVEN);
    expect(root.textContent).toContain('1 link put right.');
    expect(root.textContent).toContain('Carries somebody else’s tracking id');
    expect(root.textContent).toContain('The disclosure was missing.');
    expect(root.querySelectorAll('.io-wrong')).toHaveLength(2);
    expect(root.querySelector('del')?.textContent).toContain('other-20');
    await click(named(root, 'Copy the corrected text'));
    expect(copied).toHaveBeenCalledWith({ text: DISCLOSED, html: null });
    expect(root.textContent).toContain('Copied');
  });

  it('says which products are not sold any more', async () => {
    const { root } = await openWith('https://www.amazon.com/dp/B0TESTAAA1?tag=her-20', true);
    expect(root.querySelector('.io-wrong')?.textContent).toContain(
      'You marked it as no longer sold.',
    );
    const again = await open('audit', {}, null, true);
    const table = 'Text\tNo\r\nhttps://www.amazon.com/dp/B0TESTAAA1?tag=her-20\t1\r\n';
    await choose(again.root, new File([table], 'videos.tsv'));
    await vi.waitFor(() =>
      expect(again.root.querySelector('.io-rows')?.textContent).toContain('no longer sold'),
    );
  });

  it('says so of the text as it is now, however late the shop answers', async () => {
    const { props } = await open('audit', {}, null, true);
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let asked = 0;
    const details: typeof props.port.details = async (ids) => {
      await gates[asked++]?.promise;
      return props.port.details(ids);
    };
    const { root } = await open('audit', { port: { ...props.port, details } });
    const area = root.querySelector('textarea');
    if (!area) throw new Error('no field');
    await type(area, 'https://www.amazon.com/dp/B0TESTAAA9?tag=her-20');
    await type(area, 'https://www.amazon.com/dp/B0TESTAAA1?tag=her-20');
    gates[1]?.resolve();
    await settled();
    expect(root.querySelector('.io-wrong')?.textContent).toContain('no longer sold');
    gates[0]?.resolve();
    await settled();
    expect(root.querySelector('.io-wrong')?.textContent).toContain('no longer sold');
  });

  it('changes the links to products alone, where that is asked for', async () => {
    const { root, copied } = await openWith(GIVEN);
    root.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await settled();
    await click(named(root, 'Copy the corrected text'));
    expect(copied).toHaveBeenCalledWith({ text: MENDED, html: null });
  });

  it('puts a table of texts right, and says which of them ask for more', async () => {
    const { root, log } = await open('audit');
    const right = DISCLOSED.split(',')[0];
    const table = `Title,Description\r\nOne,"${GIVEN}"\r\nTwo,"${right}"\r\nThree,Nothing at all here\r\n`;
    await choose(root, new File([table], 'videos.csv'));
    await vi.waitFor(() => expect(root.textContent).toContain('4 texts: 1 changed, 1 with'));
    expect(root.querySelector('.io-wrong')?.textContent).toContain('Row 2');
    await click(named(root, 'Save the corrected file'));
    expect(log).toContainEqual([
      'saveFile',
      'corrected-videos.csv',
      table.replace(GIVEN, DISCLOSED),
      'text/csv;charset=utf-8',
    ]);
  });

  it('keeps the delimiter, and rows that are too short for a text', async () => {
    const { root, log } = await open('audit');
    const table = `Id\tTitle\tDescription\r\n1\tOne\tamazon.com/dp/B0TESTAAA1 is a fine thing to have\r\n2\tTwo\r\n3\tThree\tx\r\n`;
    await choose(root, new File([table], 'videos.tsv'));
    await vi.waitFor(() => expect(root.textContent).toContain('4 texts: 1 changed'));
    await click(named(root, 'Save the corrected file'));
    const mended =
      '"As an Amazon Associate I earn from qualifying purchases.\n\nhttps://www.amazon.com/dp/B0TESTAAA1?tag=her-20 is';
    expect(log).toContainEqual([
      'saveFile',
      'corrected-videos.tsv',
      table.replace('amazon.com/dp/B0TESTAAA1 is', mended).replace('to have', 'to have"'),
      'text/csv;charset=utf-8',
    ]);
  });

  it('takes a file that is no table as one text', async () => {
    const { root } = await open('audit');
    await choose(root, new File([GIVEN], 'video.txt'));
    await vi.waitFor(() => expect(root.querySelector('textarea')?.value).toBe(GIVEN));
    expect(root.textContent).toContain('1 link put right.');
  });
});

async function choose(root: HTMLElement, file: File): Promise<void> {
  const input = root.querySelector('input[type="file"]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
