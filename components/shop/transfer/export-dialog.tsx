import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { Template } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { Checkbox } from './checkbox.tsx';
import type { TransferProps } from './dialog-props.ts';
import { type ExportKind, exportText, fileTypeOf } from './export-text.ts';
import { fileName } from './file-name.ts';

/** Takes a category or a selection out: as a table or in a format, into a file or onto the clipboard. */
export function ExportDialog(props: TransferProps) {
  const { settings, subject, onClose } = props;
  const [kind, setKind] = useState<ExportKind>('csv');
  const [withUntagged, setWithUntagged] = useState(false);
  const [feedback, setFeedback] = useState<string | null>(null);
  const products = useProducts(props, setFeedback);
  const untagged = splitByTag(settings, products).untagged.length;
  const count = products.length - (withUntagged ? 0 : untagged);
  const { copy, save } = outputsOf(props, { products, kind, withUntagged, count }, setFeedback);

  return (
    <Dialog
      title={t('transfer_export_title')}
      onClose={onClose}
      actions={
        <>
          <Button icon="copy" disabled={count === 0} onClick={copy}>
            {t('action_copy')}
          </Button>
          <Button variant="primary" icon="download" disabled={count === 0} onClick={save}>
            {t('action_save_file')}
          </Button>
        </>
      }
    >
      <p>
        <bdi>{subject.name}</bdi>
        {' · '}
        {tn('count_products', count)}
      </p>
      <KindField kind={kind} templates={settings.templates} onKind={setKind} />
      {untagged > 0 && (
        <Checkbox checked={withUntagged} onChange={setWithUntagged}>
          {tn('transfer_without_tag', untagged)}
        </Checkbox>
      )}
      <p class="quiet">{t('transfer_export_not')}</p>
      <p role="status">{feedback}</p>
    </Dialog>
  );
}

/** The products of the list as it was when the dialog opened; none while they are read. */
function useProducts(
  { port, subject }: TransferProps,
  onFailure: (failure: string) => void,
): readonly ProductDetails[] {
  const [products, setProducts] = useState<readonly ProductDetails[]>([]);
  useEffect(() => {
    let isOutdated = false;
    port.details(subject.ids).then(
      (found) => {
        if (!isOutdated) setProducts(found);
      },
      (error: unknown) => onFailure(failureText(error)),
    );
    return () => {
      isOutdated = true;
    };
  }, [port]);
  return products;
}

interface Export {
  products: readonly ProductDetails[];
  kind: ExportKind;
  withUntagged: boolean;
  /** How many products it has. */
  count: number;
}

/** The ways out of the dialog. */
function outputsOf(
  { port, settings, subject }: TransferProps,
  { products, kind, withUntagged, count }: Export,
  onFeedback: (text: string) => void,
) {
  const text = () => exportText(settings, products, kind, withUntagged);
  return {
    copy() {
      port.copy({ text: text(), html: kind === 'html' ? text() : null }).then(
        () => onFeedback(tn('feedback_products_copied', count)),
        () => onFeedback(t('failure_not_copied')),
      );
    },
    save() {
      const { ending, type } = fileTypeOf(kind);
      const name = `${fileName(subject.name)}.${ending}`;
      port.saveFile(name, [text()], type);
      onFeedback(t('feedback_saved_as', name));
    },
  };
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
