import { useCallback, useState } from 'preact/hooks';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { Look } from '../list/use-virtual-list.ts';

const LOOK = 'shop-look';
const OPEN = 'shop-open';
/** Categories that are remembered as open; a shop with more of them begins with some closed. */
const MOST = 500;

/** Choices of this machine that last: rows or tiles, and which categories show their sub-categories. */
export function useMemory(notes: Notes) {
  const [look, setLook] = useState<Look>(() =>
    notes.getItem(LOOK) === 'tiles' ? 'tiles' : 'rows',
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(notes.getItem(OPEN)?.split(' ').filter(Boolean)),
  );

  const chooseLook = useCallback(
    (next: Look) => {
      notes.setItem(LOOK, next);
      setLook(next);
    },
    [notes],
  );
  const openAll = useCallback(
    (ids: readonly string[], opens: boolean) =>
      setOpen((before) => {
        if (ids.every((id) => before.has(id) === opens)) return before;
        const next = new Set(before);
        for (const id of ids) opens ? next.add(id) : next.delete(id);
        notes.setItem(OPEN, [...next].slice(-MOST).join(' '));
        return next;
      }),
    [notes],
  );
  return { look, chooseLook, open, openAll };
}
