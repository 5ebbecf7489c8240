import type { ReadFile } from '@/components/ui/file-drop.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { decode, ENCODINGS, isCertain } from '@/utils/shop/transfer/import/decode.ts';
import type { WorkbookErrorReason } from '@/utils/workbooks/errors.ts';
import { isWorkbook, readWorkbook, type Sheet } from '@/utils/workbooks/workbook.ts';

/** Bytes of a text and rows of a sheet that are shown, so that a wrong choice is seen. */
const SAMPLE_BYTES = 300;
const SAMPLE_ROWS = 4;

/** A workbook, and the sheet of it that is taken. */
export interface GivenWorkbook {
  name: string;
  sheets: readonly Sheet[];
  sheet: Sheet;
}

/** A file that was given: a text in some encoding, or a workbook. */
export type GivenFile = ReadFile | GivenWorkbook;

/**
 * A file as it is understood: a workbook with the first of its sheets that has something in it.
 * @throws {WorkbookError}
 */
export async function understandFile(file: ReadFile): Promise<GivenFile> {
  const blob = new Blob([file.bytes]);
  if (!(await isWorkbook(blob))) return file;
  const sheets = (await readWorkbook(blob)).filter(({ isHidden }) => !isHidden);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const [sheet = { name: '', isHidden: false, rows: [], links: [] }] = filled;
  return { name: file.name, sheets: filled, sheet };
}

/** Whether there is nothing to choose: one sheet, or a text that can be meant in one encoding only. */
export function isUnderstood(file: GivenFile): boolean {
  return 'sheets' in file ? file.sheets.length === 1 : isCertain(file.bytes, file.encoding);
}

/** What stands in a file of text; a workbook has none. */
export function textOf(file: GivenFile): string {
  return 'sheet' in file ? '' : decode(file.bytes, file.encoding);
}

/** What can be done about a workbook that cannot be read. */
export function workbookProblem(reason: WorkbookErrorReason): string {
  switch (reason) {
    case 'locked':
      return t('workbook_locked');
    case 'old':
      return t('workbook_old');
    case 'large':
      return t('workbook_large');
    case 'damaged':
      return t('workbook_damaged');
    case 'other':
      return t('workbook_other');
  }
}

interface FileSampleProps {
  file: GivenFile;
  onFile: (file: GivenFile) => void;
}

/** The beginning of the file as it is understood, with the other ways to read it. */
export function FileSample({ file, onFile }: FileSampleProps) {
  return 'sheets' in file ? (
    <SheetSample file={file} onFile={onFile} />
  ) : (
    <TextSample file={file} onFile={onFile} />
  );
}

function SheetSample({ file, onFile }: FileSampleProps & { file: GivenWorkbook }) {
  const { sheets, sheet } = file;
  return (
    <>
      {sheets.length > 1 && (
        <SelectField
          label={t('workbook_sheet')}
          value={sheet.name}
          options={sheets.map(({ name }) => [name, name])}
          onValue={(chosen) =>
            onFile({ ...file, sheet: sheets.find(({ name }) => name === chosen) ?? sheet })
          }
        />
      )}
      <pre class="transfer-sample" dir="auto">
        {sheet.rows
          .slice(0, SAMPLE_ROWS)
          .map((row) => row.filter((cell) => cell !== '').join(' · '))
          .join('\n')}
      </pre>
    </>
  );
}

function TextSample({ file, onFile }: FileSampleProps & { file: ReadFile }) {
  return (
    <>
      <SelectField
        label={t('transfer_encoding')}
        value={file.encoding}
        options={ENCODINGS.map((each) => [each, each])}
        onValue={(encoding) => onFile({ ...file, encoding })}
      />
      <pre class="transfer-sample" dir="auto">
        {decode(file.bytes.subarray(0, SAMPLE_BYTES), file.encoding)}
      </pre>
    </>
  );
}
