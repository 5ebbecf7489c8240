import { useState } from 'preact/hooks';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Part } from '@/utils/descriptions/description.ts';
import { fileName } from '../transfer/file-name.ts';
import { Failure } from '../transfer/progress.tsx';
import type { TransferProps } from '../transfer/transfer.tsx';
import { Choices } from './choices.tsx';
import { Preview } from './preview.tsx';
import { Products } from './products.tsx';
import { MOST, useDescribe } from './use-description.ts';
import './description.css';

/** From products to a finished text for one platform: choices and products at the left, the text at the right. */
export function DescribeDialog(props: TransferProps) {
  const { port, settings, subject, onClose } = props;
  const describing = useDescribe(props);
  const { entries, result, failure } = describing;
  const [said, setSaid] = useState<string | null>(null);

  function copy({ text, html, products }: Part) {
    port.copy({ text, html }).then(
      () => {
        describing.noteCopy(products);
        setSaid(tn('feedback_products_copied', products.length));
      },
      () => setSaid(t('failure_not_copied')),
    );
  }

  return (
    <Dialog title={t('description_title', subject.name)} wide onClose={onClose}>
      <Failure text={failure} />
      {entries && result && (
        <div class="describe">
          <div class="describe-choices">
            <Choices describing={describing} settings={settings} />
            <Products describing={describing} entries={entries} more={subject.ids.length > MOST} />
          </div>
          <Preview
            describing={describing}
            result={result}
            onCopy={copy}
            onSave={({ text, html, products }, nth) => {
              const name = `${fileName(`${subject.name} ${nth}`)}.${html ? 'html' : 'txt'}`;
              port.saveFile(name, [text], `text/${html ? 'html' : 'plain'};charset=utf-8`);
              describing.noteCopy(products);
              setSaid(t('feedback_saved_as', name));
            }}
          />
        </div>
      )}
      <p role="status">{said}</p>
    </Dialog>
  );
}
