import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { lazyCalls } from '../lazy-calls.ts';

type Commands = ReturnType<typeof import('./lazy-commands.ts').createCommands>;

const load = () => import('./lazy-commands.ts');

/** What the shop's page changes. It begins with none of it. */
export function shopCommands(shop: ShopConnection): Commands {
  const command = lazyCalls<Commands>(async () => (await load()).createCommands(shop));
  return {
    goneShop: command('goneShop'),
    acceptShop: command('acceptShop'),
    closedAccounts: command('closedAccounts'),
    undo: command('undo'),
    redo: command('redo'),
    move: command('move'),
    categorize: command('categorize'),
    trash: command('trash'),
    restore: command('restore'),
    empty: command('empty'),
    merge: command('merge'),
    edit: command('edit'),
    addCategory: command('addCategory'),
    editCategory: command('editCategory'),
    moveCategory: command('moveCategory'),
    removeCategory: command('removeCategory'),
  };
}

/** Has them ready before the first is asked for. */
export function preloadCommands(): void {
  load().catch(report);
}
