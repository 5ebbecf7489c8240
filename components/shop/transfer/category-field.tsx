import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/field.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { parsePath } from '@/utils/shop/queries/categories.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';

export interface CategoryFieldProps {
  /** The categories that the field offers. */
  categories: readonly CategoryNode[];
  /** Called with the path that was typed, also that of a category which is to be made; null: none. */
  onValue: (path: string[] | null) => void;
}

/** A field for the category that everything goes into. */
export function CategoryField({ categories, onValue }: CategoryFieldProps) {
  const listId = useUniqueId();
  const [typed, setTyped] = useState('');

  function onInput(text: string) {
    setTyped(text);
    const path = parsePath(text);
    onValue(path.length > 0 ? path : null);
  }

  return (
    <>
      <Field
        label={t('transfer_into_category')}
        hint={t('transfer_into_category_hint')}
        value={typed}
        list={listId}
        onInput={onInput}
      />
      <datalist id={listId}>
        {categories.map(({ id, path }) => (
          <option key={id} value={pathText(path)} />
        ))}
      </datalist>
    </>
  );
}
