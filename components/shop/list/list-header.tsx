import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { MenuButton, type MenuGroup } from '@/components/ui/menu.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { EditField } from '../details/edit-field.tsx';

export interface ListHeaderProps {
  name: string;
  /** The category that is shown; null: a place of the shop's own. */
  node: CategoryNode | null;
  menu: readonly MenuGroup[];
  onPlace: (place: string) => void;
  onNote: (note: string) => Promise<boolean>;
  /** Makes a text of what is listed; null where there is nothing. */
  onDescribe: (() => void) | null;
  /** Of the trash: empties it; null elsewhere and where there is nothing in it. */
  onEmpty: (() => void) | null;
}

/** What the list shows: the category with the way to it and her note, or another place. */
export function ListHeader(props: ListHeaderProps) {
  const { name, node, menu, onPlace, onNote, onDescribe, onEmpty } = props;
  return (
    <header class="place-head">
      <div class="place-line">
        <h1 class="place-name" dir="auto">
          {node?.parent && (
            <button
              type="button"
              class="place-up"
              title={t('shop_up')}
              onClick={() => onPlace(node.parent ?? 'all')}
            >
              <bdi>{pathText(node.path.slice(0, -1))}</bdi>
            </button>
          )}
          <span>{name}</span>
        </h1>
        {menu.length > 0 && (
          <MenuButton icon="more" label={t('shop_category_menu')} groups={() => menu} />
        )}
        {onDescribe && (
          <Button icon="template" onClick={onDescribe}>
            {t('description_open')}
          </Button>
        )}
        {onEmpty && (
          <Button icon="delete" onClick={onEmpty}>
            {t('shop_empty_trash')}
          </Button>
        )}
      </div>
      {node && <Note key={node.id} note={node.note} onNote={onNote} />}
    </header>
  );
}

/** Read as text; turned into a field to be written. */
function Note({ note, onNote }: { note: string; onNote: (note: string) => Promise<boolean> }) {
  const [writing, setWriting] = useState(false);
  if (!writing) {
    return (
      <button
        type="button"
        class="place-note"
        title={t('shop_note_edit')}
        onClick={() => setWriting(true)}
      >
        <span dir="auto">{note === '' ? t('shop_note_add') : note}</span>
      </button>
    );
  }
  return (
    <div class="place-writing">
      <EditField
        label={t('shop_note_category')}
        labelHidden
        autofocus
        value={note}
        rows={2}
        onSave={async (text) => {
          const stored = text === note || (await onNote(text));
          return stored;
        }}
        onLeave={() => setWriting(false)}
      />
    </div>
  );
}
