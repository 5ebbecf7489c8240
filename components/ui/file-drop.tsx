import { useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { type Encoding, guessEncoding } from '@/utils/shop/transfer/import/decode.ts';
import { sizeText } from './format.ts';
import { Icon } from './icon.tsx';
import './file-drop.css';

/** The largest file that is read, in bytes: a backup of 50,000 products has 25 MB, so a larger file is no list. */
const MAX_BYTES = 100_000_000;

/** A file that was read, and the encoding that its text seems to have. */
export interface ReadFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  encoding: Encoding;
}

export interface FileDropProps {
  /** What may be dropped. */
  label: string;
  /** The name of the file that was taken; undefined: none. */
  name: string | undefined;
  /** The kinds of file that the browser offers, as in `<input accept>`. */
  accept: string;
  /** Called with the file, or with null and the reason why it cannot be used. */
  onFile: (file: ReadFile | null, problem: string | null) => void;
}

/** Takes a file, chosen or dropped. */
export function FileDrop({ label, name, accept, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) void readFile(file, onFile);
  };
  return (
    <label
      class={isOver ? 'file-drop file-drop-over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <Icon name="file-add" />
      <span>{name ?? label}</span>
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
    </label>
  );
}

async function readFile(file: File, onFile: FileDropProps['onFile']): Promise<void> {
  if (file.size > MAX_BYTES) return onFile(null, t('file_too_large', sizeText(MAX_BYTES)));
  if (file.size === 0) return onFile(null, t('file_empty'));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onFile({ name: file.name, bytes, encoding: guessEncoding(bytes) }, null);
  } catch (error) {
    report(error);
    onFile(null, t('file_unreadable'));
  }
}
