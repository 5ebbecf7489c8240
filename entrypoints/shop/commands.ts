import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { Commands } from './command-port.ts';

const load = () => import('./lazy-commands.ts');

/** What the shop's page changes. It begins with none of it; failing to load it is failing to do what was asked for. */
export function commandsOn(shop: ShopConnection): Commands {
  const commands = async () => (await load()).createCommands(shop);
  return {
    goneShop: async () => (await commands()).goneShop(),
    acceptShop: async () => (await commands()).acceptShop(),
    undo: async () => (await commands()).undo(),
    redo: async () => (await commands()).redo(),
    move: async (ids, change) => (await commands()).move(ids, change),
    categorize: async (ids, change) => (await commands()).categorize(ids, change),
    trash: async (ids) => (await commands()).trash(ids),
    restore: async (ids) => (await commands()).restore(ids),
    empty: async (ids) => (await commands()).empty(ids),
    merge: async (ids) => (await commands()).merge(ids),
    edit: async (id, change) => (await commands()).edit(id, change),
    addCategory: async (path) => (await commands()).addCategory(path),
    editCategory: async (id, change) => (await commands()).editCategory(id, change),
    moveCategory: async (id, to) => (await commands()).moveCategory(id, to),
    removeCategory: async (id) => (await commands()).removeCategory(id),
  };
}

/** Has them ready before the first is asked for. */
export function preloadCommands(): void {
  load().catch(report);
}
