import { computed, type ReadonlySignal } from '@preact/signals';
import { COPIES, type Copy, readCopies } from '@/utils/descriptions/copies.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { ListFacts } from '@/utils/shop/queries/catalog.ts';

/** What the creator's lists are filtered by beside the shop: the texts that were copied, and her tracking ids. */
export interface ListFactsStore {
  facts: ReadonlySignal<ListFacts>;
  /** The texts that were copied, the latest first. */
  copies: () => readonly Copy[];
}

/**
 * @param settings null: not read yet
 * @param changed a signal of something after which a text may have been copied
 */
export function createListFacts(
  notes: Notes,
  settings: ReadonlySignal<Settings | null>,
  changed: ReadonlySignal<unknown>,
): ListFactsStore {
  const copies = () => readCopies(notes.getItem(COPIES));
  const productsOf = (texts: readonly Copy[]) => new Set(texts.flatMap(({ products }) => products));
  const facts = computed((): ListFacts => {
    void changed.value;
    const known = settings.value;
    return {
      now: Date.now(),
      linked: () => productsOf(copies()),
      linkedIn: (text) => productsOf(copies().filter(({ at }) => at === text)),
      hasTag: (code) => known === null || chosenTag(known, code) !== null,
    };
  });
  return { facts, copies };
}
