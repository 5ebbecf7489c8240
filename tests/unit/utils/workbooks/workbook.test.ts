import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkbook, readWorkbook } from '@/utils/workbooks/workbook.ts';
import { makeZip, type WorkbookOptions, workbookParts } from './make-workbook.ts';

const REPORTS = '../shared/reports/';

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

async function rowsOf(rows: string, options: WorkbookOptions = {}): Promise<string[][]> {
  const [sheet] = await readWorkbook(makeZip(workbookParts([{ rows }], options)));
  return sheet?.rows ?? [];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe('readWorkbook', () => {
  it('reads each kind of cell as a text', async () => {
    const rows = await rowsOf(
      `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>2089.0</v></c><c r="C1" t="n"><v>5.2899999999999999</v></c>
       <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>ax</v></c>
       <c r="G1" t="inlineStr"><is><r><t>Bold</t></r><r><t xml:space="preserve"> and not</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>
       <c r="H1"><v>1.5E+3</v></c><c r="I1"><v>12345678901234500000</v></c></row>`,
      { shared: ['<t>none</t>', '<t>Halden &amp; “Co” &#x1F484;</t>'] },
    );
    expect(rows).toEqual([
      [
        'Halden & “Co” 💄',
        '2089',
        '5.29',
        'TRUE',
        '#N/A',
        'ax',
        'Bold and not',
        '1500',
        '12345678901234500000',
      ],
    ]);
  });

  it('keeps places: empty cells between others, empty rows, cells without an address', async () => {
    const rows = await rowsOf(
      `<row r="2"><c r="C2"><v>3</v></c><c r="D2"/></row><row r="4">${inline('a')}${inline('b')}</row><row r="9"/>`,
    );
    expect(rows).toEqual([[], ['', '', '3'], [], ['a', 'b']]);
  });

  it('reads numbers that are shown as dates as dates, those of Macs too', async () => {
    const styles = `<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$€-407] #,##0.00&quot; days&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>`;
    const cells = `<row><c s="0"><v>44298</v></c><c s="1"><v>44298</v></c><c s="2"><v>44298</v></c><c s="3"><v>44298.9156</v></c></row>`;
    expect(await rowsOf(cells, { styles })).toEqual([
      ['44298', '2021-04-12', '44298', '2021-04-12 21:58:28'],
    ]);
    expect((await rowsOf(cells, { styles, date1904: true }))[0]?.[1]).toBe('2025-04-13');
  });

  it('finds sheets by what refers to them, in the workbook’s order, and says which are hidden', async () => {
    const parts = workbookParts([
      { rows: `<row>${inline('first')}</row>`, name: 'Fee-Orders' },
      { rows: `<row>${inline('second')}</row>`, name: 'Notes &amp; more', state: 'hidden' },
    ]);
    const list = parts['xl/workbook.xml'] ?? '';
    parts['xl/workbook.xml'] = list.replace(/(<sheet .*?\/>)(<sheet .*?\/>)/, '$2$1');
    expect(await readWorkbook(makeZip(parts))).toEqual([
      { name: 'Notes & more', isHidden: true, rows: [['second']], links: [] },
      { name: 'Fee-Orders', isHidden: false, rows: [['first']], links: [] },
    ]);
  });

  it.each([{ hasDescriptors: true }, { isStored: true }])(
    'unpacks archives of every writer: %o',
    async (options) => {
      const parts = workbookParts([{ rows: `<row>${inline('a')}</row>` }]);
      expect((await readWorkbook(makeZip(parts, options)))[0]?.rows).toEqual([['a']]);
    },
  );

  it('reads elements with a prefix, comments, raw text and escaped control characters', async () => {
    const parts = workbookParts([{ rows: '' }]);
    parts['xl/worksheets/sheet1.xml'] =
      '<!-- of <another> program --><x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a < b]]>_x000D_c</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await readWorkbook(makeZip(parts)))[0]?.rows).toEqual([['a < b\rc']]);
  });

  it('says where cells lead, by a link behind them or by a formula', async () => {
    const parts = workbookParts([
      {
        rows: `<row><c r="B1" t="str"><f>HYPERLINK("https://www.amazon.com/dp/B0TESTAAA1?a=1&amp;b=2","Red")</f><v>Red</v></c></row><row>${inline('Blue')}</row></sheetData><hyperlinks><hyperlink ref="A2:B2" r:id="rId7"/><hyperlink ref="A1" location="Sheet2!A1"/></hyperlinks><sheetData>`,
      },
    ]);
    parts['xl/worksheets/_rels/sheet1.xml.rels'] =
      '<Relationships><Relationship Id="rId7" Type="x/hyperlink" Target="https://www.amazon.de/dp/B0TESTAAA2" TargetMode="External"/></Relationships>';
    expect((await readWorkbook(makeZip(parts)))[0]?.links).toEqual([
      { row: 0, column: 1, address: 'https://www.amazon.com/dp/B0TESTAAA1?a=1&b=2' },
      { row: 1, column: 0, address: 'https://www.amazon.de/dp/B0TESTAAA2' },
    ]);
  });

  it('gives back any table of texts', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const plain = rows.map((row) => row.map((cell) => cell.replace(/[\p{C}_]/gu, '') || 'x'));
        const xml = plain.map(
          (row) => `<row>${row.map((each) => inline(escaped(each))).join('')}</row>`,
        );
        expect(await rowsOf(xml.join(''))).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a workbook that cannot be read', () => {
  const sound = workbookParts([{ rows: `<row>${inline('a')}</row>` }]);
  const changed = (name: string, text: string) => makeZip({ ...sound, [name]: text });
  const sheet = 'xl/worksheets/sheet1.xml';

  it.each<[string, () => Blob, string]>([
    ['no archive', () => new Blob(['ASIN,Title']), 'other'],
    ['an empty file', () => new Blob([]), 'other'],
    ['another archive', () => makeZip({ 'a.txt': 'x' }), 'other'],
    ['a cut one', () => makeZip(sound).slice(0, 900), 'damaged'],
    ['a cut sheet', () => changed(sheet, '<worksheet><sheetData><row><c>'), 'damaged'],
    ['entities', () => changed(sheet, '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'damaged'],
    ['no UTF-8', () => makeZip({ ...sound, [sheet]: Uint8Array.of(0x3c, 0x80, 0xff) }), 'damaged'],
    ['a password in the archive', () => makeZip(sound, { flags: 1 }), 'locked'],
    ['rows backwards', () => changed(sheet, '<s><row r="2"/><row r="1"/></s>'), 'damaged'],
    ['one of before 2007', () => new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)]), 'old'],
    [
      'one with a password',
      () => new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), [...'EncryptedPackage'].join('\0')]),
      'locked',
    ],
    [
      'a million rows of a thousand empty cells',
      () =>
        changed(
          sheet,
          `<s>${Array.from({ length: 10_000 }, (_, at) => `<row r="${at + 1}"><c r="ZZ${at + 1}"><v>1</v></c></row>`).join('')}</s>`,
        ),
      'large',
    ],
    [
      'a row far down',
      () => changed(sheet, `<s><row r="9000000"><c><v>1</v></c></row></s>`),
      'large',
    ],
  ])('is named: %s', async (_what, make, reason) => {
    await expect(readWorkbook(make())).rejects.toMatchObject({ reason });
  });

  it('is a workbook by its first bytes', async () => {
    expect(await isWorkbook(makeZip(sound))).toBe(true);
    expect(await isWorkbook(new Blob(['PKW, a brand']))).toBe(false);
    expect(await isWorkbook(new Blob(['ASIN']))).toBe(false);
  });
});

describe.skipIf(!existsSync(REPORTS))('the workbooks of reports', () => {
  it.each([
    ['us-orders-2020.xlsx', { 'Fee-Orders': 3018 }],
    [
      'ca-workbook-2021.xlsx',
      { 'Fee-Orders': 569, Bounty: 3, 'Fee-OrdersWithClicks': 552, 'Fee-Earnings': 540 },
    ],
  ])('are read whole: %s', async (name, expected) => {
    const sheets = await readWorkbook(new Blob([readFileSync(REPORTS + name)]));
    expect(Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.rows.length]))).toEqual(
      expected,
    );
    for (const { rows } of sheets) {
      const [, header = [], ...data] = rows;
      expect(data.filter((row) => row.length !== header.length)).toEqual([]);
    }
  });
});
