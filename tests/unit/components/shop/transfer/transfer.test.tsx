// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { describe, expect, it, vi } from 'vitest';
import type { TransferProps } from '@/components/shop/transfer/dialog-props.ts';
import type { Tile } from '@/utils/product-page/tiles.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { click, named, settled, type } from '../../../mount.ts';
import { makeZip, workbookParts } from '../../../utils/workbooks/make-workbook.ts';
import { chooseFile, openDialog } from './open-dialog.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const CATEGORY = {
  ...{ parent: null, note: '', cover: null, count: 0, total: 0, usedAt: null },
};

describe('import', () => {
  it('shows what would be done, row by row, then does it', async () => {
    const { root, props, log, paste } = await openDialog('import');
    await paste(
      'Link,Title\nhttps://www.amazon.com/dp/B0TESTAAA9,New thing\nhttps://www.amazon.com/dp/B0TESTAAA1,Known\nhttps://amzn.to/abc,Short',
    );
    const counts = [...root.querySelectorAll('.transfer-count')].map((each) => each.textContent);
    expect(counts).toEqual(['1 new', '1 already there', '1 can’t be read']);
    expect(root.textContent).toContain('Short link: product unknown');
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ asin: 'B0TESTAAA9', title: 'New thing' }]]]);
    expect(props.onDone).toHaveBeenCalledWith({ what: 'import', count: 1 });
    expect(props.onClose).toHaveBeenCalled();
  });

  it('that fails shows what was saved before: the page reads the shop again', async () => {
    const { root, props, paste } = await openDialog('import');
    await paste('https://www.amazon.com/dp/B0TESTAAA9');
    vi.spyOn(props.port, 'saveMany').mockRejectedValueOnce(new ShopError('quota'));
    await click(named(root, 'Import 1 product'));
    expect(props.onFailed).toHaveBeenCalledOnce();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('no storage space');
    expect(props.onClose).not.toHaveBeenCalled();
  });

  it('narrows the rows to one verdict, and back', async () => {
    const { root, paste } = await openDialog('import');
    await paste('https://www.amazon.com/dp/B0TESTAAA9 https://amzn.to/abc');
    expect(root.querySelectorAll('.transfer-row')).toHaveLength(2);
    await click(named(root, '1 can’t be read'));
    expect(root.querySelectorAll('.transfer-row')).toHaveLength(1);
    await click(named(root, '1 can’t be read'));
    expect(root.querySelectorAll('.transfer-row')).toHaveLength(2);
  });

  it('puts all of them into a category', async () => {
    const { root, log, paste } = await openDialog('import');
    await paste('https://www.amazon.com/dp/B0TESTAAA9');
    const field = root.querySelector('input[list]');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    await type(field, 'Makeup › Lips');
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ paths: [['Makeup', 'Lips']] }]]]);
  });

  it('takes a column for what the creator says it is', async () => {
    const { root, log, paste } = await openDialog('import');
    await paste('B0TESTAAA9|Red|My words\nB0TESTAAA8|Blue|Others');
    const columns = [...root.querySelectorAll<HTMLSelectElement>('.transfer-table select')];
    expect(columns.map(({ value }) => value)).toEqual(['asin', '', 'title']);
    columns[1]!.value = 'brand';
    columns[1]!.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await click(named(root, 'Import 2 products'));
    expect(log).toMatchObject([
      ['saveMany', [{ brand: 'Red', title: 'My words' }, { brand: 'Blue' }]],
    ]);
  });

  it('asks for the country of what is named without one', async () => {
    const { root, log, paste } = await openDialog('import');
    await paste(
      'asin,title,country\nB0TESTAAA9,Red,\nB0TESTAAA8,Blue,Japan\nB0TESTAAA7,Old,Atlantis',
    );
    expect(root.textContent).toContain('Unknown country');
    const country = [...root.querySelectorAll('select')].find(({ value }) => value === 'US');
    if (!country) throw new Error('no country');
    country.value = 'DE';
    country.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await click(named(root, 'Import 2 products'));
    expect(log).toMatchObject([['saveMany', [{ marketplace: 'DE' }, { marketplace: 'JP' }]]]);
  });

  it('goes on to the preview with a file that is understood, and names what it leaves out', async () => {
    const { root, log } = await openDialog('import');
    const list =
      'Title,Link,My notes,Shelf life,Empty\nRed,https://www.amazon.com/dp/B0TESTAAA9,für später,2 years,\n';
    await chooseFile(root, new File([list], 'list.csv'));
    await vi.waitFor(() => expect(root.textContent).toContain('1 column is left out: Shelf life'));
    expect(
      [...root.querySelectorAll('th select')].map((each) => (each as HTMLSelectElement).value),
    ).toEqual(['title', 'link', 'note', '', '']);
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ note: 'für später' }]]]);
  });

  it('asks for the encoding of a file that could be in another', async () => {
    const { root } = await openDialog('import');
    const list = 'Title,Link\nF\xfcr sp\xe4ter,https://www.amazon.com/dp/B0TESTAAA9\n';
    const bytes = Uint8Array.from(list, (letter) => letter.charCodeAt(0));
    await chooseFile(root, new File([bytes], 'alt.csv'));
    await vi.waitFor(() => expect(root.textContent).toContain('Text encoding'));
    expect(root.querySelector('pre')?.textContent).toContain('Für später');
    await click(named(root, 'Preview'));
    expect(root.textContent).toContain('Import 1 product');
  });

  it('reads a workbook: the chosen sheet, with links behind words', async () => {
    const { root, log } = await openDialog('import');
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const parts = workbookParts([
      { name: 'Notes', rows: `<row>${cell('of no use')}</row>` },
      {
        name: 'List',
        rows: `<row>${cell('Title')}</row><row>${cell('Red')}</row></sheetData><hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks><sheetData>`,
      },
    ]);
    parts['xl/worksheets/_rels/sheet2.xml.rels'] =
      '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="https://www.amazon.com/dp/B0TESTAAA9" TargetMode="External"/></Relationships>';
    // jsdom's own has no stream to unpack.
    vi.stubGlobal('Blob', NodeBlob);
    await chooseFile(root, new File([await makeZip(parts).arrayBuffer()], 'list.xlsx'));
    await vi.waitFor(() => expect(root.textContent).toContain('of no use'));
    vi.unstubAllGlobals();
    const sheet = root.querySelector('select');
    if (!sheet) throw new Error('no choice of the sheet');
    sheet.value = 'List';
    sheet.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await click(named(root, 'Preview'));
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ asin: 'B0TESTAAA9', title: 'Red' }]]]);
  });

  it.each([
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'old format'],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'damaged or cut off'],
  ])('says what to do about a workbook that cannot be read', async (bytes, words) => {
    const { root } = await openDialog('import');
    await chooseFile(root, new File([bytes], 'list.xls'));
    await vi.waitFor(() => expect(root.textContent).toContain(words));
    expect(named(root, 'Preview')).toHaveProperty('disabled', true);
  });

  it('recognises the export of another program, and keeps what it says', async () => {
    const { root, log, paste } = await openDialog('import');
    await paste(
      'title,url,folder,excerpt,cover,created\nRed,https://www.amazon.com/dp/B0TESTAAA9,Home / Desk,,,2024-01-02',
    );
    expect(root.textContent).toContain('Recognized as an export from Raindrop.io.');
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ paths: [['Home', 'Desk']] }]]]);
  });

  it('shows the category of each row, as the column has it', async () => {
    const { root, paste } = await openDialog('import', {
      categories: [{ ...CATEGORY, id: 'c:1', name: 'Makeup', path: ['Makeup'] }],
    });
    await paste(
      'Title,Link,Category\nA,https://www.amazon.com/dp/B0TESTAAA8,Küche > Flaschen\nB,https://www.amazon.com/dp/B0TESTAAA9,Makeup/Lips',
    );
    expect(
      [...root.querySelectorAll('.transfer-categories [dir]')].map((each) => each.textContent),
    ).toEqual(['Küche › Flaschen', 'Makeup › Lips']);
  });

  it('a row that repeats a product with another category can be imported', async () => {
    const { root, log, paste } = await openDialog('import');
    const link = 'https://www.amazon.com/dp/B0TESTAAA1';
    await paste(`Title,Link,Category\nRed,${link},\nRed,${link},Gifts\nRed,${link},Gifts`);
    expect(
      [...root.querySelectorAll('.transfer-count')].map(({ textContent }) => textContent),
    ).toEqual(['1 updated', '1 already there', '1 duplicate']);
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ paths: [['Gifts']] }, { paths: [['Gifts']] }]]]);
  });

  it('takes links that stand behind the words of what is pasted', async () => {
    const { root, log } = await openDialog('import');
    const html =
      '<table><tr><td>Title</td><td>Link</td></tr><tr><td>Red</td><td><a href="https://www.amazon.com/dp/B0TESTAAA9">here</a></td></tr></table>';
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const getData = (type: string) => (type === 'text/html' ? html : 'Title\tLink\nRed\there');
    Object.defineProperty(event, 'clipboardData', { value: { getData } });
    root.querySelector('textarea')?.dispatchEvent(event);
    await settled();
    await click(named(root, 'Preview'));
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([['saveMany', [{ asin: 'B0TESTAAA9', title: 'Red' }]]]);
  });

  it.each([['no products', 'nothing to see here', 'No Amazon products found.']])(
    'says what is wrong: %s',
    async (_, text, said) => {
      const { root, paste } = await openDialog('import');
      await paste(text);
      expect(root.querySelector('[role=alert]')?.textContent).toBe(said);
    },
  );

  const BACKUP =
    '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[{"id":"p:us:B0TESTAAA1","v":{"title":"T"},"t":"000000001-000-aaaaaaaa","ft":{},"alts":{}}]}';

  it('of a backup that is pasted leads to its own dialog', async () => {
    const { root, paste } = await openDialog('import');
    await paste(BACKUP);
    expect(root.textContent).toContain('2 products in this backup: 2 were deleted since');
  });

  it('of a backup file leads there at once: nobody sees how it is written', async () => {
    const { root } = await openDialog('import');
    await chooseFile(root, new File([BACKUP], 'backup.json'));
    expect(root.querySelector('h2')?.textContent).toBe('Restore a backup');
    expect(root.textContent).not.toMatch(/utf-8|\{/);
  });
});

describe('export', () => {
  it('saves a table without what has no tag, and no formula runs in it', async () => {
    const { root, log } = await openDialog('export');
    await click(named(root, 'Save as a file'));
    const [[, name, text] = []] = log;
    expect(name).toBe('All-products.csv');
    expect(text).toContain("'=Red lipstick,https://www.amazon.com/dp/B0TESTAAA1?tag=her-20");
    expect(text).not.toContain('B0TESTAAA2');
  });

  it('copies a list, and takes those without a tag along where that was asked for', async () => {
    const { root, copied } = await openDialog('export');
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
    expect(named(root, 'Copied')).not.toBe(null);
    await click(root.querySelector('input[type=checkbox]')!);
    expect(named(root, 'Copy')).not.toBe(null);
  });
});

describe('backup', () => {
  it('is saved, and the reminder rests', async () => {
    const { root, backups, props } = await openDialog('backup');
    await click(named(root, 'Save a backup'));
    expect(backups.save).toHaveBeenCalled();
    expect(root.querySelector('[role=status]')?.textContent).toContain(
      'linkshelf-backup-2026-05-01',
    );
    expect(props.onBackup).toHaveBeenCalled();
  });

  it('leads to restoring one; what was restored is told', async () => {
    const { root, props } = await openDialog('backup');
    await click(named(root, 'Restore a backup…'));
    await settled();
    const text = '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[]}';
    await chooseFile(root, new File([text], 'backup.json'));
    await click(named(root, 'Restore 2 products'));
    const all = 'Restored: 2 products, Tracking IDs, Settings';
    expect(props.onDone).toHaveBeenCalledWith({ what: 'backup', count: 2 }, all);
  });

  it('that fails in the middle shows what was restored before', async () => {
    const { root, backups, props } = await openDialog('restore');
    backups.restore.mockRejectedValueOnce(new ShopError('quota'));
    const text = '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[]}';
    await chooseFile(root, new File([text], 'backup.json'));
    await click(named(root, 'Restore 2 products'));
    expect(props.onFailed).toHaveBeenCalledOnce();
    expect(props.onClose).not.toHaveBeenCalled();
  });

  it.each([
    [{ categories: 3 }, { what: 'backup', count: 3, of: 'categories' }, '3 categories restored'],
    [
      { categories: 1, beside: ['settings', 'templates'] as const },
      { what: 'backup', count: 1, of: 'categories' },
      'Restored: 1 category, Settings, Templates',
    ],
    [{}, { what: 'backup', count: 0, of: 'others' }, 'Backup restored'],
  ])('without products tells what else was restored: %o', async (restored, done, told) => {
    const { root, backups, props } = await openDialog('restore');
    const none = { products: 0, categories: 0, beside: [], cancelled: false, undo: 'token' };
    backups.restore.mockResolvedValueOnce({ ...none, ...restored });
    const text = '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[]}';
    await chooseFile(root, new File([text], 'backup.json'));
    await click(named(root, 'Restore 2 products'));
    expect(props.onDone).toHaveBeenCalledWith(done, told);
  });
});

describe('collect', () => {
  const PICTURE = 'https://m.media-amazon.com/images/I/71abc.jpg';
  const tiles: Tile[] = [
    { marketplace: 'US', asin: 'B0TESTAAA7', title: 'One', image: PICTURE },
    { marketplace: 'US', asin: 'B0TESTAAA1', title: 'Known' },
    { marketplace: 'US', asin: 'B0TESTAAA8', title: 'Two' },
  ];
  const collect = (more: Partial<TransferProps> = {}) =>
    openDialog('collect', more, { tiles, hasMore: false });
  const ticks = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLInputElement>('.transfer-row input')].map((box) =>
      box.disabled ? '-' : Number(box.checked),
    );

  it('ticks what is new, once and with pictures, and imports what is ticked', async () => {
    const { root, log, props } = await collect();
    expect(root.textContent).not.toContain('more on the page');
    expect(root.textContent?.split('Known')).toHaveLength(2);
    expect(root.querySelector('img')?.src).toContain('/images/I/71abc._SL72_.jpg');
    expect(ticks(root)).toEqual([1, '-', 1]);
    await click(root.querySelectorAll('.transfer-row input')[2]!);
    await click(named(root, 'Import 1 product'));
    expect(log).toMatchObject([
      ['saveMany', [{ asin: 'B0TESTAAA7', title: 'One', image: PICTURE }]],
      ['forgetCollected'],
    ]);
    expect(props.onClose).toHaveBeenCalled();
  });

  it('ticks all, none and what is new with a click', async () => {
    const { root } = await collect();
    const field = root.querySelector<HTMLInputElement>('input[type=text]')!;
    await type(field, 'Gifts');
    expect(ticks(root)).toEqual([1, 0, 1]);
    expect(root.textContent).toContain('updates it');
    await click(named(root, 'All'));
    expect(ticks(root)).toEqual([1, 1, 1]);
    expect(named(root, 'All').ariaPressed).toBe('true');
    await click(named(root, 'None'));
    expect(ticks(root)).toEqual([0, 0, 0]);
    expect(named(root, 'Nothing to import').matches(':disabled')).toBe(true);
    await click(root.querySelectorAll('.transfer-row input')[1]!);
    expect(named(root, 'None').ariaPressed).toBe('false');
    expect(named(root, 'Import 1 product').matches(':disabled')).toBe(false);
    await click(named(root, 'New only'));
    expect(ticks(root)).toEqual([1, 0, 1]);
  });

  it('shows no picture where the creator wants none', async () => {
    const settings = { ...defaultSettings(), pictures: false };
    expect((await collect({ settings })).root.querySelector('img')).toBeNull();
  });

  it('says that the page has more', async () => {
    const { root } = await openDialog('collect', {}, { tiles, hasMore: true });
    expect(root.textContent).toContain('The page has more: scroll down');
  });

  it('says how, where nothing was collected', async () => {
    const { root } = await openDialog('collect');
    expect(root.textContent).toContain('click the Linkshelf icon there');
  });
});
