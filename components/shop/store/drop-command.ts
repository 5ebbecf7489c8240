import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Origin } from '@/utils/shop/commands/arrange-products.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import {
  categoryPosition,
  type Dragged,
  type DropTarget,
  type TreeTarget,
} from '../drag/drop-target.ts';
import type { Actions } from './actions.ts';
import type { ShopPort } from './port.ts';

type ListTarget = Extract<DropTarget, { at: 'list' }>;

export interface DropPort {
  port: Pick<ShopPort, 'move' | 'trash' | 'moveCategory'>;
  actions: Pick<Actions, 'run'>;
  nodes: () => readonly CategoryNode[];
  /** A category was put into this one. */
  onMovedInto: (id: string) => void;
}

export type Drop = (dragged: Dragged, target: DropTarget, adds: boolean) => void;

/** Puts what was dragged where it was dropped. */
export function createDrop({ port, actions: { run }, nodes, onMovedInto }: DropPort): Drop {
  const pathOf = (id: string) => pathText(nodes().find((node) => node.id === id)?.path ?? []);

  function dropCategory(id: string, target: TreeTarget): void {
    const to = categoryPosition(target, nodes(), id);
    if (to.parent !== null) onMovedInto(to.parent);
    const destination = to.parent === null ? t('shop_top_level') : pathOf(to.parent);
    void run(() => port.moveCategory(id, to), destination);
  }

  /** @param from the category that they leave; null: they are added */
  function dropInTree(ids: readonly string[], from: Origin, to: string): void {
    if (to === 'trash') void run(() => port.trash(ids));
    else void run(() => port.move(ids, { from, to, before: null }), pathOf(to));
  }

  /** To another place in her order, or into another part of the list, which is another category. */
  function dropInList(ids: readonly string[], from: Origin, target: ListTarget): Promise<boolean> {
    const { category: to, before } = target;
    const isOrder = typeof from === 'string' && from === to;
    return run(() => port.move(ids, { from, to, before }), isOrder ? undefined : pathOf(to));
  }

  return (dragged, target, adds) => {
    if (dragged.kind === 'category') {
      if (target.at === 'tree') dropCategory(dragged.id, target);
      return;
    }
    const { ids, from } = dragged;
    if (target.at === 'tree') dropInTree(ids, adds ? null : from, target.id);
    else void dropInList(ids, adds ? null : from, target);
  };
}
