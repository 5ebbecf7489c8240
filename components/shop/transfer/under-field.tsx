import { useState } from 'preact/hooks';
import { Field } from '@/components/ui/field.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { parsePath } from '@/utils/shop/queries/categories.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/** A category that all of them go into: one that is there, or a new one as it is typed. */
export function UnderField({
  categories,
  onValue,
}: {
  categories: readonly CategoryNode[];
  value: string[] | null;
  onValue: (path: string[] | null) => void;
}) {
  const list = useUniqueId();
  const [typed, setTyped] = useState('');
  return (
    <>
      <Field
        label={t('transfer_into_category')}
        hint={t('transfer_into_category_hint')}
        value={typed}
        list={list}
        onInput={(text) => {
          setTyped(text);
          const path = parsePath(text);
          onValue(path.length > 0 ? path : null);
        }}
      />
      <datalist id={list}>
        {categories.map(({ id, path }) => (
          <option key={id} value={pathText(path)} />
        ))}
      </datalist>
    </>
  );
}
