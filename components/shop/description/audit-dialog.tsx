import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { Field } from '@/components/ui/field.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { type Audit, audit } from '@/utils/descriptions/audit.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { decode } from '@/utils/shop/transfer/import/decode.ts';
import { type Delimiter, guessDelimiter, readTable } from '@/utils/shop/transfer/import/table.ts';
import { PlatformField, TagField } from '../description/fields.tsx';
import { Diff, Findings } from './audit-result.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditInput } from './audit-text.ts';
import { deadAmong } from './dead-links.ts';
import { FileDrop, type ReadFile } from './file-drop.tsx';
import { Failure } from './progress.tsx';
import type { TransferProps } from './transfer.tsx';

/** A file with a text in each row. */
interface Table {
  name: string;
  rows: string[][];
  delimiter: Delimiter;
}

/** Texts of old, one or a table of them: what is wrong with each, and the same put right. */
export function AuditDialog({ port, settings, onClose }: TransferProps) {
  const { last } = settings.channels;
  const [disclosures, setDisclosures] = useState<Disclosures | null>(null);
  const [text, setText] = useState('');
  const [file, setFile] = useState<Table | null>(null);
  const [platform, setPlatform] = useState(last.platform);
  const [tagName, setTagName] = useState(last.tagName);
  const [linksOnly, setLinksOnly] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    port.disclosures().then(setDisclosures, (error: unknown) => setProblem(failureText(error)));
  }, [port]);

  const input = useMemo(
    () => disclosures && auditInput(settings, disclosures, { platform, tagName, linksOnly }),
    [settings, disclosures, platform, tagName, linksOnly],
  );
  const result = useMemo(() => (input && text ? audit(text, input) : null), [input, text]);

  const [dead, setDead] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!result) return;
    let overtaken = false;
    deadAmong(result.links, port).then(
      (found) => {
        if (!overtaken) setDead(found);
      },
      (error: unknown) => setProblem(failureText(error)),
    );
    return () => {
      overtaken = true;
    };
  }, [result, port]);

  function take(read: ReadFile | null, why: string | null) {
    setProblem(why);
    setSaid(null);
    if (!read) return;
    const content = decode(read.bytes, read.encoding);
    const delimiter = guessDelimiter(content);
    const rows = delimiter && !/\.txt$/i.test(read.name) ? readTable(content, delimiter) : [];
    const table = delimiter && rows.length > 1 ? { name: read.name, rows, delimiter } : null;
    setFile(table);
    setText(table ? '' : content);
  }

  function type(typed: string) {
    setText(typed);
    setFile(null);
    setSaid(null);
  }

  function copy({ text: corrected }: Audit) {
    port.copy({ text: corrected, html: null }).then(
      () => setSaid(t('audit_copied')),
      () => setSaid(t('failure_not_copied')),
    );
  }

  function save(name: string, content: string, kind: string) {
    port.saveFile(name, [content], `${kind};charset=utf-8`);
    setSaid(t('feedback_saved_as', name));
  }

  return (
    <Dialog
      title={t('audit_title')}
      wide
      onClose={onClose}
      actions={
        result && (
          <>
            <Button
              icon="download"
              onClick={() => save('linkshelf-corrected.txt', result.text, 'text/plain')}
            >
              {t('action_save_file')}
            </Button>
            <Button variant="primary" icon="copy" onClick={() => copy(result)}>
              {t('audit_copy')}
            </Button>
          </>
        )
      }
    >
      <div class="describe-selects">
        {!linksOnly && <PlatformField value={platform} onValue={setPlatform} />}
        <TagField settings={settings} value={tagName} onValue={setTagName} />
      </div>
      <label class="io-check">
        <input
          type="checkbox"
          checked={linksOnly}
          onChange={({ currentTarget }) => setLinksOnly(currentTarget.checked)}
        />
        <span>{t('audit_links_only')}</span>
      </label>
      <Field label={t('audit_text')} hint={t('audit_hint')} rows={6} value={text} onInput={type} />
      <FileDrop
        label={t('audit_drop')}
        name={file?.name}
        accept=".csv,.tsv,.txt,text/*"
        onFile={take}
      />
      <Failure text={problem} />
      {result && (
        <>
          <p role="status">{summary(result)}</p>
          <Findings result={result} dead={dead} />
          <Diff pieces={result.pieces} />
        </>
      )}
      {file && input && (
        <AuditTable key={file.name} {...file} input={input} port={port} onSave={save} />
      )}
      <p role="status">{said}</p>
    </Dialog>
  );
}

function summary({ links }: Audit): string {
  const changed = links.filter(({ link, verdict }) => link !== null && verdict !== 'right');
  const right = links.filter(({ verdict }) => verdict === 'right');
  return `${tn('audit_corrected', changed.length)} ${tn('audit_unchanged', right.length)}`;
}
