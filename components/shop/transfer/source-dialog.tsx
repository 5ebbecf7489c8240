import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { Field } from '@/components/ui/field.tsx';
import { FileDrop, type ReadFile } from '@/components/ui/file-drop.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isBackup } from '@/utils/records/backup-format.ts';
import type { ColumnWords } from '@/utils/shop/transfer/import/columns.ts';
import { readRichPaste } from '@/utils/shop/transfer/import/rich-paste.ts';
import { readSheet, readSource, type Source } from '@/utils/shop/transfer/import/source.ts';
import { WorkbookError } from '@/utils/workbooks/errors.ts';
import {
  FileSample,
  type GivenFile,
  isUnderstood,
  textOf,
  understandFile,
  workbookProblem,
} from './given-file.tsx';
import type { TransferPort } from './port.ts';

export interface SourceDialogProps {
  port: Pick<TransferPort, 'columnWords'>;
  /** The marketplace of ASINs that are named without one. */
  home: MarketplaceCode | null;
  /** The names of the shop's categories. */
  known: readonly string[];
  onSource: (source: Source) => void;
  onClose: () => void;
}

/** Asks for what is to be imported: a file, chosen or dropped, or a text. */
export function SourceDialog({ port, home, known, onSource, onClose }: SourceDialogProps) {
  const [text, setText] = useState('');
  const [file, setFile] = useState<GivenFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const onError = (error: unknown) =>
    setProblem(error instanceof WorkbookError ? workbookProblem(error.reason) : failureText(error));

  async function read(given: GivenFile | null) {
    const source = understand(given ?? text, home, await port.columnWords(), known);
    if (isEmpty(source)) setProblem(t('transfer_nothing_found'));
    else onSource(source);
  }

  async function onFile(chosen: ReadFile | null, reason: string | null) {
    setFile(null);
    setProblem(reason);
    const given = chosen && (await understandFile(chosen));
    const content = given ? textOf(given) : '';
    // A backup has its own dialog, which reads it as it is.
    if (isBackup(content)) return onSource({ kind: 'backup', text: content });
    setFile(given);
    if (given && isUnderstood(given)) await read(given);
  }

  function onText(typed: string) {
    setText(typed);
    setProblem(null);
  }

  return (
    <Dialog
      title={t('transfer_import_title')}
      size="tall"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button
            variant="primary"
            disabled={!file && text.trim() === ''}
            onClick={() => read(file).catch(onError)}
          >
            {t('transfer_preview')}
          </Button>
        </>
      }
    >
      <FileDrop
        label={t('transfer_drop')}
        name={file?.name}
        accept=".xlsx,.csv,.tsv,.txt,.json,.html,.htm,text/*,application/json"
        onFile={(chosen, reason) => onFile(chosen, reason).catch(onError)}
      />
      {file ? <FileSample file={file} onFile={setFile} /> : <Paste text={text} onText={onText} />}
      <Failure text={problem} />
    </Dialog>
  );
}

/** Finds the products in a text, or in what a file holds. */
function understand(
  given: GivenFile | string,
  home: MarketplaceCode | null,
  words: ColumnWords,
  known: readonly string[],
): Source {
  if (typeof given === 'string') return readSource(given, home, words, known);
  if ('sheet' in given) return readSheet(given.sheet, home, words, known);
  return readSource(textOf(given), home, words, known);
}

function isEmpty(source: Source): boolean {
  return (source.kind === 'text' || source.kind === 'bookmarks') && source.candidates.length === 0;
}

/** A field for a text; of what is pasted, links that stand only behind its words come along. */
function Paste({ text, onText }: { text: string; onText: (text: string) => void }) {
  function onPaste(event: ClipboardEvent) {
    const { clipboardData } = event;
    const html = clipboardData?.getData('text/html') ?? '';
    const rich = html && readRichPaste(html, clipboardData?.getData('text/plain') ?? '');
    if (!rich) return;
    event.preventDefault();
    onText(text === '' ? rich : `${text}\n${rich}`);
  }
  return (
    <div onPaste={onPaste}>
      <Field
        label={t('transfer_paste')}
        hint={t('transfer_paste_hint')}
        rows={6}
        value={text}
        onInput={onText}
      />
    </div>
  );
}
