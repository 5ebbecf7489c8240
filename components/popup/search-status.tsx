import { useEffect, useState } from 'preact/hooks';
import { pathText } from '@/components/ui/path-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { pastedProblem } from './pasted-part.tsx';
import type { PopupStore } from './store/popup-store.ts';

/** Typing has rested when no key came for so long. Milliseconds. */
const REST_MS = 800;

/** The beginning of an address, before it is one that can be read. */
const ADDRESS = /^(https?\b|(www|amazon|amzn)\.)/i;

/** Reads out what the field leads to: once, after typing has rested, and nothing of an address that is half typed. */
export function SearchStatus({ store }: { store: PopupStore }) {
  const text = resultText(store);
  const query = store.query.value;
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    setAnnounced('');
    const timer = setTimeout(() => setAnnounced(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, query]);
  return (
    <p class="visually-hidden" role="status">
      {announced}
    </p>
  );
}

/** Empty while there is nothing to say. */
function resultText(store: PopupStore): string {
  const { category, words } = store;
  const own = store.pasted.value;
  if (own) return own.ok ? t('popup_pasted') : pastedProblem({ own, store });
  if (category.value) return pathText(category.value.path);
  return words.value === '' || ADDRESS.test(words.value) ? '' : (foundText(store) ?? '');
}

/** How much the words have found; null while that is not known. */
export function foundText({ search, words, products }: PopupStore): string | null {
  const total = search.total.value;
  const isSettled = products.loaded.value.source === search.source.value;
  if (total === null || !isSettled) return null;
  if (search.isForgiving.value) return t('popup_similar');
  return total > 0 ? tn('search_found', total) : t('search_found_none', words.value);
}
