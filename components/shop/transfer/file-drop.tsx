import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { size } from '@/components/ui/size.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { type Encoding, guessEncoding } from '@/utils/shop/transfer/import/decode.ts';

/** Larger files are no lists: a backup of 50,000 products has 25 MB. */
const MOST = 100_000_000;

/** A file that was read, and what its text seems to be encoded in. */
export interface ReadFile {
  name: string;
  bytes: Uint8Array;
  encoding: Encoding;
}

/** Takes a file, chosen or dropped. `onFile` gets it, or null and the reason why it is of no use. */
export function FileDrop({
  label,
  name,
  accept,
  onFile,
}: {
  /** What may be dropped. */
  label: string;
  /** Of the file that was taken. */
  name: string | undefined;
  accept: string;
  onFile: (file: ReadFile | null, problem: string | null) => void;
}) {
  const [over, setOver] = useState(false);

  async function take(given: File | undefined) {
    if (!given) return;
    if (given.size > MOST) return onFile(null, t('file_too_large', size(MOST)));
    if (given.size === 0) return onFile(null, t('file_empty'));
    try {
      const bytes = new Uint8Array(await given.arrayBuffer());
      onFile({ name: given.name, bytes, encoding: guessEncoding(bytes) }, null);
    } catch (error) {
      report(error);
      onFile(null, t('file_unreadable'));
    }
  }

  return (
    <label
      class={over ? 'transfer-drop transfer-drop-over' : 'transfer-drop'}
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
      <span>{name ?? label}</span>
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
    </label>
  );
}
