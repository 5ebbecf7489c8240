import { useState } from 'preact/hooks';
import type { ShopPort } from '../shell/port.ts';
import type { Actions } from '../shell/use-actions.ts';
import type { Naming } from './tree.tsx';

export interface NamingWorld {
  port: Pick<ShopPort, 'addCategory' | 'editCategory'>;
  actions: Pick<Actions, 'run'>;
  onBegin: () => void;
  /** Shows a category's sub-categories, where a name is typed among them. */
  onOpen: (id: string) => void;
  onMade: (id: string) => void;
  /** Nothing is typed any more. */
  onEnd: () => void;
}

/** Naming a category in the tree, or making one. */
export function useNaming(world: NamingWorld) {
  const [now, setNow] = useState<Naming | null>(null);

  function begin(naming: Naming | null) {
    setNow(naming);
    if (!naming) world.onEnd();
    else {
      world.onBegin();
      if ('under' in naming && naming.under !== null) world.onOpen(naming.under);
    }
  }

  async function name(naming: Naming, text: string) {
    begin(null);
    const { port, actions } = world;
    if ('rename' in naming) {
      await actions.run(() => port.editCategory(naming.rename, { name: text }), text);
      return;
    }
    let made: string | null = null;
    await actions.run(async () => {
      const done = await port.addCategory({ parent: naming.under, name: text });
      made = done?.id ?? null;
      return done;
    }, text);
    if (made !== null) world.onMade(made);
  }

  return { now, begin, name: (naming: Naming, text: string) => void name(naming, text) };
}
