import { crc32, deflateRawSync } from 'node:zlib';

const BOM = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface ZipOptions {
  /** As Amazon's writer does it: sizes stand behind the data only. */
  hasDescriptors?: boolean;
  isStored?: boolean;
  flags?: number;
}

/** An archive of texts by their names. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { hasDescriptors = false, isStored = false, flags = 0 }: ZipOptions = {},
): Blob {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const flag = flags | 0x800 | (hasDescriptors ? 8 : 0);
    const sizes = [crc32(bytes), packed.length, bytes.length];
    const method = isStored ? 0 : 8;
    const [known, later] = hasDescriptors
      ? [numbers(4, 0, 0, 0), numbers(4, 0x08074b50, ...sizes)]
      : [numbers(4, ...sizes), Buffer.alloc(0)];
    const common = [numbers(2, 20, flag, method, 0, 0)];
    const encoded = Buffer.from(name);
    const local = Buffer.concat([
      numbers(4, 0x04034b50),
      ...common,
      known,
      numbers(2, encoded.length, 0),
      encoded,
      packed,
      later,
    ]);
    directory.push(
      numbers(4, 0x02014b50),
      numbers(2, 20),
      ...common,
      numbers(4, ...sizes),
      numbers(2, encoded.length, 0, 0, 0, 0),
      numbers(4, 0, offset),
      encoded,
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = [
    numbers(4, 0x06054b50),
    numbers(2, 0, 0, count, count),
    numbers(4, list.length, offset),
    numbers(2, 0),
  ];
  return new Blob([Buffer.concat([...parts, list, ...end])]);
}

export interface SheetParts {
  /** The rows as XML. */
  rows: string;
  name?: string;
  state?: string;
}

/** The parts of a workbook, so that a test can change some before they are packed. */
export function workbookParts(
  sheets: readonly SheetParts[],
  { shared = [], styles = '', date1904 = false }: WorkbookOptions = {},
): Record<string, string> {
  const texts = shared.map((each) => `<si>${each}</si>`).join('');
  const list = sheets.map(
    ({ name = `Sheet ${sheets.length}`, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 10}"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 10}" Type="${TYPES}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return {
    '_rels/.rels': `${BOM}<Relationships><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${BOM}<workbook xmlns:r="r"><workbookPr date1904="${date1904}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${BOM}<Relationships>
      <Relationship Id="rId1" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId2" Type="${TYPES}/styles" Target="/xl/styles.xml"/>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${BOM}<sst>${texts}</sst>`,
    'xl/styles.xml': `${BOM}<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${BOM}<worksheet><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  };
}

export interface WorkbookOptions {
  shared?: readonly string[];
  styles?: string;
  date1904?: boolean;
}

function numbers(bytes: 2 | 4, ...values: number[]): Buffer {
  const buffer = Buffer.alloc(bytes * values.length);
  for (const [at, value] of values.entries()) buffer.writeUIntLE(value, at * bytes, bytes);
  return buffer;
}
