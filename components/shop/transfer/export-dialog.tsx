import { useEffect, useState } from 'preact/hooks';
import { Announcement } from '@/components/ui/announcement.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { fileName } from '@/components/ui/file-name.ts';
import { Failure } from '@/components/ui/progress.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { Template } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { TransferProps } from './dialog-props.ts';
import { type ExportKind, exportText, fileTypeOf } from './export-text.ts';
import { useCopied } from './use-copied.ts';

/** Takes a category or a selection out: as a table or in a format, into a file or onto the clipboard. */
export function ExportDialog(props: TransferProps) {
  const { port, settings, subject, onClose } = props;
  const [kind, setKind] = useState<ExportKind>('csv');
  const [withUntagged, setWithUntagged] = useState(false);
  const copied = useCopied(port);
  /** What was chosen when it was copied last. */
  const [copiedAs, setCopiedAs] = useState<string | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const { products, failure } = useProducts(props);
  const untagged = splitByTag(settings, products).untagged.length;
  const count = products.length - (withUntagged ? 0 : untagged);
  // All of a shop takes a while to write: not before it goes somewhere.
  const write = () => exportText(settings, products, kind, withUntagged);
  const choice = `${kind} ${withUntagged}`;

  function save() {
    const { ending, type } = fileTypeOf(kind);
    const name = `${fileName(subject.name)}.${ending}`;
    port.saveFile(name, [write()], type);
    setStatus(t('feedback_saved_as', name));
  }

  function copy() {
    const text = write();
    const note = tn('feedback_products_copied', count);
    copied.copy(text, kind === 'html' ? text : null, note, () => setCopiedAs(choice));
  }

  return (
    <Dialog
      title={t('transfer_export_title')}
      onClose={onClose}
      status={status}
      actions={
        <>
          <CopyButton isCopied={copiedAs === choice} disabled={count === 0} onClick={copy}>
            {t('action_copy')}
          </CopyButton>
          <Button variant="primary" icon="download" disabled={count === 0} onClick={save}>
            {t('action_save_file')}
          </Button>
        </>
      }
    >
      <Subject name={subject.name} count={count} />
      <KindField kind={kind} templates={settings.templates} onKind={setKind} />
      {untagged > 0 && (
        <Checkbox checked={withUntagged} onChange={setWithUntagged}>
          {tn('transfer_without_tag', untagged)}
        </Checkbox>
      )}
      <p class="quiet">{t('transfer_export_not')}</p>
      <Failure text={failure ?? copied.failure} />
      <Announcement announced={copied.announced} />
    </Dialog>
  );
}

function Subject({ name, count }: { name: string; count: number }) {
  const counted = tn('count_products', count);
  return (
    <p>
      {name !== counted && (
        <>
          <bdi>{name}</bdi>
          {' · '}
        </>
      )}
      {counted}
    </p>
  );
}

/** The products of the list as it was when the dialog opened; none while they are read. */
function useProducts({ port, subject }: TransferProps): {
  products: readonly ProductDetails[];
  failure: string | null;
} {
  const [products, setProducts] = useState<readonly ProductDetails[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isOutdated = false;
    port.details(subject.ids).then(
      (found) => {
        if (!isOutdated) setProducts(found);
      },
      (error: unknown) => setFailure(failureText(error)),
    );
    return () => {
      isOutdated = true;
    };
  }, [port]);
  return { products, failure };
}

interface KindFieldProps {
  kind: ExportKind;
  templates: readonly Template[];
  onKind: (kind: ExportKind) => void;
}

function KindField({ kind, templates, onKind }: KindFieldProps) {
  return (
    <SelectField
      label={t('transfer_format')}
      value={kind}
      options={[
        ['csv', t('transfer_format_csv')],
        ['link', t('format_link')],
        ['title-link', t('format_title_link')],
        ['markdown', t('format_markdown')],
        ['html', t('format_html')],
        ...templates.map(({ id, name }): [ExportKind, string] => [`template:${id}`, name]),
      ]}
      onValue={onKind}
    />
  );
}
