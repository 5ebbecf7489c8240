import { type ReadonlySignal, signal } from '@preact/signals';
import type { Actions } from './actions.ts';
import type { ShopPort } from './port.ts';

/** The category whose name is typed: one that there is, or one that will be made under another (null: at the top). */
export type Naming = { rename: string } | { under: string | null };

export interface CategoryNaming {
  /** Null: no name is typed. */
  current: ReadonlySignal<Naming | null>;
  begin: (naming: Naming) => void;
  cancel: () => void;
  /** Stores the name that was typed. */
  finish: (name: string) => void;
}

export interface NamingPort {
  port: Pick<ShopPort, 'addCategory' | 'editCategory'>;
  actions: Pick<Actions, 'run'>;
  onBegin: (naming: Naming) => void;
  onEnd: () => void;
  onMade: (id: string) => void;
}

/** Naming a category in the tree, or making one. */
export function createCategoryNaming({
  port,
  actions,
  onBegin,
  onEnd,
  onMade,
}: NamingPort): CategoryNaming {
  const current = signal<Naming | null>(null);

  function cancel(): void {
    current.value = null;
    onEnd();
  }

  async function make(parent: string | null, name: string): Promise<void> {
    let made: string | null = null;
    await actions.run(async () => {
      const done = await port.addCategory({ parent, name });
      made = done?.id ?? null;
      return done;
    }, name);
    if (made !== null) onMade(made);
  }

  return {
    current,
    begin(naming) {
      current.value = naming;
      onBegin(naming);
    },
    cancel,
    finish(name) {
      const naming = current.peek();
      cancel();
      if (!naming) return;
      if ('under' in naming) void make(naming.under, name);
      else void actions.run(() => port.editCategory(naming.rename, { name }), name);
    },
  };
}
