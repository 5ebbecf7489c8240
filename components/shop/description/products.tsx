import { useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { titleOf } from '@/utils/descriptions/titles.ts';
import type { Entry } from './description-state.ts';
import type { DescriptionStore } from './use-description.ts';
import { moved, useDragOrder } from './use-drag-order.ts';

export interface ProductsProps {
  store: DescriptionStore;
  /** Whether the list has more products than a text takes. */
  isTruncated: boolean;
  /** Makes a title of the text the product's own title in the shop. */
  onKeepTitle: (id: string, title: string) => void;
}

/** Which products are in the text, in which order and under which titles. The shop keeps its own order and titles. */
export function Products({ store, isTruncated, onKeepTitle }: ProductsProps) {
  const { state, send } = store;
  const entries = state.entries ?? [];
  const [isOpen, setOpen] = useState(false);
  const { list, draggedId } = useDragOrder(entries, send);

  return (
    <details
      class="description-products"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{tn('count_products', entries.filter(({ isKept }) => isKept).length)}</summary>
      {isTruncated && <p class="quiet">{t('description_truncated', numberText(entries.length))}</p>}
      <ol ref={list} data-scrolls>
        {(isOpen ? entries : []).map((entry, at) => (
          <li
            key={entry.id}
            data-id={entry.id}
            class={entry.id === draggedId ? 'description-dragged' : undefined}
          >
            <EntryRow entry={entry} at={at} store={store} onKeepTitle={onKeepTitle} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface EntryRowProps extends Pick<ProductsProps, 'store' | 'onKeepTitle'> {
  entry: Entry;
  at: number;
}

function EntryRow({ entry, at, store: { state, send }, onKeepTitle }: EntryRowProps) {
  const { id, isKept, isTitleEdited, isNoLongerSold } = entry;
  const title = titleOf(entry, state.channels.last.titles);
  const edit = (change: Partial<Entry>) => send({ type: 'edit-entry', id, change });
  return (
    <>
      <span class="description-grip" data-grip>
        <Icon name="grip" />
      </span>
      <input
        type="checkbox"
        aria-label={t('description_keep', title)}
        checked={isKept}
        onChange={() => edit({ isKept: !isKept })}
      />
      <input
        type="text"
        class="field-input"
        dir="auto"
        aria-label={t('description_title_of', title)}
        value={title}
        onInput={({ currentTarget: { value } }) =>
          edit({ title: value, hasOwnTitle: true, isTitleEdited: true })
        }
      />
      {isNoLongerSold && <span class="quiet">{t('product_no_longer_sold')}</span>}
      {isTitleEdited && (
        <IconButton
          icon="save"
          label={t('description_keep_title', title)}
          onClick={() => {
            onKeepTitle(id, title);
            edit({ isTitleEdited: false });
          }}
        />
      )}
      <MoveButtons title={title} at={at} entries={state.entries ?? []} send={send} />
    </>
  );
}

interface MoveButtonsProps {
  title: string;
  at: number;
  entries: readonly Entry[];
  send: DescriptionStore['send'];
}

function MoveButtons({ title, at, entries, send }: MoveButtonsProps) {
  const move = (to: number) => send({ type: 'arrange', entries: moved(entries, at, to) });
  return (
    <>
      <IconButton
        icon="up"
        label={t('description_up', title)}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('description_down', title)}
        disabled={at === entries.length - 1}
        onClick={() => move(at + 1)}
      />
    </>
  );
}
