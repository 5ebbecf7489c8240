import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { size } from '@/components/ui/size.ts';
import { t } from '@/utils/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { decode, ENCODINGS, type Encoding, guessEncoding } from '@/utils/shop/import/decode.ts';
import { readSource, type Source } from '@/utils/shop/import/source.ts';
import type { IoPort } from './port.ts';
import { Failure } from './progress.tsx';

/** Larger files are no lists: a backup of 50,000 products has 25 MB. */
const MOST = 100_000_000;

interface Held {
  name: string;
  bytes: Uint8Array;
  encoding: Encoding;
}

/** Asks for a file, by choosing or dropping it, or for a text. */
export function SourcePart({
  port,
  home,
  onSource,
  onClose,
}: {
  port: Pick<IoPort, 'columnWords'>;
  home: MarketplaceCode | null;
  onSource: (source: Source) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [file, setFile] = useState<Held | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  async function take(given: File | undefined) {
    if (!given) return;
    setFile(null);
    if (given.size > MOST) {
      setProblem(t('io_too_large', size(MOST)));
      return;
    }
    try {
      const bytes = new Uint8Array(await given.arrayBuffer());
      const encoding = guessEncoding(bytes);
      setProblem(given.size === 0 ? t('io_empty_file') : null);
      if (given.size > 0) setFile({ name: given.name, bytes, encoding });
    } catch (error) {
      console.error('Linkshelf: the file could not be read', error);
      setProblem(t('io_unreadable'));
    }
  }

  async function go() {
    const given = file ? decode(file.bytes, file.encoding) : text;
    const source = readSource(given, home, await port.columnWords());
    const nothing =
      (source.kind === 'text' || source.kind === 'bookmarks') && source.candidates.length === 0;
    if (nothing) setProblem(t('io_nothing_found'));
    else onSource(source);
  }

  return (
    <Dialog
      title={t('io_import_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button
            variant="primary"
            disabled={!file && text.trim() === ''}
            onClick={() => void go()}
          >
            {t('io_preview')}
          </Button>
        </>
      }
    >
      <label
        class={over ? 'io-drop io-drop-over' : 'io-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="download" />
        <span>{file ? file.name : t('io_drop')}</span>
        <input
          type="file"
          class="visually-hidden"
          accept=".csv,.tsv,.txt,.json,.html,.htm,text/*,application/json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      {file && (
        <>
          <SelectField
            label={t('io_encoding')}
            value={file.encoding}
            options={ENCODINGS.map((each) => [each, each])}
            onValue={(encoding) => setFile({ ...file, encoding })}
          />
          <pre class="io-sample" dir="auto">
            {decode(file.bytes.subarray(0, 300), file.encoding)}
          </pre>
        </>
      )}
      {!file && (
        <Field
          label={t('io_paste')}
          hint={t('io_paste_hint')}
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
