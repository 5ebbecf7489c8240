import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { lazy } from '@/components/ui/lazy.tsx';
import { MenuButton } from '@/components/ui/menu.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { categoryMenu } from '../store/category-menu.ts';
import { useShopPage } from '../store/context.ts';

const EditField = lazy(async () => (await import('./lazy-parts.ts')).EditField);

/** What the list shows: the category with the way to it and its note, or another place. */
export function ListHeader({ trashed }: { trashed: number }) {
  const { tree, list, categories, products, dialogs } = useShopPage();
  const category = tree.category.value;
  const inTrash = tree.inTrash.value;
  return (
    <header class="list-header">
      <div class="list-line">
        <div class="list-title">
          <Heading category={category} />
          {category && (
            <MenuButton
              icon="more"
              label={t('shop_category_menu')}
              groups={() => categoryMenu(category, categories)}
            />
          )}
        </div>
        {!inTrash && list.listed.value.ids.length > 0 && <DescribeButtons />}
        {!inTrash && (
          <Button
            icon="audit"
            class="list-audit"
            title={t('audit_title')}
            onClick={() => dialogs.transfer('audit')}
          >
            {t('audit_title')}
          </Button>
        )}
        {inTrash && trashed > 0 && (
          <Button icon="delete" onClick={products.emptyTrash}>
            {t('shop_empty_trash')}
          </Button>
        )}
      </div>
      {category && <Note key={category.id} category={category} />}
    </header>
  );
}

/** Of the selection, or of all; which of them is said as soon as there is a choice. */
function DescribeButtons() {
  const { list, dialogs } = useShopPage();
  const all = list.listed.value.ids.length;
  const selected = list.selection.value.ids.size;
  if (selected === 0 || selected === all) {
    return (
      <Button icon="template" onClick={() => dialogs.transfer('description')}>
        {t('description_open')}
      </Button>
    );
  }
  return (
    <>
      <Button icon="template" onClick={() => dialogs.transfer('description', 'selection')}>
        {tn('description_open_of', selected)}
      </Button>
      <Button
        variant="quiet"
        title={tn('description_open_of', all)}
        onClick={() => dialogs.transfer('description')}
      >
        {t('shop_scope_all', numberText(all))}
      </Button>
    </>
  );
}

function Heading({ category }: { category: CategoryNode | null }) {
  const { tree, router } = useShopPage();
  const parent = category?.parent;
  return (
    <h1 class="list-name" dir="auto" title={tree.name.value}>
      {category && parent && (
        <button
          type="button"
          class="list-up"
          title={t('shop_up')}
          onClick={() => router.go({ place: parent })}
        >
          <bdi>{pathText(category.path.slice(0, -1))}</bdi>
        </button>
      )}
      <span class="list-own">{tree.name.value}</span>
    </h1>
  );
}

/** Read as text; turned into a field to be written. */
function Note({ category: { id, note } }: { category: CategoryNode }) {
  const { port, actions } = useShopPage();
  const [writing, setWriting] = useState(false);
  if (!writing) {
    return (
      <button
        type="button"
        class="list-note"
        title={t('shop_note_edit')}
        onClick={() => setWriting(true)}
      >
        <span dir="auto">{note === '' ? t('shop_note_add') : note}</span>
      </button>
    );
  }
  return (
    <div class="list-writing">
      <EditField
        label={t('shop_note_category')}
        labelHidden
        autofocus
        value={note}
        rows={2}
        onSave={(text) => actions.run(() => port.editCategory(id, { note: text }))}
        onLeave={() => setWriting(false)}
      />
    </div>
  );
}
