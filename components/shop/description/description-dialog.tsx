import { useState } from 'preact/hooks';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { keepCopy } from '@/utils/descriptions/copies.ts';
import type { Part } from '@/utils/descriptions/description.ts';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { fileName } from '../transfer/file-name.ts';
import { Failure } from '../transfer/progress.tsx';
import { Choices } from './choices.tsx';
import { Preview } from './preview.tsx';
import { Products } from './products.tsx';
import { type DescriptionStore, MAX_PRODUCTS, useDescription } from './use-description.ts';
import './description.css';

/** Makes a finished text for one platform: the choices and the products on one side, the text on the other. */
export function DescriptionDialog(props: TransferProps) {
  const { port, settings, subject, actions, onClose } = props;
  const store = useDescription(props);
  const { copy, save, feedback } = usePartActions(props, store);

  return (
    <Dialog title={t('description_title', subject.name)} wide onClose={onClose}>
      <Failure text={store.state.failure} />
      {store.text && (
        <div class="description">
          <div class="description-choices">
            <Choices store={store} settings={settings} saveFile={port.saveFile} />
            <Products
              store={store}
              isTruncated={subject.ids.length > MAX_PRODUCTS}
              onKeepTitle={(id, title) =>
                void actions.run(() => port.edit(id, { ownTitle: title }))
              }
            />
          </div>
          <Preview store={store} text={store.text} onCopy={copy} onSave={save} />
        </div>
      )}
      <p role="status">{feedback}</p>
    </Dialog>
  );
}

/** Copies and saves parts of the text, and notes for each product where it was used. */
function usePartActions({ port, notes, subject }: TransferProps, { state }: DescriptionStore) {
  const [feedback, setFeedback] = useState<string | null>(null);
  const { name: channel, platform } = state.channels.last;

  function noteCopy(products: string[]) {
    if (products.length > 0) keepCopy(notes, { at: Date.now(), channel, platform, products });
  }

  function copy({ text, html, products }: Part) {
    port.copy({ text, html }).then(
      () => {
        noteCopy(products);
        setFeedback(tn('feedback_products_copied', products.length));
      },
      () => setFeedback(t('failure_not_copied')),
    );
  }

  function save({ text, html, products }: Part, number: number | '') {
    const name = `${fileName(`${subject.name} ${number}`)}.${html ? 'html' : 'txt'}`;
    port.saveFile(name, [text], `text/${html ? 'html' : 'plain'};charset=utf-8`);
    noteCopy(products);
    setFeedback(t('feedback_saved_as', name));
  }

  return { copy, save, feedback };
}
