import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notes } from '@/utils/shop/database/persistence.ts';

/** How the list shows its products. */
export type ViewMode = 'rows' | 'tiles';

const VIEW_MODE = 'shop-look';
const OPEN = 'shop-open';
const LIVE = 'shop-live';
const OFF = 'off';
/** So many open categories are remembered; a shop with more of them begins with some closed. */
const MOST_OPEN = 500;

/** Choices of this machine that last. */
export interface Remembered {
  viewMode: ReadonlySignal<ViewMode>;
  setViewMode: (mode: ViewMode) => void;
  /** The products that Amazon Live shows are marked. */
  marksLive: ReadonlySignal<boolean>;
  setMarksLive: (marks: boolean) => void;
  /** Ids of the categories that show their sub-categories. */
  openCategories: ReadonlySignal<ReadonlySet<string>>;
  /** Shows or hides the sub-categories of these. */
  setOpen: (ids: readonly string[], open: boolean) => void;
}

export function createRemembered(notes: Notes): Remembered {
  const viewMode = signal<ViewMode>(notes.getItem(VIEW_MODE) === 'tiles' ? 'tiles' : 'rows');
  const marksLive = signal(notes.getItem(LIVE) !== OFF);
  const openCategories = signal<ReadonlySet<string>>(
    new Set(notes.getItem(OPEN)?.split(' ').filter(Boolean)),
  );
  return {
    viewMode,
    setViewMode(mode) {
      notes.setItem(VIEW_MODE, mode);
      viewMode.value = mode;
    },
    marksLive,
    setMarksLive(marks) {
      notes.setItem(LIVE, marks ? '' : OFF);
      marksLive.value = marks;
    },
    openCategories,
    setOpen(ids, open) {
      const before = openCategories.peek();
      if (ids.every((id) => before.has(id) === open)) return;
      const next = new Set(before);
      for (const id of ids) open ? next.add(id) : next.delete(id);
      notes.setItem(OPEN, [...next].slice(-MOST_OPEN).join(' '));
      openCategories.value = next;
    },
  };
}
