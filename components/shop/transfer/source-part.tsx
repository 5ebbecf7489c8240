import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { decode, ENCODINGS } from '@/utils/shop/transfer/import/decode.ts';
import { readSource, type Source } from '@/utils/shop/transfer/import/source.ts';
import { FileDrop, type ReadFile } from './file-drop.tsx';
import type { TransferPort } from './port.ts';
import { Failure } from './progress.tsx';

/** Asks for a file, by choosing or dropping it, or for a text. */
export function SourcePart({
  port,
  home,
  onSource,
  onClose,
}: {
  port: Pick<TransferPort, 'columnWords'>;
  home: MarketplaceCode | null;
  onSource: (source: Source) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [file, setFile] = useState<ReadFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function go() {
    const given = file ? decode(file.bytes, file.encoding) : text;
    const source = readSource(given, home, await port.columnWords());
    const nothing =
      (source.kind === 'text' || source.kind === 'bookmarks') && source.candidates.length === 0;
    if (nothing) setProblem(t('transfer_nothing_found'));
    else onSource(source);
  }

  return (
    <Dialog
      title={t('transfer_import_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button
            variant="primary"
            disabled={!file && text.trim() === ''}
            onClick={() => void go()}
          >
            {t('transfer_preview')}
          </Button>
        </>
      }
    >
      <FileDrop
        label={t('transfer_drop')}
        name={file?.name}
        accept=".csv,.tsv,.txt,.json,.html,.htm,text/*,application/json"
        onFile={(read, why) => {
          setFile(read);
          setProblem(why);
        }}
      />
      {file && (
        <>
          <SelectField
            label={t('transfer_encoding')}
            value={file.encoding}
            options={ENCODINGS.map((each) => [each, each])}
            onValue={(encoding) => setFile({ ...file, encoding })}
          />
          <pre class="transfer-sample" dir="auto">
            {decode(file.bytes.subarray(0, 300), file.encoding)}
          </pre>
        </>
      )}
      {!file && (
        <Field
          label={t('transfer_paste')}
          hint={t('transfer_paste_hint')}
          rows={6}
          value={text}
          onInput={(typed) => {
            setText(typed);
            setProblem(null);
          }}
        />
      )}
      <Failure text={problem} />
    </Dialog>
  );
}
