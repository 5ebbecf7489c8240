import { useState } from 'preact/hooks';
import { Announcement } from '@/components/ui/announcement.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { fileName } from '@/components/ui/file-name.ts';
import { Failure } from '@/components/ui/progress.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { keepCopy } from '@/utils/descriptions/copies.ts';
import type { Part } from '@/utils/descriptions/description.ts';
import { report } from '@/utils/report.ts';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { useCopied } from '../transfer/use-copied.ts';
import { Choices } from './choices.tsx';
import { type PartActions, Preview } from './preview.tsx';
import { Products } from './products.tsx';
import { type DescriptionStore, MAX_PRODUCTS, useDescription } from './use-description.ts';
import './description.css';

/** Makes a finished text for one platform: the choices and the products on one side, the text on the other. */
export function DescriptionDialog(props: TransferProps) {
  const { port, settings, subject, onClose } = props;
  const store = useDescription(props);
  const actions = usePartActions(props, store);

  return (
    <Dialog title={t('description_title', subject.name)} size="wide" onClose={onClose}>
      <Failure text={store.state.failure} />
      {store.text && (
        <div class="description">
          <div class="description-choices">
            <Choices store={store} settings={settings} saveFile={port.saveFile} />
            <Products
              store={store}
              isTruncated={subject.ids.length > MAX_PRODUCTS}
              onKeepTitle={(id, title) =>
                void props.actions.run(() => port.edit(id, { ownTitle: title }))
              }
            />
          </div>
          <Preview
            store={store}
            text={store.text}
            actions={actions}
            onAddId={(code) => port.openOptions(`accounts/${code}`)}
          />
        </div>
      )}
      <Announcement announced={actions.announced} />
    </Dialog>
  );
}

/** Copies and saves parts of the text, and notes for each product where it was used. */
function usePartActions(
  { port, notes, subject }: TransferProps,
  { state, text, send }: DescriptionStore,
): PartActions {
  const copied = useCopied(port);
  const [next, setNext] = useState<string | null>(null);
  const [failedText, setFailedText] = useState<string | null>(null);
  const [savedText, setSavedText] = useState<string | null>(null);
  const { name: channel, platform } = state.channels.last;
  const parts = text?.description.parts ?? [];

  function noteCopy(products: string[]) {
    if (products.length === 0) return;
    try {
      keepCopy(notes, { at: Date.now(), channel, platform, products });
    } catch (error) {
      report(error);
      send({ type: 'failed', failure: t('failure_copy_not_noted') });
    }
  }

  function copy(part: Part) {
    setFailedText(part.text);
    const note = tn('feedback_products_copied', part.products.length);
    copied.copy(part.text, part.html, note, () => {
      noteCopy(part.products);
      const others = [...parts.slice(parts.indexOf(part) + 1), ...parts];
      const open = others.find((each) => each !== part && !copied.texts.has(each.text));
      setNext(open?.text ?? null);
    });
  }

  function save(part: Part, number: number | '') {
    const { html, products } = part;
    const name = `${fileName(`${subject.name} ${number}`)}.${html ? 'html' : 'txt'}`;
    port.saveFile(name, [part.text], `text/${html ? 'html' : 'plain'};charset=utf-8`);
    noteCopy(products);
    setSavedText(part.text);
    copied.announce(t('feedback_saved_as', name));
  }

  return {
    copy,
    save,
    announced: copied.announced,
    stateOf: (part) => ({
      isCopied: copied.texts.has(part.text),
      isNext: part.text === next && !copied.texts.has(part.text),
      isSaved: part.text === savedText,
      failure: part.text === failedText ? copied.failure : null,
    }),
  };
}
