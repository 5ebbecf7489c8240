import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { composeSeveral, splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { exportCsv } from '@/utils/shop/transfer/export/csv.ts';
import type { TransferProps } from './dialog-props.ts';
import { fileName } from './file-name.ts';

type Kind = 'csv' | FormatId;

/** What a file of each kind is called and is. */
const FILES: Readonly<Record<string, [ending: string, type: string]>> = {
  csv: ['csv', 'text/csv;charset=utf-8'],
  markdown: ['md', 'text/markdown;charset=utf-8'],
  html: ['html', 'text/html;charset=utf-8'],
};

/** A category or a selection out: as a table, or as a text in one of her formats, into a file or onto the clipboard. */
export function ExportDialog({ port, settings, subject, onClose }: TransferProps) {
  const [kind, setKind] = useState<Kind>('csv');
  const [plain, setPlain] = useState(false);
  const [products, setProducts] = useState<readonly ProductDetails[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    let overtaken = false;
    port.details(subject.ids).then(
      (found) => {
        if (!overtaken) setProducts(found);
      },
      (error: unknown) => setSaid(failureText(error)),
    );
    return () => {
      overtaken = true;
    };
    // Of the list as it was when the dialog opened.
  }, [port]);

  const { untagged } = splitByTag(settings, products ?? []);
  const count = (products?.length ?? 0) - (plain ? 0 : untagged.length);
  const text = () => textOf(settings, products ?? [], kind, plain);

  function save() {
    const [ending, type] = FILES[kind] ?? ['txt', 'text/plain;charset=utf-8'];
    const name = `${fileName(subject.name)}.${ending}`;
    port.saveFile(name, [text()], type);
    setSaid(t('feedback_saved_as', name));
  }

  function copy() {
    port.copy({ text: text(), html: kind === 'html' ? text() : null }).then(
      () => setSaid(tn('feedback_products_copied', count)),
      () => setSaid(t('failure_not_copied')),
    );
  }

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
      <SelectField
        label={t('transfer_format')}
        value={kind}
        options={[
          ['csv', t('transfer_format_csv')],
          ['link', t('format_link')],
          ['title-link', t('format_title_link')],
          ['markdown', t('format_markdown')],
          ['html', t('format_html')],
          ...settings.templates.map(({ id, name }): [Kind, string] => [`template:${id}`, name]),
        ]}
        onValue={setKind}
      />
      {untagged.length > 0 && (
        <label class="transfer-checkbox">
          <input type="checkbox" checked={plain} onChange={() => setPlain(!plain)} />
          <span>{tn('transfer_without_tag', untagged.length)}</span>
        </label>
      )}
      <p class="quiet">{t('transfer_export_not')}</p>
      <p role="status">{said}</p>
    </Dialog>
  );
}

function textOf(
  settings: Settings,
  products: readonly ProductDetails[],
  kind: Kind,
  plain: boolean,
): string {
  if (kind !== 'csv')
    return composeSeveral(settings, products, kind, plain ? 'untagged' : 'none').text;
  const { tagged } = splitByTag(settings, products);
  return exportCsv(
    (plain ? products : tagged).map((product) => {
      const { marketplace, asin } = product;
      const tag = chosenTag(settings, marketplace);
      const where = { marketplace, asin, options: settings.link };
      return {
        ...product,
        link: tag === null ? plainLink(where) : trackingLink({ ...where, tag }),
      };
    }),
  );
}
