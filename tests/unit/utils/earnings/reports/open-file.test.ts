import { describe, expect, it } from 'vitest';
import { makeZip, workbookParts } from '../../workbooks/make-workbook.ts';
import {
  changed,
  EARNINGS,
  fileOf,
  MODIFIED,
  ORDERS,
  quoted,
  read,
  readOne,
  workbookOf,
} from './a-report.ts';

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const parts = {
  '[Content_Types].xml': '',
  ...workbookParts([{ rows: `<row>${cell('a')}${cell('b')}</row>` }]),
};
const sheet = 'xl/worksheets/sheet1.xml';
const bytes = (...all: (number | string)[]) =>
  new Blob([
    Buffer.concat(
      all.map((each) => (typeof each === 'number' ? Buffer.of(each) : Buffer.from(each))),
    ),
  ]);

describe('a file that cannot be a report', () => {
  it.each<[string, () => Blob, string]>([
    ['an empty file', () => new Blob([]), 'empty'],
    ['blanks', () => new Blob(['\r\n \r\n']), 'empty'],
    ['a photo', () => bytes(0xff, 0xd8, 0xff, 0xe0, 'JFIF'), 'picture'],
    ['a PNG', () => bytes(0x89, 'PNG', 0x0d, 0x0a), 'picture'],
    ['a photo of a telephone', () => bytes(0, 0, 0, 0x18, 'ftypheic'), 'picture'],
    ['a PDF', () => new Blob(['%PDF-1.7']), 'pdf'],
    ['the XML variant', () => new Blob(['\ufeff<?xml version="1.0"?><Data/>']), 'xml'],
    ['a page', () => new Blob(['<!DOCTYPE html><html></html>']), 'xml'],
    ['a workbook of before 2007', () => bytes(0xd0, 0xcf, 0x11, 0xe0), 'old'],
    [
      'a workbook with a password',
      () => bytes(0xd0, 0xcf, 0x11, 0xe0, [...'EncryptedPackage'].join('\0')),
      'locked',
    ],
    ['an archive with a password', () => makeZip(parts, { flags: 1 }), 'locked'],
    ['a cut workbook', () => makeZip(parts).slice(0, 900), 'damaged'],
    [
      'entities',
      () => makeZip({ ...parts, [sheet]: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      'damaged',
    ],
    [
      'a spreadsheet of another format',
      () => makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'open-document',
    ],
    ['an archive of nothing', () => makeZip({ '__MACOSX/._a.csv': 'x', 'folder/': '' }), 'no-rows'],
    ['a program', () => bytes(0x7f, 'ELF', 0, 1, 2, 3), 'other'],
    ['a text', () => new Blob(['Dear diary,\nnothing sold today.\n']), 'no-report'],
    [
      'another table',
      () => new Blob(['Date,Weight\n2021-01-01,70.5\n2021-01-02,70.4\n']),
      'no-report',
    ],
    ['a line without an end', () => new Blob(['x,'.repeat(3_000_000)]), 'no-report'],
    [
      'a million empty cells',
      () =>
        makeZip({
          ...parts,
          [sheet]: `<w><sheetData>${`<row>${'<c/>'.repeat(1000)}</row>`.repeat(1000)}</sheetData></w>`,
        }),
      'empty',
    ],
    [
      'a sheet that unpacks to more than there is',
      () =>
        makeZip({
          ...parts,
          [sheet]: `<w><sheetData>${Array.from({ length: 9_000 }, (_, at) => `<row r="${at + 1}"><c r="ALL${at + 1}"><v>1</v></c></row>`).join('')}</sheetData></w>`,
        }),
      'large',
    ],
  ])('%s', async (_what, make, reason) => {
    const { reports, questions, refused } = await read(make());
    expect({ reports, questions }).toEqual({ reports: [], questions: [] });
    expect(refused).toEqual([{ file: 'report.csv', sheet: null, reason }]);
  });

  it('an archive in an archive, and what its list says too much of', async () => {
    const inner = new Uint8Array(await makeZip({ 'a.csv': quoted(ORDERS) }).arrayBuffer());
    expect((await read(makeZip({ 'inner.zip': inner }))).refused).toEqual([
      { file: 'report.csv/inner.zip', sheet: null, reason: 'other' },
    ]);
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.csv`, 'x']));
    expect((await read(makeZip(many))).refused).toMatchObject([{ reason: 'large' }]);
  });

  it('among others keeps nobody from being read', async () => {
    const files = [
      fileOf('%PDF-1.7', 'a.pdf'),
      fileOf(quoted(ORDERS), 'b.csv'),
      fileOf('', 'c.csv'),
    ];
    const { reports, refused } = await read(files);
    expect(reports.map(({ file }) => file)).toEqual(['b.csv']);
    expect(refused.map(({ file, reason }) => [file, reason])).toEqual([
      ['a.pdf', 'pdf'],
      ['c.csv', 'empty'],
    ]);
  });
});

it('what a damaged archive’s data break off with is no failure of the reading', async () => {
  const file = new Uint8Array(
    await makeZip({ 'a.csv': quoted(ORDERS), 'b.csv': quoted(EARNINGS) }).arrayBuffer(),
  );
  file.fill(0x55, 60, 90);
  const { reports, refused } = await read(new Blob([file]));
  expect(reports.map(({ kind }) => kind)).toEqual(['earnings']);
  expect(refused).toEqual([{ file: 'report.csv/a.csv', sheet: null, reason: 'damaged' }]);
});

it('an archive’s files are read: workbooks and texts', async () => {
  const workbook = new Uint8Array(await workbookOf({ A: EARNINGS }).arrayBuffer());
  const zip = makeZip({
    'march/orders.csv': quoted(ORDERS),
    'earnings.xlsx': workbook,
    '__MACOSX/._x': 'x',
  });
  const { reports, refused } = await read([fileOf(zip, 'reports.zip')]);
  expect(reports.map(({ file, kind }) => [file, kind])).toEqual([
    ['reports.zip/march/orders.csv', 'orders'],
    ['reports.zip/earnings.xlsx', 'earnings'],
  ]);
  expect(refused).toEqual([]);
});

it('a formula in a name is a name', async () => {
  const rows = changed(ORDERS, (text, column) =>
    column === 1 ? '=HYPERLINK("https://example.com","x")' : text,
  );
  for (const file of [quoted(rows), workbookOf({ A: rows })]) {
    expect((await readOne(file)).rows[0]?.name).toBe('=HYPERLINK("https://example.com","x")');
  }
});

describe('when a report was made', () => {
  const core = (created: string) => ({
    '_rels/.rels':
      '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="x/core-properties" Target="docProps/core.xml"/></Relationships>',
    'docProps/core.xml': `<p><created>${created}</created><modified>2030-01-01T00:00:00Z</modified></p>`,
  });
  const made = async (name: string, created?: string) => {
    const rows = ORDERS.map(
      (row) => `<row>${row.map((text) => cell(text.replace('&', '&amp;'))).join('')}</row>`,
    ).join('');
    const file = { ...parts, ...workbookParts([{ rows }]), ...(created ? core(created) : {}) };
    return (await readOne([fileOf(makeZip(file), name)])).made;
  };

  it.each([
    ['1618321674000-Fee-Orders-6a2b-XLSX.xlsx', '2021-04-14T00:00:00Z', 1618321674000],
    ['reports.xlsx', '2021-04-13T13:47:54Z', 1618321674000],
    ['reports.xlsx', undefined, MODIFIED],
    // Beyond the file's own date: no clock of Amazon's.
    ['9618321674000-Fee-Orders-6a2b-XLSX.xlsx', '2039-01-01T00:00:00Z', MODIFIED],
  ])('%s, %s', async (name, created, expected) => {
    expect(await made(name, created)).toBe(expected);
  });
});
