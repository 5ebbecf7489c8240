import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Copy } from '@/utils/descriptions/copies.ts';
import { report } from '@/utils/report.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { ListFacts } from '@/utils/shop/queries/list-view.ts';
import type { EarnedInList, EarnedInListPort } from './sections.ts';

/** What the creator's lists are filtered by beside the shop: the texts that were copied, and her tracking ids. */
export interface ListFactsStore {
  /** Signals in what it gives: to be read while a view is computed. */
  facts: ListFacts;
  /** The texts that were copied on this device, the latest first; none until they have been read. */
  copies: ReadonlySignal<readonly Copy[]>;
  /** What the products have earned, once a list is sorted by it; null: not read. */
  earned: ReadonlySignal<EarnedInList | null>;
  /** Whether a list can be sorted by it. */
  isEarnedKnown: ReadonlySignal<boolean>;
  /** Notes that products were made one. */
  merged: (kept: string, others: readonly string[]) => void;
  /** Reads the texts, and again after each change, until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

type Finders = Pick<ListFacts, 'findWords' | 'findDuplicates' | 'findAddressed'>;

const NOTHING_LOADED: Finders = { findWords: null, findDuplicates: null, findAddressed: null };

/** Nothing that the page first shows needs these. */
const load = () => import('@/utils/descriptions/copies.ts');
const loadFinders = async () => {
  const [{ searchAt }, { duplicateGroups }, { addressed }] = await Promise.all([
    import('@/utils/shop/search-index/search.ts'),
    import('@/utils/shop/queries/duplicates.ts'),
    import('./addressed.ts'),
  ]);
  return { findWords: searchAt, findDuplicates: duplicateGroups, findAddressed: addressed };
};

/**
 * @param settings null: not read yet
 * @param changed something after which a text may have been copied
 * @param catalog null: not read yet
 */
export function createListFacts(
  notes: Notes,
  settings: ReadonlySignal<Settings | null>,
  changed: ReadonlySignal<unknown>,
  catalog: ReadonlySignal<Catalog | null>,
  port: EarnedInListPort,
): ListFactsStore {
  const copies = signal<readonly Copy[]>([]);
  const finders = signal<Finders>(NOTHING_LOADED);
  const earnings = createEarned(catalog, port);
  const productsOf = (texts: readonly Copy[]) => new Set(texts.flatMap(({ products }) => products));

  async function read(): Promise<void> {
    const [{ COPIES, readCopies }, found] = await Promise.all([load(), loadFinders()]);
    batch(() => {
      copies.value = readCopies(notes.getItem(COPIES));
      if (finders.value.findWords === null) finders.value = found;
    });
  }

  async function merge(kept: string, others: readonly string[]): Promise<void> {
    const { COPIES, withMerged } = await load();
    notes.setItem(COPIES, withMerged(notes.getItem(COPIES), kept, others));
    await read();
  }

  return {
    copies,
    earned: earnings.earned,
    isEarnedKnown: earnings.isKnown,
    // Each is read by the view that asks for it alone: a list that is filtered by none of them stays as it is.
    facts: {
      get now() {
        return Date.now();
      },
      linked: () => productsOf(copies.value),
      linkedIn: (text) => productsOf(copies.value.filter(({ at }) => at === text)),
      hasTag: (code) => settings.value === null || chosenTag(settings.value, code) !== null,
      earned: earnings.ranks,
      get findWords() {
        return finders.value.findWords;
      },
      get findDuplicates() {
        return finders.value.findDuplicates;
      },
      get findAddressed() {
        return finders.value.findAddressed;
      },
    },
    merged: (kept, others) => void merge(kept, others).catch(report),
    watch(ending) {
      const stop = effect(() => {
        void changed.value;
        read().catch(report);
      });
      ending.addEventListener('abort', stop);
      earnings.watch(ending);
    },
  };
}

/** Years of reports are read when a list is first sorted by them, and again whenever the shop was. */
function createEarned(catalog: ReadonlySignal<Catalog | null>, port: EarnedInListPort) {
  const isKnown = signal(false);
  const earned = signal<EarnedInList | null>(null);
  let isWanted = false;

  async function read(now: Catalog): Promise<void> {
    isKnown.value = await port.isKnown();
    if (isWanted) earned.value = await port.read(now);
  }

  return {
    isKnown,
    earned,
    ranks(): ReadonlyMap<string, number> {
      const now = catalog.peek();
      if (!isWanted && now) {
        isWanted = true;
        read(now).catch(report);
      }
      return earned.value?.ranks ?? new Map();
    },
    watch(ending: AbortSignal) {
      const stop = effect(() => {
        if (catalog.value) read(catalog.value).catch(report);
      });
      ending.addEventListener('abort', stop);
    },
  };
}
